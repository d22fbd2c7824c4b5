import type { PayloadRequest, Where } from 'payload'

import type { Role } from '../policy'

/** An account with what no API gives. */
export interface PrivateAccount {
  id: string
  name: string
  email: string
  roles: Role[]
  hash?: string | null
  salt?: string | null
  createdAt: string
  lockUntil?: string | null
  disabled?: boolean | null
  hasSecondFactor?: boolean | null
  mustChangePassword?: boolean | null
  lastSignInAt?: string | null
  switchedOnAt?: string | null
  passwordHistory?: unknown
  totpSecret?: string | null
  totpPending?: string | null
  totpStep?: number | null
  recoveryHashes?: unknown
  sessionPlaces?: unknown
  sessions?: Session[] | null
}

export interface Session {
  id: string
  createdAt: string
  expiresAt: string
}

/** The account that fits; below access and hooks, as Payload's own sign-in reads it. */
export function readAccount(req: PayloadRequest, where: Where): Promise<PrivateAccount | null> {
  return req.payload.db.findOne<PrivateAccount>({ collection: 'users', where, req })
}

export function accountById(req: PayloadRequest, id: string): Promise<PrivateAccount | null> {
  return readAccount(req, { id: { equals: id } })
}

/** True while wrong passwords keep an account locked. */
export function isLocked({ lockUntil }: Pick<PrivateAccount, 'lockUntil'>): boolean {
  return Boolean(lockUntil && new Date(lockUntil) > new Date())
}

/** Sets what only the server sets; nothing else of the account is touched. */
export async function setAccount(
  req: PayloadRequest,
  id: string,
  data: Partial<PrivateAccount>,
): Promise<void> {
  const { sessions, ...fields } = data
  // Apart: for SQLite a row and its list in one update must be whole.
  for (const part of [fields, sessions ? { sessions } : {}]) {
    if (Object.keys(part).length === 0) continue
    await req.payload.db.updateOne({ collection: 'users', id, data: part, req, returning: false })
  }
}

/** The session in which the request was made; Payload keeps its id on the user. */
export function ownSession(req: PayloadRequest): string | null {
  const { _sid } = Object(req.user) as { _sid?: unknown }
  return typeof _sid === 'string' ? _sid : null
}

/** The texts of a JSON field; anything else is none. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
