import type { Change } from '@/publishing/changes/change'
import type { Aside, Projection } from '@/publishing/projections/projection'

import type { Entry } from './entry'
import type { SearchIndex } from './search-index'
import type { EntryKeys, SearchSource } from './source'
import type { IndexChanges } from './threads/index-thread'

/** The search index of this node follows the change log. */
export class SearchProjection implements Projection {
  readonly name = 'search'

  /** @param onApplied told when the index has changed: files may wait to be read. */
  constructor(
    private readonly index: SearchIndex,
    private readonly source: SearchSource,
    private readonly onApplied: () => void,
  ) {}

  position(): Promise<number> {
    return Promise.resolve(this.index.status.position)
  }

  /**
   * Each thing as the public sees it now, which may be later than the change. When the index is
   * exchanged for a new one meanwhile, that one's position tells what is still to be done.
   */
  async apply(changes: Change[]): Promise<void> {
    const { generation } = this.index
    await unlessExchanged(new Batch(this.index, generation, this.source).apply(changes))
    this.onApplied()
  }

  async setAside({ seq }: Change, error: string): Promise<void> {
    const { generation } = this.index
    await unlessExchanged(this.index.write(generation, 'setAside', seq, error))
  }

  asides(): Promise<Aside[]> {
    const { isOpen, generation } = this.index
    return isOpen ? this.index.write(generation, 'asides') : Promise.resolve([])
  }

  async clearAside(seq: number): Promise<void> {
    await unlessExchanged(this.index.write(this.index.generation, 'clearAside', seq))
  }

  /** Every node has an index of its own; while there is none, there is nothing to bring up. */
  isMine(): Promise<boolean> {
    return Promise.resolve(this.index.isOpen)
  }
}

/** Some changes on their way into one index. */
class Batch {
  constructor(
    private readonly index: SearchIndex,
    private readonly generation: number,
    private readonly source: SearchSource,
  ) {}

  async apply(changes: Change[]): Promise<void> {
    const [first, last] = [changes.at(0), changes.at(-1)]
    if (!first || !last) return
    const { source } = this
    const has = (kind: string) => changes.some((change) => change.kind === kind)
    const gone = changes.filter(({ action }) => action === 'retracted')
    await this.write({
      after: first.seq - 1,
      // What was withdrawn waits for nothing else.
      remove: gone.map(({ kind, contentId }) => ({ collection: kind, id: contentId })),
      ...(has('columns') ? { columns: await source.columns() } : {}),
      ...(has('departments') ? { departments: await source.departments() } : {}),
    })
    for (const keys of this.keysOf(changes)) {
      const put = await source.entries(keys)
      // Before the new name is written: after a kill in between the old one still tells.
      for (const id of await this.renamed(keys, put)) await this.bringUpNaming(keys.collection, id)
      await this.put(keys, put)
    }
    for (const { kind, contentId } of changes) {
      if (!source.collections.includes(kind)) await this.bringUpNaming(kind, contentId)
    }
    await this.write({ position: last.seq })
  }

  private keysOf(changes: Change[]): EntryKeys[] {
    return this.source.collections.flatMap((collection) => {
      const own = changes.filter(({ kind }) => kind === collection)
      const ids = [...new Set(own.map(({ contentId }) => contentId))]
      return ids.length === 0 ? [] : { collection, ids }
    })
  }

  /** Ids whose name is another one, or that have come or gone. */
  private async renamed({ collection, ids }: EntryKeys, now: Entry[]): Promise<string[]> {
    const before = await this.index.write(this.generation, 'titles', collection, ids)
    const titles = new Map(now.map(({ id, title }) => [id, title]))
    return ids.filter((id) => before[id] === undefined || before[id] !== titles.get(id))
  }

  private async bringUpNaming(kind: string, id: string): Promise<void> {
    for await (const keys of this.source.naming(kind, id)) {
      await this.put(keys, await this.source.entries(keys))
    }
  }

  /** These entries, and none for the other ids. */
  private put({ collection, ids }: EntryKeys, put: Entry[]): Promise<void> {
    const there = new Set(put.map(({ id }) => id))
    const gone = ids.filter((id) => !there.has(id))
    return this.write({ put, remove: gone.map((id) => ({ collection, id })) })
  }

  private async write(changes: IndexChanges): Promise<void> {
    await this.index.write(this.generation, 'apply', changes)
  }
}

/** What was meant for an index that is gone is for nobody; the next one says where it stands. */
async function unlessExchanged(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'IndexExchanged') throw error
  }
}
