import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import type { User } from '@/payload-types'
import { refusal } from '@/platform/errors'

/** The last system administrator keeps the post. */
export const keepAdministrator: CollectionBeforeChangeHook<User> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  const loses = originalDoc.roles.includes('siteAdmin') && !data.roles?.includes('siteAdmin')
  if (loses) await refuseForTheLast(req, originalDoc.id)
  return data
}

/** … and the account: with no user left, anybody could register as the first one. */
export const keepAdministratorAccount: CollectionBeforeDeleteHook = ({ id, req }) =>
  refuseForTheLast(req, String(id))

async function refuseForTheLast(req: PayloadRequest, id: string): Promise<void> {
  const others = await req.payload.count({
    collection: 'users',
    where: { and: [{ roles: { in: ['siteAdmin'] } }, { id: { not_equals: id } }] },
    overrideAccess: true, // counts accounts that the user may not list
    req,
  })
  if (others.totalDocs > 0) return
  throw refusal('last-administrator', '至少要保留一名系统管理员。请先给另一位用户这个角色。', 409)
}
