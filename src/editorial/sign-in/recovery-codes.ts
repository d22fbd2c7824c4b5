import { randomInt } from 'node:crypto'

import { mark } from '@/platform/secret-box'

/** Without letters and digits that look alike. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const COUNT = 10
const LENGTH = 10

/** Codes for the day when the phone is lost, each for one sign-in: `abcde-fghij`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
    return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`
  })
}

/** What is kept of a code; who has the database alone cannot try codes against it. */
export function recoveryHash(code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '')
  return mark('recovery-code', plain)
}

/** The codes that are left when this one is used; `null` when it is none of them. */
export function useRecoveryCode(hashes: readonly string[], code: string): string[] | null {
  const used = recoveryHash(code)
  return hashes.includes(used) ? hashes.filter((hash) => hash !== used) : null
}
