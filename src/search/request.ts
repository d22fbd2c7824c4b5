/** What is searched for, in the shape that page and API share. */
export interface SearchRequest {
  /** What the reader typed, as it came. */
  q: string
  /** Only in titles. */
  isTitleOnly: boolean
  /** A kind of `SearchSource.kinds`. */
  kind: string | null
  /** Id or path of a column; what stands in the columns below it is found, too. */
  column: string | null
  /** Id of a department. */
  department: string | null
  /** Year of publication, in Beijing. */
  year: number | null
  /** First and last day of publication in Beijing, `yyyy-MM-dd`, both included. */
  from: string | null
  to: string | null
  sort: SearchSort
  /** From 1 to {@link MAX_PAGE}. */
  page: number
  /** Hits on a page, 1 to {@link MAX_LIMIT}. */
  limit: number
}

export type SearchSort = 'relevance' | 'time'

export const DEFAULT_LIMIT = 20
export const MAX_LIMIT = 50

/** Pages that can be turned to. */
export const MAX_PAGE = 500

/** A request for these words, with nothing else chosen. */
export function plainRequest(q: string, rest: Partial<SearchRequest> = {}): SearchRequest {
  return {
    q,
    isTitleOnly: false,
    kind: null,
    column: null,
    department: null,
    year: null,
    from: null,
    to: null,
    sort: 'relevance',
    page: 1,
    limit: DEFAULT_LIMIT,
    ...rest,
  }
}
