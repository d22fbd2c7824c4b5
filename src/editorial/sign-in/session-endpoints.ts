import type { CollectionBeforeOperationHook, Endpoint, PayloadRequest } from 'payload'
import { addDataAndFileToRequest } from 'payload'

import { refusal } from '@/platform/errors'
import { actor, person } from '../access'
import { recordEntry } from '../audit/record-entry'
import { can } from '../policy'
import { accountById, ownSession, type PrivateAccount, setAccount, textsOf } from './read-account'

/** However busy somebody is, a session ends so long after its sign-in, in milliseconds. */
const LONGEST = 8 * 3600_000

/** A session as its owner sees it; the real id is a key and stays here. */
interface ShownSession {
  number: number
  since: string
  until: string
  isThis: boolean
}

function openSessions({ sessions }: PrivateAccount): NonNullable<PrivateAccount['sessions']> {
  return (sessions ?? [])
    .filter(({ expiresAt }) => new Date(expiresAt) > new Date())
    .sort((a, b) => new Date(a.createdAt).getTime() - new Date(b.createdAt).getTime())
}

async function asker(req: PayloadRequest): Promise<PrivateAccount> {
  const own = person(req)
  const account = own && (await accountById(req, own.id))
  if (!account) throw refusal('sign-in-first', '请先登录。', 401)
  return account
}

/** `GET /api/users/sessions`: where one is signed in, and how the second factor stands. */
const list: Endpoint = {
  path: '/sessions',
  method: 'get',
  handler: async (req) => {
    const account = await asker(req)
    const sessions = openSessions(account).map(
      ({ id, createdAt, expiresAt }, index): ShownSession => ({
        number: index + 1,
        since: new Date(createdAt).toISOString(),
        until: new Date(expiresAt).toISOString(),
        isThis: id === ownSession(req),
      }),
    )
    return Response.json(
      {
        sessions,
        hasSecondFactor: Boolean(account.totpSecret),
        recoveryCodesLeft: textsOf(account.recoveryHashes).length,
      },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  },
}

/**
 * `POST /api/users/sessions/end` `{ number }`, `{ others: true }`, or `{ user }` by somebody who
 * manages accounts: every session of that account.
 */
const end: Endpoint = {
  path: '/sessions/end',
  method: 'post',
  handler: async (req) => {
    const own = await asker(req)
    await addDataAndFileToRequest(req)
    const { number, others, user } = Object(req.data) as Record<string, unknown>
    const isOther = typeof user === 'string' && user !== own.id
    if (isOther && !can(actor(req), 'users.manage')) {
      throw refusal('not-allowed', '您无权让他人退出。', 403)
    }
    const account = isOther ? await accountById(req, user) : own
    if (!account) throw refusal('not-found', '没有这个账号。', 404)
    const open = openSessions(account)
    const kept = isOther
      ? []
      : open.filter(({ id }, index) =>
          others === true ? id === ownSession(req) : index + 1 !== number,
        )
    await setAccount(req, account.id, { sessions: kept })
    const ended = open.length - kept.length
    await recordEntry(req, {
      action: 'signOut',
      kind: 'users',
      contentId: account.id,
      title: account.name,
      changes: [{ field: 'sessions', before: String(open.length), after: String(kept.length) }],
    })
    return Response.json({ ended }, { headers: { 'Cache-Control': 'no-store' } })
  },
}

export const sessionEndpoints: Endpoint[] = [list, end]

/** A session is prolonged while somebody works, up to {@link LONGEST} after the sign-in. */
export const limitSession: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'refresh' || !req.user) return args
  const account = await accountById(req, req.user.id)
  const session = account?.sessions?.find(({ id }) => id === ownSession(req))
  const age = session ? Date.now() - new Date(session.createdAt).getTime() : Infinity
  if (age > LONGEST) throw refusal('session-over', '登录已满 8 小时，请重新登录。', 401)
  return args
}
