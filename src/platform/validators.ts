import { createHash } from 'node:crypto'

/** True when a list of tags names this one; weak and strong count alike. */
export function namesTag(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag))
}

/** Weak: the bytes may differ by their coding, what they say does not. */
export function etagOfText(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
}

/** Everybody may keep it and must ask again; what a key gets is nobody else's. */
const cacheControl = (isPrivate: boolean) =>
  `${isPrivate ? 'private' : 'public'}, max-age=0, must-revalidate`

/** Headers of an answer that a reader may keep and ask for again. */
export function validatorHeaders(etag: string, isPrivate: boolean): Record<string, string> {
  return {
    ETag: etag,
    'Cache-Control': cacheControl(isPrivate),
    Vary: 'Accept, Accept-Language, Authorization, Cookie, Origin',
  }
}

/**
 * Adds a validator to a JSON answer that was read by anybody or with a key, and answers 304 to who
 * has it. What a session reads stays as it is: the admin never gets an old one.
 */
export async function withValidator(response: Response, request: Request): Promise<Response> {
  const authorization = request.headers.get('authorization')
  const hasSession = /payload-token=/.test(request.headers.get('cookie') ?? '')
  const isKey = /^Bearer dp_/i.test(authorization ?? '')
  if (hasSession || (authorization !== null && !isKey)) return response
  const type = response.headers.get('content-type') ?? ''
  if (response.status !== 200 || !/^application\/json\b/.test(type)) return response
  const text = await response.text()
  const etag = etagOfText(text)
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(validatorHeaders(etag, isKey))) {
    headers.set(name, value)
  }
  if (!namesTag(request.headers.get('if-none-match'), etag)) {
    return new Response(text, { status: 200, headers })
  }
  headers.delete('content-type')
  headers.delete('content-length')
  return new Response(null, { status: 304, headers })
}
