import type { Change } from '../changes/change'

/**
 * Something kept up to date from the change log: the pages, the receipts, later the search index.
 *
 * Changes come in order and at least once: after a kill the last ones come again, so applying a
 * change twice must do no more than applying it once.
 */
export interface Projection {
  readonly name: string
  /** Number of the last change that is reflected; 0 before the first. */
  position(): Promise<number>
  /** Reflects these changes and moves the position behind the last, both or neither. */
  apply(changes: Change[]): Promise<void>
  /** Remembers a change that cannot be applied and moves the position behind it. */
  setAside(change: Change, error: string): Promise<void>
  /** Changes that were set aside and wait for another try. */
  asides(): Promise<Aside[]>
  /** Applied after all. */
  clearAside(seq: number): Promise<void>
  /** False while another node does this projection's work. */
  isMine(): Promise<boolean>
}

/** A change that could not be applied; it does not hold up the others. */
export interface Aside {
  seq: number
  error: string
}

/** How a projection stands, for health page, dashboard and log. */
export interface ProjectionStatus {
  name: string
  position: number
  /** Changes it is behind. */
  lag: number
  /** Another node does the work. */
  isElsewhere: boolean
  lastError: string | null
  asides: Aside[]
}
