import type {
  CollectionAfterErrorHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { incrementLoginAttempts } from 'payload'

import { clientAddress } from '@/platform/client-address'
import { refusal } from '@/platform/errors'
import { rootOf } from '../audit/root-operation'
import { noteFailure, waitOf } from './address-failures'
import { isSwitchedOff } from './idle-accounts'
import { hashPassword } from './password-hash'
import { readAccount } from './read-account'

/** One answer for an unknown account, a wrong password and a locked or disabled account. */
const wrongCredentials = () =>
  refusal(
    'wrong-credentials',
    '账号或密码不正确，或者账号已锁定、停用。连续输错 5 次锁定 10 分钟。',
    401,
  )

/**
 * Before a password is looked at: an address that failed too often waits, and an account that nobody
 * can use takes as long to refuse as a wrong password, which Payload alone tells apart.
 */
export const guardSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const wait = waitOf(clientAddress(req))
  if (wait !== null) {
    req.responseHeaders = new Headers({ 'Retry-After': String(wait) })
    throw refusal(
      'too-many-failures',
      `登录失败次数过多，请 ${Math.ceil(wait / 60)} 分钟后再试。`,
      429,
    )
  }
  const { data } = Object(args) as { data?: { email?: unknown; password?: unknown } }
  const { email, password } = data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return args
  const account = await readAccount(req, { email: { equals: email.toLowerCase().trim() } })
  const isLocked = Boolean(account?.lockUntil && new Date(account.lockUntil) > new Date())
  if (account && !isLocked && !(await isSwitchedOff(req, account))) return args
  await hashPassword(password.slice(0, 200))
  throw wrongCredentials()
}

/** Names Payload gives to its own refusals of a sign-in. */
const REFUSED = new Set(['AuthenticationError', 'LockedAuth'])

/** After a refused sign-in: it counts, and it says no more than any other. */
export const tellRefusedSignIn: CollectionAfterErrorHook = async ({ error, req }) => {
  const { data, name, status } = error as { data?: unknown; name: string; status?: number }
  const { code } = Object(data) as { code?: unknown }
  if (REFUSED.has(name)) {
    noteFailure(clientAddress(req))
    const told = wrongCredentials()
    return {
      response: { errors: [{ name: told.name, data: told.data ?? {}, message: told.message }] },
      status: 401,
    }
  }
  if (code === 'wrong-credentials') noteFailure(clientAddress(req))
  if (code === 'code-wrong' && status === 401) {
    noteFailure(clientAddress(req))
    await countWrongCode(req)
  }
  return undefined
}

/** A wrong code counts like a wrong password; the sign-in's own transaction is undone already. */
async function countWrongCode(req: PayloadRequest): Promise<void> {
  const email = rootOf(req)?.email ?? null
  const apart = { payload: req.payload } as PayloadRequest
  const user =
    email === null
      ? null
      : await readAccount(apart, { email: { equals: email.toLowerCase().trim() } })
  if (!user) return
  const collection = req.payload.collections.users.config
  await incrementLoginAttempts({ collection, payload: req.payload, user: user as never })
}
