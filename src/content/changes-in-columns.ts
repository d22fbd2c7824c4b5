import type { BasePayload } from 'payload'

import type { Change } from '@/publishing/changes/change'

import { columnsOfTags } from './articles/tags'

/**
 * Tells whether a change concerns one of these columns or one below them: an article that is or was
 * listed there, or the column itself. Other kinds of content belong to no column.
 */
export function changesInColumns(payload: BasePayload) {
  return async (change: Change, columnIds: readonly string[]): Promise<boolean> => {
    const concerned = columnsOf(change)
    if (concerned.some((id) => columnIds.includes(id))) return true
    if (concerned.length === 0) return false
    const { docs } = await payload.find({
      collection: 'columns',
      where: { id: { in: [...concerned, ...columnIds] } },
      select: { path: true },
      depth: 0,
      pagination: false,
      overrideAccess: true, // the tree is public
    })
    const paths = (ids: readonly string[]) =>
      docs.flatMap(({ id, path }) => (path && ids.includes(id) ? [path] : []))
    const within = paths(columnIds)
    return paths(concerned).some((path) => within.some((top) => path.startsWith(top)))
  }
}

function columnsOf({ kind, contentId, tags }: Change): string[] {
  if (kind === 'columns') return [contentId]
  return kind === 'articles' ? columnsOfTags(tags) : []
}
