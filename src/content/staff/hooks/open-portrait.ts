import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import type { Staff } from '@/payload-types'
import { relationId } from '@/platform/relations'
import { refreshVisibility } from '../../uploads/visibility'

/** A portrait is public while the profile is. */
export const openPortrait: CollectionAfterChangeHook<Staff> = async ({ doc, previousDoc, req }) => {
  const photos = [relationId(doc.photo), relationId(previousDoc?.photo)]
  const ids = [...new Set(photos.filter((id): id is string => id !== null))]
  await refreshVisibility(req, 'photos', ids)
  return doc
}

/** … and closes with its deletion. */
export const closePortrait: CollectionAfterDeleteHook<Staff> = async ({ doc, req }) => {
  const photo = relationId(doc.photo)
  if (photo) await refreshVisibility(req, 'photos', [photo])
  return doc
}
