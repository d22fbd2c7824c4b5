import type { CollectionBeforeDeleteHook } from 'payload'

import { refusal } from '@/platform/errors'
import { changeTree } from '../tree-lock'

/** A column with child columns or articles (trashed ones too) is not deleted. */
export const keepWhatIsUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await changeTree(req)
  // Counted with all rights: what the user cannot see still stands in the way.
  const children = await req.payload.count({
    collection: 'columns',
    where: { parent: { equals: id } },
    overrideAccess: true,
    req,
  })
  if (children.totalDocs > 0) {
    throw refusal(
      'column-has-children',
      `该栏目下还有 ${children.totalDocs} 个下级栏目，请先移走或删除它们。`,
      409,
    )
  }
  const articles = await req.payload.count({
    collection: 'articles',
    where: { or: [{ column: { equals: id } }, { alsoIn: { in: [id] } }] },
    trash: true,
    overrideAccess: true,
    req,
  })
  if (articles.totalDocs > 0) {
    throw refusal(
      'column-has-articles',
      `该栏目下还有 ${articles.totalDocs} 篇稿件（含回收站），请先移走它们。`,
      409,
    )
  }
}
