import { formatDate } from '@/platform/dates'
import type { Expectation, Surface } from '@/publishing/receipts/surface'
import { MAX_QUERY } from '@/platform/limits'
import { readQuery } from '@/search/language/read-query'
import { plainRequest } from '@/search/request'
import { searchHref } from '@/search/search-href'

/** What a visitor would search for to find one thing by its title. */
export interface Searched {
  title: string
  path: string
  /** A kind of `search-kinds.ts`; `null` for any. */
  kind: string | null
  /** ISO time of publication, whose day narrows the search; `null` for what has none. */
  publishedAt: string | null
}

/** The results page on which something must show; none for a title that cannot be searched for. */
export function searchSurface(searched: Searched, expectation: Expectation): Surface[] {
  const { title, path, kind, publishedAt } = searched
  const q = Array.from(title).slice(0, MAX_QUERY).join('')
  if (readQuery(q).terms.length === 0) return []
  const day = publishedAt === null ? null : formatDate(publishedAt)
  const request = plainRequest(q, { isTitleOnly: true, kind, from: day, to: day })
  return [
    {
      key: 'search',
      label: '站内搜索',
      url: searchHref(request),
      expectation,
      check: { kind: 'link', href: path, title },
    },
  ]
}
