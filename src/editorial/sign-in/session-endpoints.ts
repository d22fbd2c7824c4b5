import type { Endpoint, PayloadRequest } from 'payload'
import { addDataAndFileToRequest } from 'payload'

import { refusal } from '@/platform/errors'
import { actor, person } from '../access'
import { recordEntry } from '../audit/record-entry'
import { can } from '../policy'
import { env } from '@/platform/env'
import { accountById, ownSession, type PrivateAccount, setAccount, textsOf } from './read-account'
import { placesOf } from './session-places'

/** A session as its owner sees it; the real id is a key and stays here. */
export interface ShownSession {
  number: number
  since: string
  /** When it was last prolonged by somebody's work. */
  usedAt: string
  until: string
  address: string | null
  browser: string | null
  isThis: boolean
}

function openSessions({ sessions }: PrivateAccount): NonNullable<PrivateAccount['sessions']> {
  return (sessions ?? [])
    .filter(({ expiresAt }) => new Date(expiresAt) > new Date())
    .sort((a, b) => new Date(a.createdAt).getTime() - new Date(b.createdAt).getTime())
}

/** Each use prolongs a session by the idle time, save near its end, where the sign-in is a bound. */
function lastUse(createdAt: string, expiresAt: string): string {
  const prolonged = new Date(expiresAt).getTime() - env().sessionIdleMinutes * 60_000
  return new Date(Math.max(prolonged, new Date(createdAt).getTime())).toISOString()
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
    const places = placesOf(account.sessionPlaces)
    const sessions = openSessions(account).map(
      ({ id, createdAt, expiresAt }, index): ShownSession => {
        const { address = null, browser = null } = places.find((place) => place.id === id) ?? {}
        return {
          number: index + 1,
          since: new Date(createdAt).toISOString(),
          usedAt: lastUse(createdAt, expiresAt),
          until: new Date(expiresAt).toISOString(),
          address,
          browser,
          isThis: id === ownSession(req),
        }
      },
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
