import type { Staff } from '@/payload-types'
import { documentTag } from '@/publishing/changes/change'
import type { ContentReader } from '@/publishing/reading'

/** One public profile with department and photo; `null` when there is none to see. */
export function staffById(reader: ContentReader, id: string): Promise<Staff | null> {
  return reader.findOne('staff', {
    where: { id: { equals: id } },
    dependsOn: [documentTag('staff', id)],
    depth: 1,
  })
}

/** Leaders and staff of a department, in the order the office set. */
export function staffOfDepartment(reader: ContentReader, departmentId: string): Promise<Staff[]> {
  return reader.find('staff', {
    where: { department: { equals: departmentId } },
    sort: ['-leader', 'order', 'id'],
    limit: 200,
    select: cardSelect,
    depth: 1,
  })
}

/** The leaders of all departments. */
export function allLeaders(reader: ContentReader): Promise<Staff[]> {
  return reader.find('staff', {
    where: { leader: { equals: true } },
    sort: ['order', 'id'],
    limit: 200,
    select: cardSelect,
    depth: 1,
  })
}

/** The public profiles among these ids, with department and photo. */
export async function staffByIds(reader: ContentReader, ids: string[]): Promise<Staff[]> {
  if (ids.length === 0) return []
  return reader.find('staff', {
    where: { id: { in: ids } },
    dependsOn: ids.map((id) => documentTag('staff', id)),
    limit: ids.length,
    select: { ...cardSelect, department: true },
    depth: 1,
  })
}

/** Ids of all public profiles, for the sitemap. */
export function allStaffIds(reader: ContentReader): Promise<Pick<Staff, 'id'>[]> {
  return reader.find('staff', { sort: ['id'], limit: 5000, select: { name: true }, depth: 0 })
}

const cardSelect = {
  name: true,
  position: true,
  responsibilities: true,
  leader: true,
  photo: true,
} as const
