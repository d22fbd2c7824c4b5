import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { searchKinds } from '@/content/search-kinds'
import { logger } from '@/platform/logger'
import type { RenderedPage } from '@/publishing/renderer/renderer'
import { answerOrRefusal, type Refused } from '@/search/answer-or-refusal'
import { isBlank, PAGE_PARAMETERS, readRequest } from '@/search/read-request'
import type { Search } from '@/search/search'
import { addressOf } from './address'
import { answerForConsumers } from './search-answer'
import { sendErrors, sendRefusal } from './send-refusal'

/** What stands behind the addresses of the search. */
export interface SearchBehind {
  /** `null`: there is none, and every search is refused with a sentence. */
  search: Search | null
  /** Renders the results page. @param url `/search` with its query string. */
  renderSearch: (url: string) => Promise<Omit<RenderedPage, 'tags'>>
  contentSecurityPolicy: string | null
  /** Searches a minute that one address may ask, by page and API together. */
  searchesPerMinute: number
}

/** Suggestions come while somebody types: so many for each search. */
const SUGGESTIONS_PER_SEARCH = 5

const MAX_SUGGESTIONS = 8

/** When to try again, in seconds. */
const RETRY_AFTER = '10'

/**
 * `/search`, `/api/search` and `/api/search/suggest`. Neither is ever stored, and each address has
 * a bound of its own for them.
 */
export function addSearchRoutes(server: FastifyInstance, behind: SearchBehind): void {
  const { search, searchesPerMinute } = behind
  // Counted here in place of the common bound.
  const config = { rateLimit: false } as const
  const method = ['GET', 'HEAD']
  // One counter for both addresses.
  const onRequest = server.rateLimit({ max: searchesPerMinute })
  const suggestBound = { rateLimit: { max: searchesPerMinute * SUGGESTIONS_PER_SEARCH } }

  server.route({ method, url: '/search', config, onRequest, handler: sendPage })
  server.route({ method, url: '/api/search', config, onRequest, handler: sendAnswer })
  server.route({
    method,
    url: '/api/search/suggest',
    config: suggestBound,
    handler: sendSuggestions,
  })

  async function sendPage(request: FastifyRequest, reply: FastifyReply) {
    const address = addressOf(request.raw.url ?? '')
    if (address.kind === 'refuse') return sendRefusal(reply, address.status)
    if (address.kind !== 'search') return sendRefusal(reply, 404)
    let page: Omit<RenderedPage, 'tags'>
    try {
      page = await behind.renderSearch(`/search${queryOf(request)}`)
    } catch (error) {
      logger.error({ err: error, msg: 'The results page could not be rendered' })
      return sendRefusal(reply.header('retry-after', RETRY_AFTER), 503)
    }
    const { status, contentType, body } = page
    if (status === 503) void reply.header('retry-after', RETRY_AFTER)
    if (behind.contentSecurityPolicy !== null) {
      void reply.header('content-security-policy', behind.contentSecurityPolicy)
    }
    return reply.code(status).header('cache-control', 'no-store').type(contentType).send(body)
  }

  async function sendAnswer(request: FastifyRequest, reply: FastifyReply) {
    const address = addressOf(request.raw.url ?? '')
    if (address.kind === 'refuse') return sendRefusal(reply, address.status)
    const read = readRequest(paramsOf(request), searchKinds)
    const faults = isBlank(read.request.q) ? [NO_QUERY, ...read.faults] : read.faults
    if (faults.length > 0) {
      const errors = faults.map(({ parameter, code, message }) => ({
        message,
        data: { code, parameter },
      }))
      return sendErrors(reply, 400, errors)
    }
    const outcome = await answerOrRefusal(search, (open) => open.find(read.request))
    if (outcome.kind === 'refused') return sendRefused(reply, outcome)
    return reply.header('cache-control', 'no-store').send(answerForConsumers(outcome.answer))
  }

  async function sendSuggestions(request: FastifyRequest, reply: FastifyReply) {
    const address = addressOf(request.raw.url ?? '')
    if (address.kind === 'refuse') return sendRefusal(reply, address.status)
    const q = paramsOf(request).get('q') ?? ''
    const outcome = isBlank(q)
      ? ({ kind: 'answer', answer: [] } as const)
      : await answerOrRefusal(search, (open) => open.suggest(q))
    if (outcome.kind === 'refused') return sendRefused(reply, outcome)
    const suggestions = outcome.answer
      .slice(0, MAX_SUGGESTIONS)
      .map(({ title, path }) => ({ title, path }))
    return reply.header('cache-control', 'no-store').send({ suggestions })
  }
}

const NO_QUERY = {
  parameter: 'q',
  code: 'bad-parameter',
  message: '请写明要搜索的内容。',
} as const

function sendRefused(reply: FastifyReply, { code, text }: Refused) {
  return sendErrors(reply.header('retry-after', RETRY_AFTER), 503, [
    { message: text, data: { code } },
  ])
}

/** Written anew, so that nothing malformed and no parameter of Next's own reaches the page. */
function queryOf(request: FastifyRequest): string {
  const params = paramsOf(request)
  const known = PAGE_PARAMETERS.flatMap((name): [string, string][] => {
    const value = params.get(name)
    return value === null ? [] : [[name, value]]
  })
  return known.length === 0 ? '' : `?${new URLSearchParams(known).toString()}`
}

function paramsOf(request: FastifyRequest): URLSearchParams {
  const url = request.raw.url ?? ''
  const mark = url.indexOf('?')
  return new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1))
}
