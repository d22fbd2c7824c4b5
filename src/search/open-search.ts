import path from 'node:path'
import { clearTimeout, setTimeout } from 'node:timers'

import { logger } from '@/platform/logger'
import { ThreadError } from '@/platform/threads/thread-calls'
import type { ChangeLog } from '@/publishing/changes/change-log'
import type { Projection } from '@/publishing/projections/projection'

import { AttachedFiles } from './attached-files'
import { FileTexts } from './file-text/file-texts'
import { type RefusalCode, type Search, SearchRefusal, type SearchStatus } from './search'
import { SearchIndex } from './search-index'
import { SearchProjection } from './search-projection'
import type { SearchSource } from './source'

/** Folder of the compiled threads; every process of the portal runs in the repository's root. */
const THREADS = 'build'

/**
 * After so long what is related is asked for again, where the search was too busy to tell; twice as
 * long each time, an hour at most.
 */
const RELATED_AGAIN = { first: 30_000, most: 3_600_000 }

/** The search of a process that serves. */
export interface OpenSearch {
  search: Search
  /** Keeps the index up to the log. */
  projection: Projection
  /**
   * Tells each time that an index begins to answer, and now if one does; and a while after it was
   * too busy to tell what is related.
   */
  onOpen: (listener: () => void) => void
  /** Makes the index anew beside the one that answers; true once it is in place. */
  rebuild: () => Promise<boolean>
  end: () => Promise<void>
}

/**
 * Opens the search index of this node, or begins to make it.
 * @param database name of the database that the content comes from.
 */
export async function openSearch(options: {
  dataDir: string
  source: SearchSource
  log: ChangeLog
  database: string
}): Promise<OpenSearch> {
  const { dataDir, source, log, database } = options
  let listener = () => {}
  const texts = new FileTexts(path.resolve(THREADS, 'search-text.mjs'))
  const index = new SearchIndex(
    dataDir,
    path.resolve(THREADS),
    { source, database, head: () => log.head() },
    () => {
      files.wake()
      listener()
    },
  )
  const files = new AttachedFiles(index, texts, source.fileAt)
  await index.open()
  let again: NodeJS.Timeout | undefined
  let wait = RELATED_AGAIN.first
  let isEnded = false
  const askAgain = () => {
    if (isEnded || again) return
    again = setTimeout(() => {
      again = undefined
      if (index.isOpen) listener()
    }, wait).unref()
    wait = Math.min(wait * 2, RELATED_AGAIN.most)
  }
  return {
    search: searchOf(index, askAgain),
    projection: new SearchProjection(index, source, () => files.wake()),
    onOpen: (told) => {
      listener = told
      if (index.isOpen) told()
    },
    rebuild: () => index.make(),
    end: async () => {
      isEnded = true
      clearTimeout(again)
      await files.end()
      await index.end()
    },
  }
}

/**
 * What visitors get of an index: an answer, or a plain reason why there is none.
 * @param askAgain is told when a page has to do without what is related to it.
 */
export function searchOf(index: SearchIndex, askAgain = () => {}): Search {
  return {
    find: (request) => asked(index, () => index.queries.call('find', request)),
    suggest: (typed) => asked(index, () => index.queries.call('suggest', typed)),
    related: async (subject, limit) => {
      if (!index.isOpen) return null
      try {
        return await index.queries.call('related', subject, limit)
      } catch (error) {
        // A page without related articles is a good page.
        index.heed(error)
        if (error instanceof ThreadError && error.fault !== 'ended') askAgain()
        logger.warn({ err: error, msg: 'Related articles could not be found' })
        return null
      }
    },
    status: () => statusOf(index),
  }
}

async function asked<T>(index: SearchIndex, ask: () => Promise<T>): Promise<T> {
  if (!index.isOpen) throw new SearchRefusal('search-unavailable')
  try {
    return await ask()
  } catch (error) {
    index.heed(error)
    throw new SearchRefusal(refusalOf(error))
  }
}

function refusalOf(error: unknown): RefusalCode {
  if (error instanceof ThreadError) {
    if (error.fault === 'busy') return 'search-busy'
    if (error.fault === 'slow') return 'search-slow'
  }
  logger.error({ err: error, msg: 'A search failed' })
  return 'search-unavailable'
}

function statusOf(index: SearchIndex): SearchStatus {
  const { isOpen, entries, unreadFiles, written, failure } = index.status
  const making = written === null ? null : isOpen ? 'renewing' : 'building'
  return {
    state: making ?? (isOpen ? 'ready' : failure === null ? 'building' : 'failed'),
    entries,
    written,
    waitingFiles: unreadFiles,
    error: failure,
  }
}
