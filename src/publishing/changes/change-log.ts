import type { BasePayload } from 'payload'

import { type Change, changeOf } from './change'
import { numberPending } from './number-pending'

/** Most entries that one read gives. */
const BATCH = 200

/**
 * The change log for its readers. Entries are written without a number inside their transactions
 * and get it here, after the commit: no counter that two editors' transactions would fight over,
 * and a reader of "everything after n" never misses an entry that was committed late.
 */
export class ChangeLog {
  private numbering: Promise<void> = Promise.resolve()

  constructor(private readonly payload: BasePayload) {}

  /** Numbers every committed entry that has none. Any process may; one at a time in each. */
  async number(): Promise<void> {
    const run = this.numbering.then(() => numberPending(this.payload))
    // The next caller starts afresh whatever becomes of this one.
    this.numbering = run.catch(() => {})
    await run
  }

  /** Number of the last entry; 0 for an empty log. */
  async head(): Promise<number> {
    const [last] = await this.read({ seq: { greater_than: 0 } }, '-seq', 1)
    return last?.seq ?? 0
  }

  /** The entries after a number, in order, at most `limit` (1–200). */
  async after(seq: number, limit: number = BATCH): Promise<Change[]> {
    return this.read({ seq: { greater_than: seq } }, 'seq', Math.min(limit, BATCH))
  }

  /** The last entry about a document, whatever it did; `null` when there is none. */
  async lastOf(kind: string, contentId: string): Promise<Change | null> {
    const where = { and: [{ kind: { equals: kind } }, { contentId: { equals: contentId } }] }
    const [last] = await this.read({ and: [where, { seq: { greater_than: 0 } }] }, '-seq', 1)
    return last ?? null
  }

  /**
   * Hash of what was last published of a document, entries that have no number yet included; `null`
   * when none tells.
   */
  async lastHash(kind: string, contentId: string): Promise<string | null> {
    const found = await this.payload.find({
      collection: 'changes',
      where: {
        and: [
          { kind: { equals: kind } },
          { contentId: { equals: contentId } },
          { action: { not_equals: 'retracted' } },
        ],
      },
      sort: '-createdAt',
      limit: 1,
      pagination: false,
      depth: 0,
      select: { hash: true },
      overrideAccess: true, // see read
    })
    return found.docs[0]?.hash ?? null
  }

  private async read(where: object, sort: string, limit: number): Promise<Change[]> {
    const found = await this.payload.find({
      collection: 'changes',
      where: where as never,
      sort,
      limit,
      pagination: false,
      depth: 0,
      overrideAccess: true, // the server's own readers
    })
    return found.docs.map(changeOf)
  }
}
