import type { CollectionAfterChangeHook } from 'payload'

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
