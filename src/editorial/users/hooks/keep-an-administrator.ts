import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import type { User } from '@/payload-types'
import { refusal } from '@/platform/errors'

/** Holds the post and can use it. */
const isInOffice = ({ disabled, roles }: Partial<User>): boolean =>
  !disabled && Boolean(roles?.includes('siteAdmin'))

/** The last system administrator keeps the post, and an account that works. */
export const keepAdministrator: CollectionBeforeChangeHook<User> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  const leaves = isInOffice(originalDoc) && !isInOffice({ ...originalDoc, ...data })
  if (leaves) await refuseForTheLast(req, originalDoc.id)
  return data
}

/** … and is not deleted: with no user left, anybody could register as the first one. */
export const keepAdministratorAccount: CollectionBeforeDeleteHook = ({ id, req }) =>
  refuseForTheLast(req, String(id))

async function refuseForTheLast(req: PayloadRequest, id: string): Promise<void> {
  const others = await req.payload.count({
    collection: 'users',
    where: {
      and: [
        { roles: { in: ['siteAdmin'] } },
        { disabled: { not_equals: true } },
        { id: { not_equals: id } },
      ],
    },
    overrideAccess: true, // counts accounts that the user may not list
    req,
  })
  if (others.totalDocs > 0) return
  throw refusal(
    'last-administrator',
    '至少要保留一名可以登录的系统管理员。请先给另一位用户这个角色，或者启用他的账号。',
    409,
  )
}
