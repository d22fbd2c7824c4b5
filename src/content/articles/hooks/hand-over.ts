import type { CollectionAfterChangeHook } from 'payload'

import type { Article } from '@/payload-types'
import { setRelationEverywhere } from '@/platform/database/set-relation'
import { relationId } from '@/platform/relations'

/**
 * An article given to another department goes with its history: a draft is saved beside the row
 * that Payload asks for rights, and older versions name the old owner.
 */
export const handOver: CollectionAfterChangeHook<Article> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const owner = relationId(doc.owner)
  if (operation === 'update' && owner !== relationId(previousDoc.owner)) {
    await setRelationEverywhere(req, 'articles', doc.id, 'owner', owner)
  }
  return doc
}
