import { Secret, TOTP } from 'otpauth'

/** Seconds that one code is shown; codes of the step before and after count too (clock skew). */
const PERIOD = 30
const WINDOW = 1

const settings = { algorithm: 'SHA1', digits: 6, period: PERIOD } as const

/** A new secret for an authenticator app, base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator app reads from the QR code (`otpauth://…`). */
export function enrolmentUri(secret: string, account: string, issuer: string): string {
  return new TOTP({
    ...settings,
    secret: Secret.fromBase32(secret),
    label: account,
    issuer,
  }).toString()
}

/**
 * The time step of a right code; `null` for a wrong one.
 * @param after a step that was used: it and those before count no more, so a code works once.
 * @param now in milliseconds.
 */
export function stepOf(
  secret: string,
  code: string,
  after: number | null,
  now = Date.now(),
): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const totp = new TOTP({ ...settings, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token: code, timestamp: now, window: WINDOW })
  if (delta === null) return null
  const step = Math.floor(now / 1000 / PERIOD) + delta
  return after !== null && step <= after ? null : step
}

/** The code that an app shows at this time, for tests and for nothing else. */
export function codeAt(secret: string, now = Date.now()): string {
  return new TOTP({ ...settings, secret: Secret.fromBase32(secret) }).generate({ timestamp: now })
}
