import type { FastifyReply, FastifyRequest } from 'fastify'

/** What pages of other sites may read: what everybody may. Accounts, keys and logs are not. */
const PUBLIC =
  /^\/api\/(articles|columns|departments|staff|photos|attachments|globals|search|changes|openapi\.json)(\/|$)/

/**
 * Lets pages of the named origins read the public API in a browser (CORS), never with cookies or
 * keys. @returns true when it has answered the question that comes before such a request.
 */
export function answerOrigin(
  request: FastifyRequest,
  reply: FastifyReply,
  origins: readonly string[],
): boolean {
  const { origin } = request.headers
  if (!origin || !origins.includes(origin)) return false
  const [path = ''] = request.url.split('?')
  const method = request.headers['access-control-request-method'] ?? request.method
  if ((method !== 'GET' && method !== 'HEAD') || !PUBLIC.test(path)) return false
  void reply.headers({
    'access-control-allow-origin': origin,
    'access-control-expose-headers':
      'ETag, Link, Retry-After, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset',
    vary: 'Origin',
  })
  if (request.method !== 'OPTIONS') return false
  void reply
    .code(204)
    .headers({
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'Accept, If-None-Match',
      'access-control-max-age': '600',
    })
    .send()
  return true
}
