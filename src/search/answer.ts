/** Text with the places that match what was searched for. Plain text: whoever shows it escapes it. */
export interface MarkedText {
  text: string
  /** Start and end of each match, in UTF-16 units, in order and apart from each other. */
  marks: [number, number][]
}

export interface SearchAnswer {
  /** What was searched for: trimmed, and cut where it was too long. */
  query: string
  /** True when the query was longer than is searched for. */
  isCut: boolean
  /** Number of hits, exact up to `MAX_COUNTED`. */
  total: number
  /** There are more than `total`. */
  isMore: boolean
  page: number
  limit: number
  /** Pages that can be turned to, at least 1. */
  pages: number
  hits: SearchHit[]
  /** Hits per value of each filter, the other filters applied; most frequent first. */
  facets: Record<FacetName, Facet[]>
  /** Other queries that would find something; only when this one finds nothing. */
  suggestions: string[]
}

export type FacetName = 'kind' | 'column' | 'department' | 'year'

export interface Facet {
  /** What the filter's parameter takes: a kind, the path of a column, the id of a department, a year. */
  value: string
  label: string
  count: number
}

export interface SearchHit {
  collection: string
  id: string
  kind: string
  title: MarkedText
  /** The part of the text where it matches, or its beginning; `null` when it has no text. */
  snippet: MarkedText | null
  path: string
  /** Columns above it, from the top. */
  trail: { title: string; path: string }[]
  /** ISO time of publication. */
  at: string | null
  source: string | null
  /** Files of it that match, with the place where they do. */
  files: { title: MarkedText; href: string; snippet: MarkedText | null }[]
}

/** Hits are counted up to here; above it an answer says "more than". */
export const MAX_COUNTED = 10_000
