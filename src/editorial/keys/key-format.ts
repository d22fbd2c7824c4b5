import { createHash, randomBytes } from 'node:crypto'

/** What every key begins with, so that a leaked one is recognised by scanners and people. */
export const KEY_PREFIX = 'dp_'

/** Characters that are shown of a key afterwards. */
const SHOWN = 8

/** Characters of the checksum at the end: a mistyped key is told from a wrong one without asking. */
const CHECK = 6

const FORM = /^dp_[A-Za-z0-9_-]{49}$/

/** A new key: 256 bits of chance and a checksum. */
export function newKey(): string {
  const chance = randomBytes(32).toString('base64url')
  return `${KEY_PREFIX}${chance}${checksum(chance)}`
}

/** True for what could be a key. */
export function isKeyForm(text: string): boolean {
  if (!FORM.test(text)) return false
  const body = text.slice(KEY_PREFIX.length)
  return checksum(body.slice(0, -CHECK)) === body.slice(-CHECK)
}

/** What is kept of a key; its chance needs no slow hash. */
export function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** What is shown of a key once it was shown whole. */
export function shownPart(key: string): string {
  return `${key.slice(0, KEY_PREFIX.length + SHOWN)}…`
}

/** The key of a request; `null` when it carries none (another scheme is not ours). */
export function keyOf(authorization: string | null | undefined): string | null {
  return /^Bearer\s+(dp_\S{1,100})$/i.exec(authorization ?? '')?.[1] ?? null
}

function checksum(chance: string): string {
  return createHash('sha256').update(`check:${chance}`).digest('base64url').slice(0, CHECK)
}
