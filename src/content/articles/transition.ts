import type { Action } from '@/editorial/policy'

/** What a save does to the public state of an article. */
export type Transition = 'draft' | 'publish' | 'correct' | 'withdraw' | 'trash' | 'restore'

export interface StateBefore {
  /** The public shows it now. */
  isLive: boolean
  isTrashed: boolean
  /** It has been published at some time. */
  wasPublished: boolean
}

export interface StateAfter {
  status: 'draft' | 'published'
  isTrashed: boolean
  /** Saved beside the live text (a draft of a published article), which stays as it is. */
  isDraftSave: boolean
}

/** Names the change from one state to the next. */
export function transitionOf(before: StateBefore, after: StateAfter): Transition {
  if (after.isTrashed !== before.isTrashed) return after.isTrashed ? 'trash' : 'restore'
  if (after.isDraftSave) return 'draft'
  if (after.status === 'published') return before.wasPublished ? 'correct' : 'publish'
  return before.isLive ? 'withdraw' : 'draft'
}

/** The right that a transition needs: whatever changes what the public sees needs 签发. */
export function actionFor(transition: Transition, before: StateBefore, after: StateAfter): Action {
  const touchesPublic = before.isLive || (after.status === 'published' && !after.isTrashed)
  if (transition === 'draft') return 'articles.write'
  return touchesPublic ? 'articles.publish' : 'articles.write'
}
