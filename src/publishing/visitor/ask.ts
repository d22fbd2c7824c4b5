/** What the portal answered to a request like a visitor's. */
export interface Answer {
  status: number
  /** `Content-Type`, as it was sent. */
  contentType: string
  /** Where it leads on; `null` when it does not. */
  location: string | null
  body: string
}

export interface Asking {
  /** Who the portal's log says it was. */
  userAgent: string
  /** Longest wait for the whole answer, in milliseconds. */
  timeout: number
  /** Longest body that is read, in bytes. */
  maxBytes: number
  /** Ends the request before its time. */
  signal?: AbortSignal
}

/** An answer longer than its reader takes. */
export class AnswerTooLong extends Error {
  constructor(maxBytes: number) {
    super(`The answer is longer than ${maxBytes} bytes`)
    this.name = 'AnswerTooLong'
  }
}

/**
 * Asks the portal for an address as anybody would: without a session, past no cache, following
 * nothing. Never asks another host.
 * @param base where the portal answers its visitors, without a slash at the end.
 * @param path from `/` on.
 * @throws when there is no answer in time, or {@link AnswerTooLong}.
 */
export async function ask(base: string, path: string, asking: Asking): Promise<Answer> {
  const { userAgent, timeout, maxBytes, signal } = asking
  const limit = AbortSignal.timeout(timeout)
  const response = await fetch(base + path, {
    // Within a page of the admin `fetch` is Next's, which may keep answers. `cache: 'no-store'` would
    // ask caches on the way for something newer than visitors get.
    next: { revalidate: 0 },
    redirect: 'manual',
    headers: { 'user-agent': userAgent },
    signal: signal ? AbortSignal.any([limit, signal]) : limit,
  })
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    location: response.headers.get('location'),
    body: await bodyOf(response, maxBytes),
  }
}

async function bodyOf(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (response.body === null) return ''
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array }
    if (done || !value) return new TextDecoder().decode(Buffer.concat(chunks))
    size += value.length
    if (size > maxBytes) {
      await reader.cancel()
      throw new AnswerTooLong(maxBytes)
    }
    chunks.push(value)
  }
}
