import type { PayloadRequest } from 'payload'

import { refusal } from '@/platform/errors'
import { enterProof, leaveProof } from './guard-sign-in'
import { isPassword, presentPassword } from './password-hash'
import { isLocked, type PrivateAccount } from './read-account'

/**
 * Asks who is signed in for his password once more, before what an open session alone must not do.
 * What fails counts like a failed sign-in (D-SEC-02).
 * @param also what has to be right besides, looked at only with the right password.
 * @throws `not-proved`, 400; or as a sign-in of an address that has to wait.
 */
export async function proveOwner(
  req: PayloadRequest,
  account: PrivateAccount,
  password: unknown,
  { also = () => true, message }: { also?: () => boolean; message: string },
): Promise<void> {
  enterProof(req)
  const present = presentPassword(account)
  const isRight =
    typeof password === 'string' &&
    present !== null &&
    (await isPassword(password.slice(0, 200), present)) &&
    !isLocked(account) &&
    also()
  // The failure itself is counted where refusals are told (`tellRefusedSignIn`).
  if (!isRight) throw refusal('not-proved', message)
  leaveProof(req, false)
}
