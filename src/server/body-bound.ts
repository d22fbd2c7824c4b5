import type { IncomingMessage } from 'node:http'

/** Largest body that is no upload, in bytes: a very long article with all its formats. */
const MAX_BODY = 8 * 1024 * 1024

/** Largest body of who is neither signed in nor has a key, in bytes: a sign-in, a query. */
const MAX_OF_STRANGERS = 64 * 1024

/** Largest query that comes in a body (`X-HTTP-Method-Override: GET`), in bytes. */
const MAX_QUERY = 64 * 1024

/**
 * Payload reads JSON and forms whole into memory, before it asks who sends them.
 * @param isKnown whether somebody is signed in, or a key counts: only they write and upload.
 * @returns the status of the refusal; `null` for a body that may go on. Uploads have bounds of their
 *   own, and are read in parts.
 */
export function bodyFault(
  { headers, method }: Pick<IncomingMessage, 'headers' | 'method'>,
  isKnown: boolean,
): 411 | 413 | null {
  if (method === 'GET' || method === 'HEAD') return null
  if (isKnown && /^multipart\//i.test(headers['content-type'] ?? '')) return null
  const length = headers['content-length']
  if (length === undefined) return headers['transfer-encoding'] === undefined ? null : 411
  const isQuery = headers['x-http-method-override'] !== undefined
  const most = isKnown ? (isQuery ? MAX_QUERY : MAX_BODY) : MAX_OF_STRANGERS
  return Number(length) > most ? 413 : null
}
