import type { Department } from '@/payload-types'
import type { ContentReader } from '@/publishing/reading'

/** One department; `null` when there is none under this slug. */
export function departmentBySlug(reader: ContentReader, slug: string): Promise<Department | null> {
  return reader.findOne('departments', { where: { slug: { equals: slug } }, depth: 1 })
}

/** Departments directly below one. */
export function unitsOf(reader: ContentReader, parentId: string): Promise<Department[]> {
  return reader.find('departments', {
    where: { parent: { equals: parentId } },
    sort: ['order', 'id'],
    limit: 200,
    select: { name: true, slug: true },
    depth: 0,
  })
}

/** All departments, flat, in the order the office set. */
export function allDepartments(reader: ContentReader): Promise<Department[]> {
  return reader.find('departments', {
    sort: ['order', 'id'],
    limit: 1000,
    select: {
      name: true,
      shortName: true,
      slug: true,
      kind: true,
      parent: true,
      order: true,
      address: true,
      phone: true,
      updatedAt: true,
    },
    depth: 0,
  })
}
