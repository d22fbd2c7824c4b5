import type { SearchAnswer, SearchHit } from '@/search/answer'
import { MAX_LIMIT, plainRequest } from '@/search/request'
import type { Search } from '@/search/search'
import { answerFaults } from './answer-faults'
import type { LabelledQuery } from './labelled-query'

export interface Found {
  /** Answer of the first page. */
  first: SearchAnswer
  /** Hits of all pages, in order. */
  hits: SearchHit[]
}

/** Hits of a query are looked through up to here. */
export const MAX_HITS = 2_000

/** Tells an entry, or a hit of it, from all others. */
export function keyOf({ collection, id }: { collection: string; id: string }): string {
  return `${collection}/${id}`
}

/**
 * Asks for a query and turns its pages where hits are expected; the first page is enough of others.
 * `null` when it was not answered.
 * @param fault Told of whatever was thrown or is out of order.
 */
export async function turnPages(
  search: Pick<Search, 'find'>,
  { q, expect }: LabelledQuery,
  fault: (what: string) => void,
): Promise<Found | null> {
  const hits = new Map<string, SearchHit>()
  let first: SearchAnswer | null = null
  try {
    for (let page = 1; page <= MAX_HITS / MAX_LIMIT; page++) {
      const request = plainRequest(q, { page, limit: MAX_LIMIT })
      const answer = await search.find(request)
      first ??= answer
      for (const what of answerFaults(request, answer)) fault(what)
      for (const hit of answer.hits) {
        if (hits.has(keyOf(hit))) fault(`${keyOf(hit)} again on page ${page}`)
        hits.set(keyOf(hit), hit)
      }
      if (expect !== 'hits' || page >= answer.pages) break
    }
  } catch (error) {
    fault(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
  }
  if (!first) return null
  const isWhole = expect === 'hits' && !first.isMore && first.total <= MAX_HITS
  if (isWhole && first.total !== hits.size) fault(`total ${first.total}, but ${hits.size} hits`)
  return { first, hits: [...hits.values()] }
}
