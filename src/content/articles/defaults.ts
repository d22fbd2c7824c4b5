import type { PayloadRequest } from 'payload'

import type { Article } from '@/payload-types'
import { relationId } from '@/platform/relations'

/** An article that nobody's department makes belongs to the first body that publishes it. */
export function articleOwner({ departments }: Partial<Article>): string | null {
  return relationId(departments?.[0])
}

/** A new article of somebody with a department is published by that department. */
export function ownDepartments({ req }: { req: PayloadRequest }): string[] {
  const department = relationId(req.user?.department)
  return department ? [department] : []
}

/** … in that department's 工作动态 where there is one: dispatches are what most people write. */
export async function usualColumn({ req }: { req: PayloadRequest }): Promise<string | undefined> {
  const department = relationId(req.user?.department)
  if (!department) return undefined
  const found = await req.payload.find({
    collection: 'columns',
    where: {
      and: [
        { department: { equals: department } },
        { kind: { equals: '工作动态' } },
        { view: { equals: 'list' } },
      ],
    },
    sort: 'path',
    select: {},
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true, // columns are public
    req,
  })
  return found.docs[0]?.id
}
