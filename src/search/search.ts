import type { SearchAnswer } from './answer'
import type { SearchRequest } from './request'

/** Searches what is published. Every method refuses rather than waits when it is overloaded. */
export interface Search {
  /** @throws {SearchRefusal} */
  find: (request: SearchRequest) => Promise<SearchAnswer>
  /**
   * Titles that hold what is being typed, newest first.
   * @throws {SearchRefusal}
   */
  suggest: (typed: string) => Promise<Suggestion[]>
  /**
   * Ids of entries of the same collection that have much in common with one, the closest first,
   * itself left out. `null` while the index cannot tell.
   */
  related: (subject: RelatedSubject, limit: number) => Promise<string[] | null>
  status: () => SearchStatus
}

export interface Suggestion {
  title: string
  path: string
}

/** What an article has that others may share. */
export interface RelatedSubject {
  collection: string
  id: string
  title: string
  keywords: string[]
  body: string
  column: string | null
  departments: string[]
}

export type SearchState =
  /** Answers, and follows the change log. */
  | 'ready'
  /** Answers from the index that there is, while a new one is being made. */
  | 'renewing'
  /** Cannot answer yet: the first index is being made. */
  | 'building'
  /** Cannot answer; `error` says why. The portal goes on trying. */
  | 'failed'

export interface SearchStatus {
  state: SearchState
  /** Entries in the index that answers. */
  entries: number
  /** Entries written so far to the one that is being made; `null` when none is. */
  written: number | null
  /** Files whose text is still to be read. */
  waitingFiles: number
  error: string | null
}

export type RefusalCode = 'search-busy' | 'search-slow' | 'search-unavailable'

/** Why a search was not answered; the site goes on. */
export class SearchRefusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(code)
    this.name = 'SearchRefusal'
  }
}

/** One instance for the process: Next bundles its own copy of this module. */
const shared = globalThis as typeof globalThis & { __portalSearch?: Search }

/** Called by whoever opens the portal. */
export function setPortalSearch(search: Search | undefined): void {
  shared.__portalSearch = search
}

/** The search of this process; `null` in a process without one, such as a command. */
export function portalSearch(): Search | null {
  return shared.__portalSearch ?? null
}
