import { jwtVerify } from 'jose'
import type { IncomingHttpHeaders } from 'node:http'

import { sessionCookie } from '@/platform/session-cookie'

/**
 * Id of the user whose session a request carries, if this portal signed it; `null` for none. Only for
 * counting requests: whether the session is still open is asked by Payload.
 * @param secret with which Payload signs (`payload.secret`).
 */
export async function sessionUser(
  { authorization, cookie }: Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>,
  secret: string,
): Promise<string | null> {
  const token = /^(?:JWT|Bearer)\s+(\S+)$/i.exec(authorization ?? '')?.[1] ?? sessionCookie(cookie)
  if (token === null) return null
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret))
    return typeof payload.id === 'string' ? payload.id : null
  } catch {
    return null // forged or over: it counts as its address
  }
}
