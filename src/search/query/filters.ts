import { startOfBeijingDay } from '@/platform/dates'

import type { FacetName } from '../answer'
import { facetToken } from '../index/facet-mark'
import { rowIdFrom, TIMELESS } from '../index/row-id'
import type { SearchRequest } from '../request'
import { EVERYTHING, type Range } from './hits'
import type { Labels } from './labels'
import { type Condition, markedWith } from './match'

/** The filters of a request, in the terms of the index. */
export interface Filters {
  /** By the facet that each belongs to; only those that are chosen. */
  byFacet: Partial<Record<FacetName, Condition>>
  /** First and last day. */
  days: Range
  /** `null` when none is chosen: years are ranges of row ids, which cost nothing to look up. */
  year: Range | null
}

const DAY = 24 * 3600_000

/** `null` when a filter names something that the index does not have: then nothing is found. */
export function filtersOf(request: SearchRequest, labels: Labels): Filters | null {
  const byFacet: Filters['byFacet'] = {}
  const add = (facet: FacetName, tokens: string[] | null): boolean => {
    if (tokens === null || tokens.length === 0) return false
    byFacet[facet] = markedWith(tokens)
    return true
  }
  const { kind, column, department, year } = request
  if (kind !== null && !add('kind', markTokens('k', kind, labels))) return null
  if (department !== null && !add('department', markTokens('d', department, labels))) return null
  if (column !== null && !add('column', columnTokens(column, labels))) return null
  return { byFacet, days: daysOf(request), year: year === null ? null : yearOf(year) }
}

/** Every filter but that of one facet: what else could be chosen in its place. */
export function conditionsOf({ byFacet }: Filters, except: FacetName | null = null): Condition[] {
  return Object.entries(byFacet).flatMap(([facet, condition]) =>
    facet === except ? [] : condition,
  )
}

function markTokens(facet: 'k' | 'd', value: string, labels: Labels): string[] | null {
  const label = labels.of(facet, value)
  return label && [facetToken([facet, label.no])]
}

function columnTokens(column: string, labels: Labels): string[] | null {
  const label = labels.column(column)
  return label && labels.within(label).map(({ no }) => facetToken(['c', no]))
}

export function isChosen({ byFacet, year }: Filters, facet: FacetName): boolean {
  return facet === 'year' ? year !== null : byFacet[facet] !== undefined
}

/** The row ids that can be hits, the choice of a year left aside if that is asked. */
export function rangeOf({ days, year }: Filters, except: FacetName | null = null): Range {
  if (year === null || except === 'year') return days
  return { low: Math.max(days.low, year.low), high: Math.min(days.high, year.high) }
}

function yearOf(year: number): Range {
  const start = (of: number) => startOfBeijingDay(`${String(of).padStart(4, '0')}-01-01`)
  return { low: rowIdFrom(start(year + 1)) + 1, high: rowIdFrom(start(year)) }
}

function daysOf({ from, to }: SearchRequest): Range {
  // A border on either side leaves out what has no date.
  const oldest = to === null ? EVERYTHING.high : TIMELESS - 1
  return {
    low: to === null ? 0 : rowIdFrom(startOfBeijingDay(to) + DAY) + 1,
    high: from === null ? oldest : rowIdFrom(startOfBeijingDay(from)),
  }
}
