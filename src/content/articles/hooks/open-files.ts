import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import type { Article } from '@/payload-types'
import { relationIds } from '@/platform/relations'
import { refreshVisibility } from '../../uploads/visibility'
import { liveStateBefore, readLiveState } from '../live-state'

/** Photos and attachments are public only while something public uses them. */
export const openFiles: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  const before = liveStateBefore(req, doc.id)
  const after = await readLiveState(req, doc.id)
  const photos = changed(before.isLive ? before.photos : [], after.isLive ? after.photos : [])
  const attachments = changed(
    before.isLive ? before.attachments : [],
    after.isLive ? after.attachments : [],
  )
  await refreshVisibility(req, 'photos', photos)
  await refreshVisibility(req, 'attachments', attachments)
  return doc
}

/** A deleted article lets go of its files. */
export const closeFiles: CollectionAfterDeleteHook<Article> = async ({ doc, req }) => {
  await refreshVisibility(req, 'photos', relationIds(doc.usedPhotos))
  await refreshVisibility(req, 'attachments', relationIds(doc.usedAttachments))
  return doc
}

/** Ids that are in one list only. */
function changed(before: string[], after: string[]): string[] {
  const was = new Set(before)
  const is = new Set(after)
  return [...before.filter((id) => !is.has(id)), ...after.filter((id) => !was.has(id))]
}
