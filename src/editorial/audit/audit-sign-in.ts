import type {
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionAfterOperationHook,
} from 'payload'

import type { User } from '@/payload-types'
import { recordEntry } from './record-entry'

/** Records that somebody signed in, or set a password by a link. */
export const auditSignIn: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  const { headers, payload, payloadAPI, transactionID } = req
  await recordEntry(
    { headers, payload, payloadAPI, transactionID, user: { ...user, collection: 'users' } },
    { action: 'signIn', kind: 'users', contentId: user.id, title: user.name },
  )
  return user
}

export const auditSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  if (!req.user) return
  await recordEntry(req, {
    action: 'signOut',
    kind: 'users',
    contentId: req.user.id,
    title: req.user.name,
  })
}

const RECORDED = ['unlock', 'forgotPassword', 'resetPassword'] as const

/** Records what is done with accounts beside saving them. */
export const auditAccount: CollectionAfterOperationHook = async ({
  args,
  operation,
  req,
  result,
}) => {
  const action = RECORDED.find((name) => name === operation)
  if (!action) return result
  const { data } = Object(args) as { data?: { email?: unknown } }
  const email = typeof data?.email === 'string' ? data.email : null
  await recordEntry(req, { action, kind: 'users', title: email })
  return result
}
