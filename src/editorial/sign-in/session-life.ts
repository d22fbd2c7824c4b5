import {
  type CollectionBeforeOperationHook,
  type CollectionRefreshHook,
  getFieldsToSign,
  jwtSign,
} from 'payload'

import type { User } from '@/payload-types'
import { refusal } from '@/platform/errors'
import {
  accountById,
  ownSession,
  type PrivateAccount,
  type Session,
  setAccount,
} from './read-account'

/** However busy somebody is, a session ends so long after its sign-in, in milliseconds. */
export const LONGEST_SESSION = 8 * 3600_000

function sessionOf(account: PrivateAccount | null, id: string | null): Session | undefined {
  return account?.sessions?.find((session) => session.id === id)
}

/** Milliseconds until a session ends for good. */
function restOf({ createdAt }: Session): number {
  return new Date(createdAt).getTime() + LONGEST_SESSION - Date.now()
}

/** Refuses to prolong a session that has had its time. */
export const limitSession: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'refresh' || !req.user) return args
  const session = sessionOf(await accountById(req, req.user.id), ownSession(req))
  if (!session || restOf(session) < 1000) {
    throw refusal('session-over', '登录已满 8 小时，请重新登录。', 401)
  }
  return args
}

/** Near its end a session is prolonged up to there and not by a whole idle time. */
export const prolongSession: CollectionRefreshHook<User> = async ({ args, user }) => {
  const { collection, req } = args
  const { tokenExpiration } = collection.config.auth
  const id = ownSession(req)
  const account = await accountById(req, user.id)
  const session = sessionOf(account, id)
  if (!account || !session || id === null || !req.user) return undefined
  const rest = restOf(session)
  if (rest >= tokenExpiration * 1000) return undefined // as Payload does it
  const expiresAt = new Date(Date.now() + rest).toISOString()
  await setAccount(req, user.id, {
    sessions: (account.sessions ?? []).map((one) => (one.id === id ? { ...one, expiresAt } : one)),
  })
  const signed = await jwtSign({
    fieldsToSign: getFieldsToSign({
      collectionConfig: collection.config,
      email: user.email,
      sid: id,
      user: req.user,
    }),
    secret: req.payload.secret,
    tokenExpiration: Math.floor(rest / 1000),
  })
  return { exp: signed.exp, refreshedToken: signed.token, setCookie: true, user }
}
