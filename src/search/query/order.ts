import { fold } from '../language/fold'
import { tokenText } from '../language/tokens'
import type { SearchRequest } from '../request'
import { conditionsOf, type Filters, rangeOf } from './filters'
import type { Counted, Hits } from './hits'
import { type Match, type Part, titleHas, titled, within } from './match'
import { LOOKED_AT, worthOf } from './ranking'
import type { Records } from './records'

/** Hits that can be turned to in the order of relevance. */
export const RANKED = 2000

/** Titles that begin with what was typed and are compared with it, from either end of time. */
const COMPARED = 20

interface Ordering {
  request: SearchRequest
  match: Match
  filters: Filters
  hits: Hits
  records: Records
  pattern: RegExp | null
  /** What was typed. */
  query: string
  /** The hits of the terms as they were typed, where these are few; `null` where all hits are. */
  exactly: number[] | null
  /** All hits, as far as they were counted. */
  counted: Counted
}

/** Row ids of the hits on the page that is asked for. */
export function orderOf(ordering: Ordering): number[] {
  const { page, limit, sort } = ordering.request
  if (sort === 'time') return ordering.counted.ids().slice((page - 1) * limit, page * limit)
  const wanted = Math.min(page * limit, RANKED)
  return ranked(ordering, Math.max(wanted, LOOKED_AT)).slice((page - 1) * limit, wanted)
}

/**
 * Whole titles, then the tiers one after the other: in the title, anywhere, and then the same for
 * what is found loosely. Within each the newest come first; the first hits are put in order by their
 * text.
 */
function ranked(ordering: Ordering, wanted: number): number[] {
  const order = wholeTitles(ordering)
  const seen = new Set(order)
  for (const tierOf of tiersOf(ordering)) {
    if (order.length >= wanted) break
    const tier = tierOf(wanted).filter((id) => !seen.has(id))
    for (const id of tier) seen.add(id)
    const looked = tier.slice(0, Math.max(0, LOOKED_AT - order.length))
    order.push(...byWorth(looked, ordering), ...tier.slice(looked.length))
  }
  return order
}

/**
 * Somebody who types a title whole wants that entry, however old it is and however many newer ones
 * have those words in theirs. What has no date, such as a department, lies among the oldest.
 */
function wholeTitles(ordering: Ordering): number[] {
  const { query, filters, hits, records, exactly } = ordering
  const wanted = tokenText(fold(query))
  if (wanted === '') return []
  // Where all that has every term is known, such titles are among it.
  const ids = exactly ?? few(ordering) ?? beginningSo(wanted, filters, hits)
  return ids.filter((id) => tokenText(fold(records.at(id)?.title ?? '')) === wanted)
}

/** Entries whose titles begin with these tokens, the newest and the oldest. */
function beginningSo(tokens: string, filters: Filters, hits: Hits): number[] {
  const question = titled(tokens.split(' '), conditionsOf(filters))
  const range = rangeOf(filters)
  const newest = hits.newest(question, range, COMPARED)
  if (newest.length < COMPARED) return newest
  return [...new Set([...newest, ...hits.oldest(question, range, COMPARED)])]
}

/** All hits, if they are so few that each is looked at; `null` if not. */
function few({ counted }: Ordering): number[] | null {
  return counted.total <= LOOKED_AT ? counted.ids() : null
}

/** What gives the newest hits of each tier. */
function tiersOf(ordering: Ordering) {
  const { match, filters, hits, records, exactly, counted } = ordering
  // The titles of a few are looked at: the index would go through all that its terms have apart.
  const inTitle = (parts: Part[], known: number[] | null) => (wanted: number) =>
    known?.filter((id) => titleHas(records.at(id)?.title ?? '', parts)) ??
    hits.newest(within('title', parts, conditionsOf(filters)), rangeOf(filters), wanted)
  // What was counted need not be asked again.
  const all = (wanted: number) => counted.ids().slice(0, wanted)
  if (exactly === null || match.loose === null) return [inTitle(match.exact, few(ordering)), all]
  return [inTitle(match.exact, exactly), () => exactly, inTitle(match.loose, few(ordering)), all]
}

function byWorth(ids: number[], { records, pattern, query }: Ordering): number[] {
  const folded = fold(query)
  const worth = new Map<number, number>()
  for (const id of ids) {
    const entry = records.at(id)
    worth.set(id, entry ? worthOf(entry, id, pattern, folded) : 0)
  }
  return [...ids].sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || a - b)
}
