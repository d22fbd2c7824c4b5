import type { Where } from 'payload'

/** What an anonymous reader may see of departments. */
export const publicDepartments: Where = { deletedAt: { exists: false } }

/** Usual kinds of department; the list is open. */
export const departmentKinds = [
  '局',
  '委员会',
  '办公室',
  '大队',
  '中队',
  '中心',
  '科室',
  '街道',
  '镇',
] as const
