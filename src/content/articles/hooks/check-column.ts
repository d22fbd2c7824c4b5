import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { actor } from '@/editorial/access'
import { scopeOf } from '@/editorial/policy'
import { ownDepartments } from '@/editorial/scope'
import type { Article } from '@/payload-types'
import { fieldError } from '@/platform/errors'
import { relationId, relationIds } from '@/platform/relations'
import { ancestorPaths } from '../../columns/column'

/**
 * Somebody who writes for one department puts articles into its columns and into those that belong
 * to nobody in particular, not into another department's.
 */
export const checkColumn: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  req,
}) => {
  const asker = actor(req)
  if (asker?.key) return checkKeyColumns(req, data, asker.key.columns)
  const scope = scopeOf(asker, 'articles.write')
  if (!req.user || scope === null || scope === 'all') return data
  const before = new Set(relationIds([originalDoc?.column, ...(originalDoc?.alsoIn ?? [])]))
  for (const [field, columns] of [
    ['column', [data.column]],
    ['alsoIn', data.alsoIn ?? []],
  ] as const) {
    for (const id of relationIds(columns)) {
      if (!before.has(id)) await refuseOthers(req, field, id)
    }
  }
  return data
}

/** A key writes into the columns that it was made for, and those below them. */
async function checkKeyColumns(
  req: PayloadRequest,
  data: Partial<Article>,
  allowed: readonly string[],
): Promise<Partial<Article>> {
  const wanted = relationIds([data.column, ...(data.alsoIn ?? [])])
  const { docs } = await req.payload.find({
    collection: 'columns',
    where: { id: { in: [...wanted, ...allowed] } },
    select: { path: true },
    depth: 0,
    pagination: false,
    overrideAccess: true, // columns are public
    req,
  })
  const pathOf = new Map(docs.map(({ id, path }) => [id, path ?? '']))
  const roots = allowed.flatMap((id) => pathOf.get(id) ?? [])
  const isOutside = (id: string) => !roots.some((root) => pathOf.get(id)?.startsWith(root))
  if (wanted.some(isOutside)) {
    throw fieldError('articles', 'column', '这个接口密钥不能写入该栏目。')
  }
  return data
}

async function refuseOthers(req: PayloadRequest, field: string, id: string): Promise<void> {
  const column = await req.payload.findByID({
    collection: 'columns',
    id,
    select: { path: true, title: true, department: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true, // columns are public
    req,
  })
  if (!column) return // the relationship's own check tells
  const owner = relationId(column.department) ?? (await ownerAbove(req, column.path ?? ''))
  if (owner === null || (await ownDepartments(req)).includes(owner)) return
  throw fieldError(
    'articles',
    field,
    `栏目“${column.title}”属于其他机构。请改选本机构的栏目，或请该机构代发。`,
  )
}

/** The department of the nearest column above that has one. */
async function ownerAbove(req: PayloadRequest, path: string): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'columns',
    where: { path: { in: ancestorPaths(path) } },
    select: { department: true },
    sort: '-level',
    depth: 0,
    limit: 10,
    pagination: false,
    overrideAccess: true, // columns are public
    req,
  })
  return docs.map(({ department }) => relationId(department)).find((id) => id !== null) ?? null
}
