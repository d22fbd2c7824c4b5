import { type Actor, can } from '../policy'
import { QUICK_FIND } from './quick-find-place'

/** 查找 in the head of every page of the admin: leads to the field on the dashboard. */
export function QuickFindLink({ user }: { user?: Actor | null }) {
  if (!can(user, 'content.readUnpublished')) return null
  return <a href={`/admin#${QUICK_FIND}`}>查找</a>
}
