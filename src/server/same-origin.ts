import type { IncomingMessage } from 'node:http'

import { hasSessionCookie } from '@/platform/session-cookie'

/** Methods that change nothing. */
const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * False for a request that would change something with the session of whoever's browser was made to
 * send it (CSRF). The session's cookie is SameSite=Strict; this holds where a browser does not know
 * that. Without a cookie there is nothing to misuse.
 * @param publicUrl another name of this site than the one in the request's Host.
 */
export function isOwnRequest(
  { headers, method }: Pick<IncomingMessage, 'headers' | 'method'>,
  publicUrl: string,
): boolean {
  if (READING.has(method ?? 'GET') || !hasSessionCookie(headers.cookie)) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin, host } = headers
  if (origin === undefined) return true
  if (origin === 'null') return false
  return hostOf(origin) === host || origin === new URL(publicUrl).origin
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null // not an origin: nobody's
  }
}
