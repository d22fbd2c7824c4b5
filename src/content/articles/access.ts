import type { Access } from 'payload'

import { actor } from '@/editorial/access'
import { can } from '@/editorial/policy'
import type { Article } from '@/payload-types'

/**
 * Payload asks the same function for moving to the trash (an update that sets `deletedAt`) and for
 * deleting for good. What a publisher's right guards in between is decided by `guard-transition`.
 */
export const trashOrPurge: Access<Article> = ({ data, req }) => {
  const user = actor(req)
  if (data?.deletedAt) return can(user, 'articles.write')
  if (can(user, 'articles.purge')) return true
  // A writer may throw away for good only what has never been public.
  return can(user, 'articles.write') ? { publishedAt: { exists: false } } : false
}

/**
 * Writing, or publishing when the data says so: Payload asks with `_status: 'published'` to decide
 * whether the admin shows 发布 and 预约发布.
 */
export const writeOrPublish: Access<Article> = ({ data, req }) =>
  can(actor(req), data?._status === 'published' ? 'articles.publish' : 'articles.write')
