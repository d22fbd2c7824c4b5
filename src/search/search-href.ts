import type { SearchRequest } from './request'

export const SEARCH_PATH = '/search'

/**
 * Address of the results page for a request with some changes: what is as usual is left out, and
 * the order is always the same. A change begins at the first page again unless it names one.
 */
export function searchHref(request: SearchRequest, changes: Partial<SearchRequest> = {}): string {
  const isChanged = Object.keys(changes).length > 0
  const next = isChanged ? { ...request, page: 1, ...changes } : request
  const query = new URLSearchParams(searchFields(next)).toString().replaceAll('%2F', '/')
  return query === '' ? SEARCH_PATH : `${SEARCH_PATH}?${query}`
}

/** A request as names and values, for addresses and for the hidden fields of forms. */
export function searchFields(request: SearchRequest): [name: string, value: string][] {
  const { q, isTitleOnly, kind, column, department, year, from, to, sort, page } = request
  const fields: [string, string | null][] = [
    ['q', q.trim() || null],
    ['title', isTitleOnly ? '1' : null],
    ['kind', kind],
    ['column', column],
    ['department', department],
    ['year', year === null ? null : String(year)],
    ['from', from],
    ['to', to],
    ['sort', sort === 'relevance' ? null : sort],
    ['page', page === 1 ? null : String(page)],
  ]
  return fields.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
}
