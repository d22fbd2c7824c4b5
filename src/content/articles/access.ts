import type { Access } from 'payload'

import { actor } from '@/editorial/access'
import { OWNED } from '@/editorial/owner-fields'
import { type Action, can } from '@/editorial/policy'
import { scopeWhere } from '@/editorial/scope'
import type { Article } from '@/payload-types'

/**
 * Payload asks the same function for moving to the trash (an update that sets `deletedAt`) and for
 * deleting for good. What a publisher's right guards in between is decided by `guard-transition`.
 */
export const trashOrPurge: Access<Article> = async ({ data, req }) => {
  const purge = await scopeWhere(req, 'articles.purge', OWNED)
  if (!data?.deletedAt && purge !== false) return purge
  const write = await scopeWhere(req, 'articles.write', OWNED)
  if (data?.deletedAt || write === false) return write
  // A writer may throw away for good only what has never been public.
  const neverPublic = { publishedAt: { exists: false } }
  return write === true ? neverPublic : { and: [neverPublic, write] }
}

/**
 * Writing, or publishing when the data says so: Payload asks with `_status: 'published'` to decide
 * whether the admin shows 发布 and 预约发布.
 */
const needed = (data: Partial<Article> | undefined): Action =>
  data?._status === 'published' ? 'articles.publish' : 'articles.write'

export const createOrPublish: Access<Article> = ({ data, req }) => can(actor(req), needed(data))

export const writeOrPublish: Access<Article> = ({ data, req }) =>
  scopeWhere(req, needed(data), OWNED)
