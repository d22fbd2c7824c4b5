import type { CollectionBeforeChangeHook } from 'payload'

import type { Article } from '@/payload-types'
import { ownerOf } from '@/editorial/owner-fields'
import { covers } from '@/editorial/scope'
import { fieldError, refusal } from '@/platform/errors'
import { keepLiveState, readLiveState } from '../live-state'
import { actionFor, type StateAfter, type StateBefore, transitionOf } from '../transition'
import { MAX_EXPLANATION } from '../article'
import { saveKind } from './note-save-kind'

/**
 * Every change of an article's public state passes here: names the transition, refuses what the
 * user may not do or gives no reason for, and records a correction with its reason.
 */
export const guardTransition: CollectionBeforeChangeHook<Article> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const kind = saveKind(req.context)
  const isUpdate = operation === 'update'
  const id = isUpdate ? originalDoc?.id : undefined
  const live = await readLiveState(req, id)
  if (id) keepLiveState(req, id, live)

  const before: StateBefore = {
    isLive: live.isLive,
    isTrashed: live.isTrashed,
    wasPublished: live.publishedAt !== null,
  }
  if (live.isLive && !kind.isDraft && !kind.namesStatus && data._status !== 'published') {
    // Payload would take the state of the pending draft and withdraw the article unasked.
    throw refusal(
      'status-required',
      '这篇稿件有尚未发布的修改。请指明 _status：published 为发布，draft 为撤稿；或加 draft=true 只存草稿。',
    )
  }
  const after: StateAfter = {
    status: data._status === 'published' ? 'published' : 'draft',
    isTrashed: Boolean(data.deletedAt),
    isDraftSave: kind.isDraft,
  }
  const transition = transitionOf(before, after)
  const owner = isUpdate ? originalDoc : data
  const right = actionFor(transition, before, after)
  const isAllowed = !req.user || (await covers(req, right, ownerOf(owner)))
  if (!isAllowed) {
    throw refusal(
      'not-allowed-to-publish',
      '您没有签发权限：可以保存草稿，发布、更正和撤稿请交签发人办理。',
      403,
    )
  }
  // A version that is brought back knows less of them than the article itself.
  const kept = isUpdate
    ? { corrections: live.corrections, correctionNotes: live.correctionNotes }
    : {}
  if (transition === 'draft') return { ...data, ...kept }
  // A reason belongs to the one change that it explains.
  const emptied = { correctionReason: null, correctionNote: null }
  if (transition === 'publish') return { ...data, ...kept, ...emptied, withdrawalReason: null }
  if (transition !== 'correct') return { ...data, ...kept, ...emptied }
  const { reason, note } = explanationOf(data)
  const at = new Date().toISOString()
  return {
    ...data,
    ...emptied,
    withdrawalReason: null,
    corrections: [...live.corrections, { at, reason, by: req.user?.id ?? null }],
    correctionNotes: [...live.correctionNotes, { at, note }],
  }
}

/** What is said of a correction, to the staff and to readers. @throws a `fieldError`. */
function explanationOf(data: Partial<Article>): { reason: string; note: string | null } {
  const reason = data.correctionReason?.trim()
  if (!reason) {
    throw fieldError(
      'articles',
      'correctionReason',
      '这篇稿件已公开过，再次发布前请填写“更正说明”：改了什么、为什么改。',
    )
  }
  const note = data.correctionNote?.trim() || null
  // The fields' own limits are looked at when these are empty again.
  for (const [field, text] of [
    ['correctionReason', reason],
    ['correctionNote', note],
  ] as const) {
    if (text !== null && text.length > MAX_EXPLANATION) {
      throw fieldError('articles', field, `最多 ${MAX_EXPLANATION} 个字符。`)
    }
  }
  return { reason, note }
}
