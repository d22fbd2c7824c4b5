import type { CollectionAfterReadHook } from 'payload'

import { documentTag } from './changes/change'
import { dependOn } from './renderer/render-context'

/** Whatever is read while a page is rendered, populated relations too: the page depends on it. */
export const noteRead: CollectionAfterReadHook = ({ collection, doc }) => {
  const { id } = doc as { id?: unknown }
  if (typeof id === 'string') dependOn(documentTag(collection.slug, id))
  return doc as unknown
}
