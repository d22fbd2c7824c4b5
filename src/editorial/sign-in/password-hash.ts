import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

/** As Payload hashes passwords (its `generatePasswordSaltHash`): an unknown user takes as long. */
const ITERATIONS = 600_000
const LENGTH = 32

/** A former password: its hash and salt, hex. */
export interface FormerPassword {
  hash: string
  salt: string
}

/** Payload writes its own mark before the hash of a password. */
const MARK = 'pbkdf2-sha256-v1:'

/** The present password of an account as Payload keeps it; `null` without one of this kind. */
export function presentPassword({
  hash,
  salt,
}: {
  hash?: string | null
  salt?: string | null
}): FormerPassword | null {
  return hash?.startsWith(MARK) && salt ? { hash: hash.slice(MARK.length), salt } : null
}

export async function hashPassword(password: string): Promise<FormerPassword> {
  const salt = randomBytes(16).toString('hex')
  return {
    salt,
    hash: (await derive(password, salt, ITERATIONS, LENGTH, 'sha256')).toString('hex'),
  }
}

export async function isPassword(password: string, former: FormerPassword): Promise<boolean> {
  const hash = await derive(password, former.salt, ITERATIONS, LENGTH, 'sha256')
  const kept = Buffer.from(former.hash, 'hex')
  return kept.length === hash.length && timingSafeEqual(kept, hash)
}
