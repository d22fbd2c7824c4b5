import type Database from 'libsql'
import { deserialize } from 'node:v8'
import { workerData } from 'node:worker_threads'

import { answerCalls } from '@/platform/threads/answer-calls'

import type { Entry } from '../entry'
import { type FileReading, FileReadings, textOfFiles } from '../index/file-readings'
import { type PreparedEntry, prepareEntry, sizeOf } from '../index/prepared-entry'
import { openIndex } from '../index/schema'
import { spelledIn, type Spelling, Spellings } from '../index/spellings'
import { Statements } from '../index/statements'
import { MOST_WAITING } from '../index/word-writer'
import { wordsOf } from '../language/words'

/** What the thread is given. */
export interface PrepareThreadData {
  /** The index that answers: texts of files that it has need not be read again. */
  file: string
}

/** Entries ready to be written, as many as are written at once. */
export interface Prepared {
  entries: PreparedEntry[]
  /** Readings of their files, by name. */
  readings: [string, FileReading][]
  /** Words of these entries and of earlier ones, once there are many. */
  spellings: Spelling[]
  /** Nothing is left of what was given. */
  isLast: boolean
}

const { file } = workerData as PrepareThreadData
const spellings = new Spellings()
const known = openKnown()
/** What was given and is not prepared yet, the next one last. */
let left: Entry[] = []

/** `null` when there is no index before this one, or a broken one. */
function openKnown(): { database: Database.Database; readings: FileReadings } | null {
  try {
    const database = openIndex(file, 'read')
    return { database, readings: new FileReadings(new Statements(database)) }
  } catch {
    return null
  }
}

function readingOf(name: string): FileReading | null {
  try {
    return known?.readings.of(name) ?? null
  } catch {
    return null
  }
}

function prepareSome(): Prepared {
  const prepared: Prepared = { entries: [], readings: [], spellings: [], isLast: false }
  let size = 0
  while (size < MOST_WAITING) {
    const entry = left.pop()
    if (!entry) break
    const filesText = textOfFiles(entry, (name) => {
      const reading = readingOf(name)
      if (reading) prepared.readings.push([name, reading])
      return reading
    })
    const one = prepareEntry(entry, filesText)
    spellings.add(spelledIn(entry))
    prepared.entries.push(one)
    size += sizeOf(one)
  }
  if (spellings.isFull) prepared.spellings = spellings.take()
  prepared.isLast = left.length === 0
  return prepared
}

/**
 * In the order in which row ids are given: each step back costs the words a piece to merge. What has
 * no time is little, and the last of it is to be the first.
 */
function inOrder(entries: Entry[]): Entry[] {
  const dated = entries.flatMap((entry) => (entry.at === null ? [] : { entry, at: entry.at }))
  dated.sort((a, b) => (a.at === b.at ? b.entry.number - a.entry.number : a.at < b.at ? 1 : -1))
  const timeless = entries.filter(({ at }) => at === null).sort((a, b) => a.number - b.number)
  return [...dated.map(({ entry }) => entry), ...timeless]
}

const handlers = {
  /** Called while the first entries are still being read: the dictionary takes its time. */
  open: (): void => void wordsOf('城管'),
  /**
   * Takes entries and prepares the first of them.
   * @param put lists of them, each as `serialize` makes it.
   */
  take: (put: Uint8Array[]): Prepared => {
    left = inOrder(put.flatMap((bytes) => deserialize(bytes) as Entry[])).reverse()
    return prepareSome()
  },
  next: prepareSome,
  /** Words that were not given yet. */
  spellings: (): Spelling[] => spellings.take(),
  close: (): void => {
    known?.database.close()
  },
}

export type PrepareThreadCalls = typeof handlers

answerCalls(handlers)
