import type Database from 'libsql'
import { workerData } from 'node:worker_threads'

import { answerCalls } from '@/platform/threads/answer-calls'

import { openIndex } from '../index/schema'
import { wordsOf } from '../language/words'
import type { KindLabels } from '../query/facets'
import { IndexReader } from '../query/index-reader'
import type { SearchRequest } from '../request'
import type { RelatedSubject } from '../search'

/** What the thread is given. */
export interface QueryThreadData {
  file: string
  kinds: KindLabels
}

const { file, kinds } = workerData as QueryThreadData
let database: Database.Database | null = null
let open: IndexReader | null = null

function reader(): IndexReader {
  if (open) return open
  database = openIndex(file, 'read')
  open = new IndexReader(database, kinds)
  return open
}

const handlers = {
  open: (): void => void reader(),
  find: (request: SearchRequest) => reader().find(request),
  suggest: (typed: string) => reader().suggest(typed),
  related: (subject: RelatedSubject, limit: number) => reader().related(subject, limit),
  /** Before the file is exchanged for another one. */
  close: (): void => {
    open = null
    database?.close()
    database = null
  },
}

export type QueryThreadCalls = typeof handlers

// The dictionary takes its time: rather now than in somebody's first search.
wordsOf('城管')
answerCalls(handlers)
