import { createHmac, timingSafeEqual } from 'node:crypto'

/** What the header begins with; another way of signing would get another number. */
const VERSION = 'v1='

/** Longest time between sending and receiving that a receiver should take, in seconds. */
export const TOLERANCE = 300

/** What a delivery is proved with. */
export interface Signed {
  /** Unix time, in seconds: the header `Portal-Timestamp`. */
  timestamp: number
  /** The bytes of the request as they came. */
  body: string
}

/** The header `Portal-Signature`: `v1=` and HMAC-SHA256 of `timestamp.body` in hexadecimal. */
export function sign(secret: string, { timestamp, body }: Signed): string {
  const mac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  return `${VERSION}${mac}`
}

/**
 * What a receiver does: true when the signature is of this secret, time and body, and not older
 * (or further ahead) than {@link TOLERANCE}.
 * @param now Unix time, in seconds.
 */
export function verify(
  secret: string,
  signature: string,
  signed: Signed,
  now: number = Date.now() / 1000,
): boolean {
  if (!(Math.abs(now - signed.timestamp) <= TOLERANCE)) return false
  const [expected, given] = [Buffer.from(sign(secret, signed)), Buffer.from(signature)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}
