import type { CollectionBeforeLoginHook, PayloadRequest } from 'payload'

import type { User } from '@/payload-types'
import { refusal } from '@/platform/errors'
import { unseal } from '@/platform/secret-box'
import { accountById, type PrivateAccount, setAccount, textsOf } from './read-account'
import { useRecoveryCode } from './recovery-codes'
import { stepOf } from './totp'

/** What secrets of the second factor are sealed for. */
export const TOTP_PURPOSE = 'second-factor'

/**
 * The second factor of a sign-in (D-SEC-03): `code` in the body of the request, from the app or one
 * of the recovery codes. A refusal undoes the session that the password has opened.
 */
export const checkCode: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  const account = await accountById(req, user.id)
  const used = { lastSignInAt: new Date().toISOString() }
  if (!account?.totpSecret) {
    await setAccount(req, user.id, used)
    return user
  }
  const code = givenCode(req)
  if (code === null) throw refusal('code-needed', '请输入动态验证码。', 401)
  const proof = proofOf(account, code)
  if (!proof) throw refusal('code-wrong', '动态验证码不正确或已用过，请等下一个再输。', 401)
  await setAccount(req, user.id, { ...proof, ...used })
  return user
}

function givenCode(req: PayloadRequest): string | null {
  const { code } = Object(req.data) as { code?: unknown }
  return typeof code === 'string' && code.trim() !== '' ? code.trim().slice(0, 40) : null
}

/** What is to be kept when a code is right, so that it is not used again; `null` when it is wrong. */
export function proofOf(
  account: Pick<PrivateAccount, 'totpSecret' | 'totpStep' | 'recoveryHashes'>,
  code: string,
): Pick<PrivateAccount, 'totpStep'> | Pick<PrivateAccount, 'recoveryHashes'> | null {
  const secret = account.totpSecret ? unseal(TOTP_PURPOSE, account.totpSecret) : null
  if (secret !== null) {
    const step = stepOf(secret, code.replace(/\s/g, ''), account.totpStep ?? null)
    if (step !== null) return { totpStep: step }
  }
  const left = useRecoveryCode(textsOf(account.recoveryHashes), code)
  return left && { recoveryHashes: left }
}
