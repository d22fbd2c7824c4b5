import type { BasePayload } from 'payload'

import type { Change } from '../changes/change'
import { ChangeLog } from '../changes/change-log'
import type { FeedRequest } from './feed-request'

/** One change as the public may know it: never who did it, nor why. */
export type PublicChange = Pick<
  Change,
  'seq' | 'at' | 'kind' | 'action' | 'path' | 'previousPath' | 'version' | 'hash' | 'title'
> & { id: string }

/** What one question gives. */
export interface FeedAnswer {
  changes: PublicChange[]
  /** What to ask with next time, as `after`. */
  next: number
  /** The last number there is. */
  head: number
}

/**
 * The change log for consumers: every publication, update and retraction once and in order. Whoever
 * does what it says, from 0 on and however often interrupted, has what the portal has.
 */
export class ChangesFeed {
  private readonly log: ChangeLog

  constructor(private readonly payload: BasePayload) {
    this.log = new ChangeLog(payload)
  }

  async head(): Promise<number> {
    return this.log.head()
  }

  async read({ after, limit, kind }: Omit<FeedRequest, 'wait'>): Promise<FeedAnswer> {
    const read = await this.log.after(after, limit)
    const changes = kind === null ? read : read.filter((change) => change.kind === kind)
    const newest = await this.newestOf(changes)
    const next = read.at(-1)?.seq ?? after
    return {
      changes: changes.map((change) =>
        publicChange(change, (newest.get(keyOf(change)) ?? 0) > change.seq),
      ),
      next,
      head: await this.log.head(),
    }
  }

  /** The number of the newest change of each of these documents. */
  private async newestOf(changes: readonly Change[]): Promise<Map<string, number>> {
    const [first] = changes
    if (!first) return new Map()
    const { docs } = await this.payload.find({
      collection: 'changes',
      where: {
        and: [
          { contentId: { in: [...new Set(changes.map(({ contentId }) => contentId))] } },
          { seq: { greater_than: first.seq } },
        ],
      },
      select: { seq: true, kind: true, contentId: true },
      sort: 'seq',
      depth: 0,
      pagination: false,
      overrideAccess: true, // decides what the public may not be told again
    })
    return new Map(docs.map((entry) => [keyOf(entry), entry.seq ?? 0]))
  }
}

const keyOf = ({ kind, contentId }: Pick<Change, 'kind' | 'contentId'>): string =>
  `${kind}:${contentId}`

/** @param isOver what it said was corrected or withdrawn since: title and hash are not told again. */
function publicChange(change: Change, isOver: boolean): PublicChange {
  const { seq, at, kind, contentId, action, path, previousPath, version, hash, title } = change
  return {
    seq,
    at,
    kind,
    id: contentId,
    action,
    path,
    previousPath,
    version,
    hash: isOver || action === 'retracted' ? null : hash,
    title: isOver || action === 'retracted' ? null : title,
  }
}
