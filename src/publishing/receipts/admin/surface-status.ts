import type { Receipt } from '@/payload-types'
import type { SurfaceRecord } from '../receipt'

/** How a surface stands: seen right, still waited for, not right, or asked no more. */
export type SurfaceStatus = 'seen' | 'waiting' | 'failed' | 'dropped'

/** A surface that is wrong for so long after the change counts as failed, in milliseconds. */
const PATIENCE = 5_000

/** The first looks often come before a page is rendered anew: that alarms nobody. */
export function surfaceStatus(
  surface: SurfaceRecord,
  receipt: Pick<Receipt, 'state' | 'changedAt'>,
): SurfaceStatus {
  if (surface.seenAt) return 'seen'
  if (receipt.state === 'superseded') return 'dropped'
  if (receipt.state === 'late' || surface.problem === 'stopped') return 'failed'
  if (surface.problem === null || surface.checkedAt === null) return 'waiting'
  const age = Date.parse(surface.checkedAt) - Date.parse(receipt.changedAt)
  return age > PATIENCE ? 'failed' : 'waiting'
}
