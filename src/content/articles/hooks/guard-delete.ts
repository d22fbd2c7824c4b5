import type { CollectionBeforeDeleteHook } from 'payload'

import { refusal } from '@/platform/errors'
import { readLiveState } from '../live-state'

/** A published article is withdrawn first; deleting it in one step would leave no trace of why. */
export const guardDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const live = await readLiveState(req, String(id))
  if (live.isLive) {
    throw refusal('article-is-published', '已发布的稿件不能直接删除，请先撤稿。', 409)
  }
}
