import { pageWindow } from '@/ui/pager-view'
import { MAX_QUERY } from '@/platform/limits'
import type { NavItem } from '@/ui/shell-view'

import type { SearchAnswer } from './answer'
import type { Outcome } from './answer-or-refusal'
import {
  type Choice,
  type Chosen,
  chosenFilters,
  type ChosenNames,
  type FiltersView,
  filtersView,
  grouped,
} from './filters-view'
import { type HitView, hitView } from './hit-view'
import { type Fault, isBlank } from './read-request'
import type { SearchRequest } from './request'
import { searchHref } from './search-href'

/** What a results page is made from. */
export interface SearchFound {
  request: SearchRequest
  /** What was wrong with the address and is left out of the request. */
  faults: Fault[]
  /** `null` when nothing was asked for. */
  outcome: Outcome<SearchAnswer> | null
  /** Labels of the kinds. */
  kinds: Record<string, string>
  names: ChosenNames
  /** Where to look without a search: columns of the first level. */
  columns: NavItem[]
}

/** The results page, ready to be shown. */
export interface SearchView {
  heading: string
  /** What stands in the field. */
  query: string
  /** Sentences about what was not done as asked. */
  notes: string[]
  columns: NavItem[]
  body: { kind: 'help' } | { kind: 'refused'; text: string; retry: string } | ResultsView
}

export interface ResultsView {
  kind: 'results'
  /** Nothing was found at all. */
  isEmpty: boolean
  /** `找到 1,234 条` */
  count: string
  hits: HitView[]
  /** Number of the first hit of this page. */
  start: number
  firstPage: string
  /** `null` when there is one page. */
  pager: SearchPager | null
  sorts: Choice[]
  filters: FiltersView
  chosen: Chosen[]
  /** The same search without any filter; `null` when none is set. */
  withoutFilters: string | null
  suggestions: NavItem[]
}

/** Addresses of other pages; `null` where there is none. */
export interface SearchPager {
  page: number
  pages: number
  first: string | null
  previous: string | null
  next: string | null
  last: string | null
  /** Pages round this one. */
  window: { page: number; href: string }[]
}

/** Longest query in a heading, in UTF-16 units. */
const IN_HEADING = 40

export function searchView(found: SearchFound): SearchView {
  const { request, outcome, columns } = found
  const query = beginningOf(inOneLine(request.q), MAX_QUERY)
  const notes = found.faults.map(({ message }) => `有一项条件没有采用：${message}`)
  if (!outcome) {
    return { heading: '站内搜索', query, notes, columns, body: { kind: 'help' } }
  }
  const heading = `搜索“${inHeading(request.q)}”`
  if (outcome.kind === 'refused') {
    const body = { kind: 'refused', text: outcome.text, retry: searchHref(request) } as const
    return { heading, query, notes, columns, body }
  }
  if (outcome.answer.isCut) notes.push('搜索词过长，只用了前面的部分。')
  return { heading, query, notes, columns, body: resultsView(found, outcome.answer) }
}

/** `搜索 城管`, for the title of the document. */
export function searchTitle(q: string): string {
  return isBlank(q) ? '站内搜索' : `搜索 ${inHeading(q)}`
}

function resultsView(found: SearchFound, answer: SearchAnswer): ResultsView {
  const { request, kinds } = found
  const chosen = chosenFilters(request, answer, kinds, found.names)
  return {
    kind: 'results',
    isEmpty: answer.total === 0,
    count: `找到 ${grouped(answer.total)} 条${answer.isMore ? '以上' : ''}`,
    hits: answer.hits.map((hit) => hitView(hit, kinds)),
    start: (answer.page - 1) * answer.limit + 1,
    firstPage: searchHref(request, { page: 1 }),
    pager: answer.pages > 1 ? pagerOf(request, answer) : null,
    sorts: [
      { label: '按相关度', sort: 'relevance' as const },
      { label: '按时间', sort: 'time' as const },
    ].map(({ label, sort }) => ({
      label,
      href: searchHref(request, { sort }),
      isChosen: request.sort === sort,
      count: null,
    })),
    filters: filtersView(request, answer, kinds),
    chosen,
    withoutFilters: chosen.length > 0 ? searchHref(request, NO_FILTERS) : null,
    suggestions: answer.suggestions.map((q) => ({ title: q, href: searchHref(request, { q }) })),
  }
}

const NO_FILTERS = {
  isTitleOnly: false,
  kind: null,
  column: null,
  department: null,
  year: null,
  from: null,
  to: null,
} satisfies Partial<SearchRequest>

function pagerOf(request: SearchRequest, { page, pages }: SearchAnswer): SearchPager {
  const at = (wanted: number) => searchHref(request, { page: wanted })
  return {
    page,
    pages,
    first: page > 1 ? at(1) : null,
    previous: page > 1 ? at(Math.min(page - 1, pages)) : null,
    next: page < pages ? at(page + 1) : null,
    last: page < pages ? at(pages) : null,
    window: pageWindow(page, pages).map((number) => ({ page: number, href: at(number) })),
  }
}

/** In one line, without what no font shows. */
function inOneLine(q: string): string {
  return q.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

function inHeading(q: string): string {
  const text = inOneLine(q)
  return text.length > IN_HEADING ? `${beginningOf(text, IN_HEADING - 1)}…` : text
}

/** The first so many UTF-16 units, without half a character at the end. */
function beginningOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}
