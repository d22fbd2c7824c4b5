import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import type { Article } from '@/payload-types'
import { type ChangeAction, documentTag } from '@/publishing/changes/change'
import { ChangeLog } from '@/publishing/changes/change-log'
import { recordChange } from '@/publishing/changes/record-change'
import { changedYears } from '../changed-years'
import { firstLive } from '../first-live'
import { type LiveState, liveStateBefore, readLiveState } from '../live-state'
import { publishedHash } from '../published-hash'
import { besideSort, besideWhere } from '../order'
import { ALL_ARTICLES, besideTag, edgeTag, listTags } from '../tags'
import { saveKind } from './note-save-kind'

/** Appends to the change log what this save did to the public state of the article, if anything. */
export const logChange: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  const before = liveStateBefore(req, doc.id)
  const after = await readLiveState(req, doc.id)
  const action = actionOf(before, after, saveKind(req.context).isDraft)
  if (!action) return doc
  const hasMoved = before.path !== null && before.path !== after.path
  await recordChange(req, {
    kind: 'articles',
    contentId: doc.id,
    action,
    title: after.title ?? before.title,
    path: after.path,
    previousPath: hasMoved ? before.path : null,
    version: after.updatedAt,
    hash: await hashOf(req, doc.id, action),
    reason:
      action === 'retracted' ? reasonOf(doc, after) : action === 'updated' ? lastReason(doc) : null,
    tags: [
      ALL_ARTICLES,
      documentTag('articles', doc.id),
      ...listTags(before, after),
      ...(await changedYears(req, doc.id, before, after)),
      ...(isPlacedAnew(before, after) ? await neighbourTags(req, after) : []),
    ],
  })
  return doc
}

function actionOf(before: LiveState, after: LiveState, isDraft: boolean): ChangeAction | null {
  if (before.isLive && !after.isLive) return 'retracted'
  if (!after.isLive) return null
  if (!before.isLive) return 'published'
  return isDraft ? null : 'updated'
}

function reasonOf(doc: Article, after: LiveState): string | null {
  const written = doc.withdrawalReason?.trim() || after.withdrawalReason
  return written ?? (after.isTrashed ? '移入回收站' : null)
}

function lastReason(doc: Article): string | null {
  return doc.corrections?.at(-1)?.reason ?? null
}

/** Of what is public now; of something retracted, of what was public last. */
async function hashOf(
  req: PayloadRequest,
  id: string,
  action: ChangeAction,
): Promise<string | null> {
  if (action === 'retracted') return new ChangeLog(req.payload).lastHash('articles', id)
  const article = await req.payload.findByID({
    collection: 'articles',
    id,
    depth: 0,
    overrideAccess: true, // the public row itself, whoever saves
    req,
  })
  return publishedHash(article)
}

function isPlacedAnew(before: LiveState, after: LiveState): boolean {
  return after.isLive && (!before.isLive || before.column !== after.column)
}

/** Tags of the pages that name this article as the next or the previous one from now on. */
async function neighbourTags(req: PayloadRequest, state: LiveState): Promise<string[]> {
  const { column: columnId, publishedAt, number } = state
  if (!columnId || !publishedAt || !number) return []
  const tagOf = async (side: 'newer' | 'older') => {
    const where = besideWhere({ columnId, publishedAt, number }, side)
    const neighbour = await firstLive(req, where, [...besideSort[side]])
    return neighbour ? besideTag(neighbour) : edgeTag(columnId)
  }
  return [await tagOf('newer'), await tagOf('older')]
}
