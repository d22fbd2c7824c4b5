/** Payload's cookie of a session. */
const NAME = 'payload-token'

/**
 * True when a Cookie header carries a session, as Payload reads it: names are trimmed, so that
 * `payload-token =…` counts too.
 */
export function hasSessionCookie(cookie: string | undefined): boolean {
  return (cookie ?? '').split(';').some((pair) => pair.split('=')[0]?.trim() === NAME)
}
