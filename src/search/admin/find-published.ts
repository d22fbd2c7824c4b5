import type { SearchAnswer } from '../answer'
import { type HitView, hitView } from '../hit-view'
import { MAX_LIMIT } from '../request'
import { findFaultWords, type FoundCount } from './find-words'

/** What is looked for among everything published. */
export interface FindScope {
  /** Slugs of the collections whose documents are listed; `null`: all of them. */
  collections: readonly string[] | null
  /** Said when nothing was found: what is searched, and where the rest is. */
  advice: string
}

/** A hit with the key of its document. */
export interface FoundHit extends HitView {
  collection: string
  id: string
}

export interface Found extends FoundCount {
  /** What was asked for. */
  q: string
  hits: FoundHit[]
  /** Other words that would find something. */
  suggestions: string[]
}

/** What was found, or the sentence that says why there is no answer. */
export type Finding = Found | { fault: string }

/** Hits that are listed. */
export const SHOWN = 8

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 10_000

/**
 * Asks the portal's own search API. Never throws.
 * @param signal ends the wait; what is given then means nothing.
 */
export async function findPublished(
  q: string,
  scope: FindScope,
  signal: AbortSignal,
): Promise<Finding> {
  // The API cannot be asked for some collections only: others fall out here.
  const limit = scope.collections === null ? SHOWN : MAX_LIMIT
  const query = new URLSearchParams({ q, limit: String(limit) })
  const end = new AbortController()
  const abort = () => end.abort()
  const timer = setTimeout(abort, PATIENCE)
  signal.addEventListener('abort', abort, { once: true })
  try {
    const response = await fetch(new URL(`/api/search?${query.toString()}`, location.origin), {
      cache: 'no-store',
      signal: end.signal,
    })
    if (!response.ok) {
      return { fault: findFaultWords(response.status, await messageOf(response)) }
    }
    return found(q, (await response.json()) as SearchAnswer, scope)
  } catch {
    // No network, no answer in time, or an answer of something else than the portal.
    return { fault: findFaultWords(null, null) }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}

function found(q: string, answer: SearchAnswer, { collections }: FindScope): Found {
  const kinds = Object.fromEntries(answer.facets.kind.map(({ value, label }) => [value, label]))
  const hits = answer.hits.filter(
    ({ collection }) => collections === null || collections.includes(collection),
  )
  const shown = hits.slice(0, SHOWN)
  const isWhole = answer.pages <= 1
  return {
    q,
    hits: shown.map((hit) => ({
      ...hitView(hit, kinds),
      collection: hit.collection,
      id: hit.id,
    })),
    shown: shown.length,
    total: collections === null ? answer.total : isWhole ? hits.length : null,
    isMore: answer.isMore,
    suggestions: answer.suggestions,
  }
}

/** The sentence of a refusal; `null` when it is not one of the portal's. */
async function messageOf(response: Response): Promise<string | null> {
  const body = (await response.json().catch(() => null)) as {
    errors?: { message?: unknown }[]
  } | null
  const message = body?.errors?.[0]?.message
  return typeof message === 'string' ? message : null
}
