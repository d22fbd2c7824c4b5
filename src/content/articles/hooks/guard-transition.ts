import type { CollectionBeforeChangeHook } from 'payload'

import type { Article } from '@/payload-types'
import { actor } from '@/editorial/access'
import { can } from '@/editorial/policy'
import { fieldError, refusal } from '@/platform/errors'
import { keepLiveState, readLiveState } from '../live-state'
import { actionFor, type StateAfter, type StateBefore, transitionOf } from '../transition'
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
  if (req.user && !can(actor(req), actionFor(transition, before, after))) {
    throw refusal(
      'not-allowed-to-publish',
      '您没有签发权限：可以保存草稿，发布、更正和撤稿请交签发人办理。',
      403,
    )
  }
  if (transition === 'draft') return data
  // A reason belongs to the one change that it explains.
  if (transition === 'publish') {
    return { ...data, correctionReason: null, withdrawalReason: null }
  }
  if (transition !== 'correct') return { ...data, correctionReason: null }
  const reason = data.correctionReason?.trim()
  if (!reason) {
    throw fieldError(
      'articles',
      'correctionReason',
      '这篇稿件已公开过，再次发布前请填写“更正说明”：改了什么、为什么改。',
    )
  }
  return {
    ...data,
    correctionReason: null,
    withdrawalReason: null,
    corrections: [
      ...(originalDoc?.corrections ?? []),
      { at: new Date().toISOString(), reason, by: req.user?.id ?? null },
    ],
  }
}
