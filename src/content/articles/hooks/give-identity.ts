import type { CollectionBeforeChangeHook } from 'payload'

import type { Article } from '@/payload-types'
import { takeNumber } from '@/platform/database/take-number'
import { fieldError } from '@/platform/errors'
import { relationId } from '@/platform/relations'
import { isList } from '../../columns/column'
import { relyOnTree } from '../../columns/tree-lock'
import { articlePath } from '../article'
import { saveKind } from './note-save-kind'

/** Context key by which an import (Local API only) keeps the first publication of an old article. */
export const IMPORTED_PUBLISHED_AT = 'importedPublishedAt'

/**
 * Sets `number` at creation, `publishedAt` at the first publication and `path` from both and the
 * column. Whatever a client sent for them is replaced.
 */
export const giveIdentity: CollectionBeforeChangeHook<Article> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  // A duplicate comes with the identity of its original; it must get its own.
  const known = operation === 'update' ? originalDoc : undefined
  const number = known?.number ?? (await takeNumber(req, 'articles'))
  const isPublishing =
    data._status === 'published' && !saveKind(req.context).isDraft && !data.deletedAt
  const publishedAt = known?.publishedAt ?? (isPublishing ? firstPublication(req.context) : null)
  const path =
    isPublishing && publishedAt ? await pathOf(data, publishedAt, number, req) : known?.path

  const next = { ...data, number }
  // MongoDB's unique index takes a missing value many times over, but `null` only once.
  if (path) next.path = path
  else delete next.path
  if (publishedAt) next.publishedAt = publishedAt
  else delete next.publishedAt
  if (operation === 'create') Object.assign(next, { corrections: [], correctionNotes: [] })
  return next
}

function firstPublication(context: Record<string, unknown>): string {
  const imported = context[IMPORTED_PUBLISHED_AT]
  return typeof imported === 'string' ? new Date(imported).toISOString() : new Date().toISOString()
}

async function pathOf(
  data: Partial<Article>,
  publishedAt: string,
  number: number,
  req: Parameters<CollectionBeforeChangeHook>[0]['req'],
): Promise<string | undefined> {
  const columnId = relationId(data.column)
  if (!columnId) return undefined // `required` says so
  await relyOnTree(req)
  const found = await req.payload.find({
    collection: 'columns',
    where: { id: { equals: columnId } },
    select: { path: true, view: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true, // columns are public
    req,
  })
  const column = found.docs[0]
  if (!column?.path) {
    throw fieldError('articles', 'column', '所属栏目不存在，可能已被删除。请重新选择。')
  }
  if (!isList(column.view)) {
    throw fieldError('articles', 'column', '这个栏目不是稿件列表，不能发布稿件。请换一个栏目。')
  }
  return articlePath(column.path, publishedAt, number)
}
