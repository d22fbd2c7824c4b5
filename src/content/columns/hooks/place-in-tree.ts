import type { CollectionBeforeValidateHook } from 'payload'

import type { Column } from '@/payload-types'
import { fieldError } from '@/platform/errors'
import { relationId } from '@/platform/relations'
import { columnPath, MAX_LEVEL, slugFault } from '../column'
import { changeTree, relyOnTree } from '../tree-lock'

/**
 * Sets `path` and `level` from the parent and the slug, and refuses what has no place in a tree:
 * a bad or taken slug, a column under itself, too many levels.
 */
export const placeInTree: CollectionBeforeValidateHook<Column> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data) return data
  const slug = data.slug ?? originalDoc?.slug
  if (typeof slug !== 'string' || slug === '') return data // `required` says so
  const parentId = relationId(data.parent === undefined ? originalDoc?.parent : data.parent)

  const fault = slugFault(slug, parentId === null)
  if (fault) throw fieldError('columns', 'slug', fault)

  const isPlacedAnew = slug !== originalDoc?.slug || parentId !== relationId(originalDoc?.parent)
  if (isPlacedAnew) await (operation === 'create' ? relyOnTree(req) : changeTree(req))

  const parent = parentId === null ? null : await readParent(req, parentId)
  if (parentId !== null && !parent) {
    throw fieldError('columns', 'parent', '上级栏目不存在，可能已被删除。请重新选择。')
  }
  const ownPath = originalDoc?.path
  if (parent && ownPath && parent.path.startsWith(ownPath)) {
    throw fieldError('columns', 'parent', '栏目不能放在它自己或它的下级栏目之下。')
  }
  const level = (parent?.level ?? 0) + 1
  const path = columnPath(parent?.path ?? null, slug)
  const isMoved = ownPath !== path
  if (isMoved) {
    const height = ownPath ? await heightBelow(req, ownPath, originalDoc.level ?? 1) : 0
    if (level + height > MAX_LEVEL) {
      throw fieldError('columns', 'parent', `栏目最多 ${MAX_LEVEL} 级，放在这里会超过。`)
    }
    if (await isTaken(req, path, originalDoc?.id)) {
      throw fieldError('columns', 'slug', `同一上级栏目下已有网址名“${slug}”，请换一个。`)
    }
  }
  return { ...data, path, level }
}

type Request = Parameters<CollectionBeforeValidateHook>[0]['req']

async function readParent(req: Request, id: string) {
  const [parent] = await findColumns(req, { id: { equals: id } })
  return parent ? { path: parent.path ?? '/', level: parent.level ?? 0 } : null
}

/** How many levels hang below a column: 0 for one without children. */
async function heightBelow(req: Request, path: string, level: number): Promise<number> {
  const [deepest] = await findColumns(req, pathBelow(path), '-level')
  return Math.max((deepest?.level ?? level) - level, 0)
}

async function isTaken(req: Request, path: string, ownId: string | undefined): Promise<boolean> {
  const [holder] = await findColumns(req, { path: { equals: path } })
  return holder !== undefined && holder.id !== ownId
}

const pathBelow = (path: string) => ({
  and: [{ path: { greater_than: path } }, { path: { less_than: `${path.slice(0, -1)}0` } }],
})

async function findColumns(
  req: Request,
  where: Parameters<typeof req.payload.find>[0]['where'],
  sort?: string,
) {
  const found = await req.payload.find({
    collection: 'columns',
    where,
    sort,
    select: { path: true, level: true },
    depth: 0,
    limit: 1,
    pagination: false,
    // The tree is checked whole, whoever moves a column.
    overrideAccess: true,
    req,
  })
  return found.docs
}
