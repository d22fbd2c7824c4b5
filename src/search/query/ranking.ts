import type { Entry } from '../entry'
import { yearsOfRowId } from '../index/row-id'
import { fold } from '../language/fold'
import { placesIn } from './marks'

/**
 * Hits of a tier whose text is looked at, to put the better ones first; behind them the order is
 * that of time alone.
 */
export const LOOKED_AT = 100

/** Of a text, in UTF-16 units: a long one has what it is about at its beginning. */
const LOOKED_AT_TEXT = 10_000

/** A match in each place is worth so much, and only the first few count. */
const WORTH = { title: 5, names: 2, body: 1 }
const MOST = 5

/** A hit of so many years ago is worth half of a new one with the same text. */
const HALF_LIFE = 4

/**
 * How well an entry answers: how often it has what was searched for, more where that is short text,
 * and how new it is. Only hits of one tier are compared by it.
 */
export function worthOf(entry: Entry, id: number, pattern: RegExp | null, query: string): number {
  const title = fold(entry.title)
  const times = (text: string) => Math.min(placesIn(text, pattern).length, MOST)
  const names = times(fold([entry.subtitle ?? '', ...entry.names].join('\n')))
  const body = times(fold(entry.body.slice(0, LOOKED_AT_TEXT)))
  const share = title.length === 0 ? 0 : Math.min(query.length / title.length, 1)
  const text =
    1 + WORTH.title * times(title) * (0.5 + share) + WORTH.names * names + WORTH.body * body
  return text * freshness(id)
}

function freshness(id: number): number {
  return 0.4 + 0.6 * 0.5 ** (yearsOfRowId(id) / HALF_LIFE)
}
