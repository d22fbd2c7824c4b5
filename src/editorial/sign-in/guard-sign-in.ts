import type {
  CollectionAfterErrorHook,
  CollectionAfterLoginHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { incrementLoginAttempts } from 'payload'

import type { User } from '@/payload-types'
import { clientAddress } from '@/platform/client-address'
import { refusal } from '@/platform/errors'
import { rootOf } from '../audit/root-operation'
import { enterSignIn, leaveSignIn } from './address-failures'
import { isSwitchedOff } from './idle-accounts'
import { hashPassword } from './password-hash'
import { accountById, isLocked, type PrivateAccount, readAccount } from './read-account'

/** One answer for an unknown account, a wrong password and a locked or disabled account. */
const wrongCredentials = () =>
  refusal(
    'wrong-credentials',
    '账号或密码不正确，或者账号已锁定、停用。连续输错 5 次锁定 10 分钟。',
    401,
  )

const ENTERED = 'signInEntered'

/** Lets the address of a request prove who it is, or refuses; its end is {@link leaveProof}. */
export function enterProof(req: PayloadRequest): void {
  const wait = enterSignIn(clientAddress(req))
  if (wait === null) {
    req.context[ENTERED] = true
    return
  }
  req.responseHeaders = new Headers({ 'Retry-After': String(wait.seconds) })
  if (wait.why === 'atOnce') {
    throw refusal('too-many-sign-ins', '同一地址正在登录的请求太多，请过几秒再试。', 429)
  }
  throw refusal(
    'too-many-failures',
    `登录失败次数过多，请 ${Math.ceil(wait.seconds / 60)} 分钟后再试。`,
    429,
  )
}

/** Ends what {@link enterProof} let in, once. */
export function leaveProof(req: PayloadRequest, hasFailed: boolean): void {
  if (req.context[ENTERED] !== true) return
  req.context[ENTERED] = undefined
  leaveSignIn(clientAddress(req), hasFailed)
}

/**
 * Before a password is looked at: an address that failed too often waits, and an account that nobody
 * can use takes as long to refuse as a wrong password, which Payload alone tells apart.
 */
export const guardSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  enterProof(req)
  const { data } = Object(args) as { data?: { email?: unknown; password?: unknown } }
  const { email, password } = data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return args
  const account = await accountByEmail(req, email)
  if (account && !isLocked(account) && !(await isSwitchedOff(req, account))) return args
  await hashPassword(password.slice(0, 200))
  throw wrongCredentials()
}

export const endSignIn: CollectionAfterLoginHook<User> = ({ req, user }) => {
  leaveProof(req, false)
  return user
}

/** Names Payload gives to its own refusals of a sign-in. */
const REFUSED = new Set(['AuthenticationError', 'LockedAuth'])

/** After a refused proof of who somebody is: it counts, and a sign-in says no more than any other. */
export const tellRefusedSignIn: CollectionAfterErrorHook = async ({ error, req }) => {
  const { data, name, status } = error as { data?: unknown; name: string; status?: number }
  const { code } = Object(data) as { code?: unknown }
  const isWrongCode = code === 'code-wrong' && status === 401
  const isUnproved = code === 'not-proved'
  leaveProof(req, REFUSED.has(name) || code === 'wrong-credentials' || isWrongCode || isUnproved)
  // Counted apart: the transaction of what was refused is undone already.
  const apart = { payload: req.payload } as PayloadRequest
  if (isWrongCode) await countAgainst(apart, await accountByEmail(apart, rootOf(req)?.email))
  if (isUnproved && req.user) await countAgainst(apart, await accountById(apart, req.user.id))
  if (!REFUSED.has(name)) return undefined
  const told = wrongCredentials()
  return {
    response: { errors: [{ name: told.name, data: told.data ?? {}, message: told.message }] },
    status: 401,
  }
}

async function accountByEmail(
  req: PayloadRequest,
  email: string | null | undefined,
): Promise<PrivateAccount | null> {
  if (typeof email !== 'string') return null
  return readAccount(req, { email: { equals: email.toLowerCase().trim() } })
}

/** A wrong code or proof counts like a wrong password. */
async function countAgainst(req: PayloadRequest, user: PrivateAccount | null): Promise<void> {
  if (!user) return
  const collection = req.payload.collections.users.config
  await incrementLoginAttempts({ collection, payload: req.payload, user: user as never })
}
