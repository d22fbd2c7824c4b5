import path from 'node:path'
import type { Entry } from '@/search/entry'
import { searchOf } from '@/search/open-search'
import type { Search } from '@/search/search'
import { SearchIndex } from '@/search/search-index'
import type { SearchSource } from '@/search/source'
import { columns, departments, entries } from '../search/corpus'

/** Entries that are read at once. */
const BATCH = 200

/** A source that is the generated corpus. @param pause told before each batch. */
export function corpusSource(count: number, pause?: () => Promise<void>): SearchSource {
  return {
    kinds: {},
    collections: ['articles'],
    entries: () => Promise.resolve([]),
    async *all() {
      let batch: Entry[] = []
      for (const entry of entries(count, 1)) {
        batch.push(entry)
        if (batch.length < BATCH) continue
        await pause?.()
        yield batch
        batch = []
      }
      yield batch
    },
    columns: () => Promise.resolve(columns()),
    departments: () => Promise.resolve(departments()),
    async *naming() {},
    fileAt: (name) => name,
  }
}

/**
 * The index of the corpus in a folder, with its threads, as a portal has it.
 * @param threads folder of the compiled threads.
 */
export function corpusIndex(
  folder: string,
  count: number,
  pause?: () => Promise<void>,
  threads = path.resolve('build'),
): { index: SearchIndex; search: Search } {
  const index = new SearchIndex(
    folder,
    threads,
    { source: corpusSource(count, pause), database: 'corpus', head: () => Promise.resolve(0) },
    () => undefined,
  )
  return { index, search: searchOf(index) }
}
