/** Payload's cookie of a session. */
const NAME = 'payload-token'

/**
 * The session that a Cookie header carries, as Payload reads it: names are trimmed, so that
 * `payload-token =…` counts too; `null` without one.
 */
export function sessionCookie(cookie: string | undefined): string | null {
  for (const pair of (cookie ?? '').split(';')) {
    const [name = '', ...value] = pair.split('=')
    if (name.trim() === NAME) return value.join('=').trim()
  }
  return null
}

/** True when a Cookie header carries a session, whatever it is worth. */
export function hasSessionCookie(cookie: string | undefined): boolean {
  return sessionCookie(cookie) !== null
}
