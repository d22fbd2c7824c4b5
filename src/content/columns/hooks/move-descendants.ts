import type { CollectionAfterChangeHook } from 'payload'

import type { Column } from '@/payload-types'
import { rewritePaths } from '@/platform/database/rewrite-paths'
import { recordMove } from '@/publishing/redirects/record-move'

/** A moved or renamed column takes everything below it along, and the old addresses lead on. */
export const moveDescendants: CollectionAfterChangeHook<Column> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const from = previousDoc?.path
  const to = doc.path
  if (operation !== 'update' || !from || !to || from === to) return doc
  await rewritePaths(
    req,
    [
      { collection: 'columns', hasLevel: true },
      { collection: 'articles', hasLevel: false },
    ],
    { from, to, levelShift: (doc.level ?? 1) - (previousDoc.level ?? 1) },
  )
  await recordMove(req, { kind: 'prefix', from, to })
  return doc
}
