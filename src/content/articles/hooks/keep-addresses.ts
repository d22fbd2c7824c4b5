import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import type { Article } from '@/payload-types'
import { recordGone, recordLive, recordMove } from '@/publishing/redirects/record-move'
import { liveStateBefore, readLiveState } from '../live-state'

/** The old address of an article that was given to another column leads to the new one. */
export const keepAddresses: CollectionAfterChangeHook<Article> = async ({
  doc,
  operation,
  req,
}) => {
  if (operation !== 'update') return doc
  const before = liveStateBefore(req, doc.id)
  const after = await readLiveState(req, doc.id)
  if (!after.isLive || !after.path) return doc
  if (before.path && before.path !== after.path) {
    await recordMove(req, { kind: 'exact', from: before.path, to: after.path })
  } else if (!before.isLive && before.path) {
    await recordLive(req, after.path)
  }
  return doc
}

/** An address that was public once is never given away: it answers 410. */
export const leaveGone: CollectionAfterDeleteHook<Article> = async ({ doc, req }) => {
  if (doc.path) await recordGone(req, doc.path)
  return doc
}
