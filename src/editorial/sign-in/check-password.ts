import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  Where,
} from 'payload'

import type { User } from '@/payload-types'
import { fieldError, refusal } from '@/platform/errors'
import { person } from '../access'
import { type FormerPassword, isPassword, presentPassword } from './password-hash'
import { passwordFault } from './password-rules'
import { proveOwner } from './prove-password'
import {
  accountById,
  ownSession,
  type PrivateAccount,
  readAccount,
  setAccount,
} from './read-account'

/** So many of one's last passwords, the present one included, are not taken again (D-SEC-01). */
const NOT_AGAIN = 5

const KEY = 'newPassword'

/** What a new password sets beside itself. */
interface NewPassword {
  history: FormerPassword[]
  mustChange: boolean
}

/** Refuses bad passwords wherever one can be set, and remembers the one that is replaced. */
export const checkPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return args
  const given = Object(args) as GivenArgs
  const password = given.data?.password
  if (password === undefined || password === null || password === '') return args
  if (typeof password !== 'string') throw fieldError('users', 'password', '请输入密码。')
  const account = operation === 'create' ? null : await accountOf(req, given)
  const isOwn = account !== null && account.id === person(req)?.id
  if (isOwn) {
    const message = '当前密码不正确，没有修改。修改本人的密码要先输入当前密码。'
    await proveOwner(req, account, given.data?.currentPassword, { message })
  }
  const owner = { name: account?.name, email: account?.email, ...named(given.data) }
  const fault = passwordFault(password, owner)
  if (fault !== null) throw fieldError('users', 'password', fault)
  const former = formerPasswords(account)
  for (const old of former) {
    if (await isPassword(password, old)) {
      throw fieldError('users', 'password', `最近 ${NOT_AGAIN} 次用过的密码不能再用，请换一个。`)
    }
  }
  // What the operator or the person himself chose need not be changed; what another knows must.
  const mustChange = req.user ? !isOwn : given.data?.mustChangePassword === true
  req.context[KEY] = { history: former, mustChange } satisfies NewPassword
  return args
}

interface GivenArgs {
  id?: unknown
  where?: Where
  data?: { [field: string]: unknown; password?: unknown; currentPassword?: unknown }
}

/** The one account whose password is set. */
async function accountOf(
  req: PayloadRequest,
  { id, where, data }: GivenArgs,
): Promise<PrivateAccount | null> {
  if (typeof id === 'string') return accountById(req, id)
  if (typeof data?.token === 'string') {
    return readAccount(req, { resetPasswordToken: { equals: data.token } })
  }
  const found = await req.payload.find({
    collection: 'users',
    where,
    limit: 2,
    depth: 0,
    select: {},
    pagination: false,
    overrideAccess: true, // counts what the change would touch; it is refused by access itself
    req,
  })
  if (found.docs.length > 1) {
    throw refusal('one-password-one-account', '密码只能逐个账号设置。')
  }
  const [only] = found.docs
  return only ? accountById(req, only.id) : null
}

/** Name and account as they will be, where the save changes them. */
function named(data: GivenArgs['data']): { name?: string; email?: string } {
  const { name, email } = data ?? {}
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof email === 'string' ? { email } : {}),
  }
}

function formerPasswords(account: PrivateAccount | null): FormerPassword[] {
  if (!account) return []
  const kept: unknown[] = Array.isArray(account.passwordHistory) ? account.passwordHistory : []
  const present = presentPassword(account)
  return [...(present ? [present] : []), ...kept.filter(isFormer)].slice(0, NOT_AGAIN)
}

function isFormer(value: unknown): value is FormerPassword {
  const { hash, salt } = Object(value) as Partial<FormerPassword>
  return typeof hash === 'string' && typeof salt === 'string'
}

/** Sets what belongs to a new password: clients cannot, access drops what they send. */
export const noteNewPassword: CollectionBeforeChangeHook<User> = ({ data, req }) => {
  const set = req.context[KEY] as NewPassword | undefined
  if (!set) return data
  return {
    ...data,
    passwordSetAt: new Date().toISOString(),
    passwordHistory: set.history,
    mustChangePassword: set.mustChange,
  }
}

/** Whoever knew the old password is out: a new one ends every session but the one it was set in. */
export const endOtherSessions: CollectionAfterChangeHook<User> = async ({
  doc,
  operation,
  req,
}) => {
  if (!req.context[KEY]) return doc
  req.context[KEY] = undefined
  if (operation !== 'update') return doc
  const account = await accountById(req, doc.id)
  const kept = req.user?.id === doc.id ? ownSession(req) : null
  const sessions = (account?.sessions ?? []).filter(({ id }) => id === kept)
  await setAccount(req, doc.id, { sessions })
  return doc
}
