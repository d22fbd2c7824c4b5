import type { CollectionAfterDeleteHook } from 'payload'

import type { Column } from '@/payload-types'
import { recordGone } from '@/publishing/redirects/record-move'

/** The address of a deleted column answers 410. */
export const leaveGone: CollectionAfterDeleteHook<Column> = async ({ doc, req }) => {
  if (doc.path) await recordGone(req, doc.path)
  return doc
}
