import http from 'node:http'
import https from 'node:https'
import { once } from 'node:events'

import { checkUrl, type OutgoingRules } from './check-url'
import { checkLiteral, guardedLookup } from './guarded-lookup'
import { faultOf, OutgoingFault } from './outgoing-fault'

/** Longest wait for the answer, name and connection included, in milliseconds. */
export const ANSWER_WAIT = 10_000

/** So much of the answer's body is read, in bytes, for the sake of who writes it; nobody sees it. */
const MAX_BODY = 4096

export interface Post {
  url: string
  headers: Record<string, string>
  body: string
  rules: OutgoingRules
  /** Ends it before its time. */
  signal?: AbortSignal
  /** In milliseconds. */
  timeout?: number
}

/**
 * Sends a body to a server that somebody named in the admin: only to addresses that the operator
 * allows, by a connection of its own, through no proxy, following no redirect.
 * @returns the status of the answer, whatever it is.
 * @throws {OutgoingFault} when there is none; the signal's reason when that ended it.
 */
export async function post(options: Post): Promise<number> {
  const { headers, body, rules, signal, timeout = ANSWER_WAIT } = options
  const { url, host, port } = checkUrl(options.url, rules)
  const target = { host, port }
  checkLiteral(rules.inner, target)
  const limit = AbortSignal.timeout(timeout)
  const isHttps = url.protocol === 'https:'
  // An agent of its own: the global one may be told by the environment to go through a proxy.
  const agent = isHttps ? new https.Agent() : new http.Agent()
  try {
    const request = (isHttps ? https : http).request(url, {
      method: 'POST',
      agent,
      lookup: guardedLookup(rules.inner, target),
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      signal: signal ? AbortSignal.any([limit, signal]) : limit,
    })
    // What fails once the answer has begun is told by the answer; nobody else would listen for it.
    request.on('error', () => {})
    request.end(body)
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    await passOver(response)
    return response.statusCode ?? 0
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw limit.aborted ? new OutgoingFault('timeout', { cause: error }) : faultOf(error)
  } finally {
    agent.destroy()
  }
}

/** Reads a little of the body and drops it; the status is known, so that a cut changes nothing. */
async function passOver(response: http.IncomingMessage): Promise<void> {
  let size = 0
  try {
    for await (const chunk of response) {
      size += (chunk as Buffer).length
      if (size >= MAX_BODY) break
    }
  } catch {
    // Told by the status already.
  }
  response.destroy()
}
