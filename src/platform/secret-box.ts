import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

import { env } from './env'

const ALGORITHM = 'aes-256-gcm'
const IV = 12
const TAG = 16

/**
 * Encrypts a secret for the database with a key made from `PAYLOAD_SECRET`; who has the database
 * alone cannot read it. A new `PAYLOAD_SECRET` makes it unreadable.
 * @param purpose keeps secrets of one kind from being used as another.
 */
export function seal(purpose: string, secret: string): string {
  const iv = randomBytes(IV)
  const cipher = createCipheriv(ALGORITHM, keyFor(purpose), iv)
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** @returns `null` when it was sealed with another key, for another purpose, or was changed. */
export function unseal(purpose: string, sealed: string): string | null {
  try {
    const bytes = Buffer.from(sealed, 'base64url')
    const decipher = createDecipheriv(ALGORITHM, keyFor(purpose), bytes.subarray(0, IV))
    decipher.setAuthTag(bytes.subarray(IV, IV + TAG))
    const body = decipher.update(bytes.subarray(IV + TAG))
    return Buffer.concat([body, decipher.final()]).toString('utf8')
  } catch {
    return null // the tag does not fit: told by the return value
  }
}

/**
 * A mark by which a secret is known again and from which it cannot be found without `PAYLOAD_SECRET`,
 * however short it is; hex of 64 characters.
 */
export function mark(purpose: string, secret: string): string {
  return createHmac('sha256', keyFor(purpose)).update(secret).digest('hex')
}

function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env().secret, 'portal', purpose, 32))
}
