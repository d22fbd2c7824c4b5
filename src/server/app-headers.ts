import type { IncomingMessage, ServerResponse } from 'node:http'
import { randomBytes } from 'node:crypto'

import { hasSessionCookie } from '@/platform/session-cookie'

/** Nothing of an API's answer is ever run or framed. Files say more strictly what they are. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/**
 * The policy of the admin and the preview: no third party, scripts of this build alone. Payload's
 * controls set styles in the markup; the preview is a frame of the same site.
 */
const adminPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ')

const POLICY = 'content-security-policy'

/**
 * Prepares a request for Next: what a client sent under the names of our own headers is gone, the
 * admin's pages get their policy. Next reads the nonce for its scripts from the request's header.
 * @param isStrict false for developers, whose pages carry what reloads them.
 */
export function prepareForApp(
  request: IncomingMessage,
  response: ServerResponse,
  isStrict: boolean,
): void {
  // Not headers of visitors: Next would take the nonce of a stranger, or think itself called back.
  for (const name of [POLICY, `${POLICY}-report-only`, 'x-middleware-subrequest', 'x-nonce']) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- four names of our own
    delete request.headers[name]
  }
  const path = request.url ?? ''
  if (/^\/api([/?]|$)/.test(path)) {
    response.setHeader('Content-Security-Policy', API_POLICY)
    response.setHeader('Cross-Origin-Resource-Policy', 'same-site')
    // What a session reads is nobody else's; public answers say themselves who may keep them.
    const isSignedIn =
      request.headers.authorization !== undefined || hasSessionCookie(request.headers.cookie)
    if (isSignedIn) response.setHeader('Cache-Control', 'no-store')
    return
  }
  if (!/^\/(admin|preview)([/?]|$)/.test(path)) return
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cache-Control', 'no-store')
  if (!isStrict) return
  const policy = adminPolicy(randomBytes(18).toString('base64'))
  request.headers[POLICY] = policy
  response.setHeader('Content-Security-Policy', policy)
}
