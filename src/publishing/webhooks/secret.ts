import { randomBytes } from 'node:crypto'

import { seal, unseal } from '@/platform/secret-box'

const PURPOSE = 'webhook-secret'

/** What every secret begins with, so that a leaked one is recognised by scanners and people. */
const PREFIX = 'whs_'

/** Characters of the secret itself that are shown of it afterwards. */
const SHOWN = 4

/** A new secret: 256 bits of chance. Its text as a whole is the key of the HMAC. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(32).toString('base64url')}`
}

export const sealSecret = (secret: string): string => seal(PURPOSE, secret)

/** @returns `null` when there is none, or it was sealed with another `PAYLOAD_SECRET`. */
export function openSecret(sealed: string | null | undefined): string | null {
  return sealed ? unseal(PURPOSE, sealed) : null
}

/** What is shown of a secret once it was shown whole. */
export function shownPart(secret: string): string {
  return `${secret.slice(0, PREFIX.length + SHOWN)}…`
}
