import type Database from 'libsql'
import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import path from 'node:path'
import { workerData } from 'node:worker_threads'

import { answerCalls } from '@/platform/threads/answer-calls'

import type { ColumnNode, Entry, NamedThing } from '../entry'
import type { FileReading } from '../index/file-readings'
import { IndexWriter } from '../index/index-writer'
import { openIndex, removeIndex, removeLogOf } from '../index/schema'
import { IndexMaking } from './index-making'

/** What the thread is given. */
export interface IndexThreadData {
  /** The index that answers; another one is made beside it under the name `<file>.new`. */
  file: string
  /** Script of the thread that prepares what a new index is filled with. */
  preparing: string
}

/** Changes of the index, all or none of them. */
export interface IndexChanges {
  put?: Entry[]
  remove?: Pick<Entry, 'collection' | 'id'>[]
  columns?: ColumnNode[]
  departments?: NamedThing[]
  /** Numbers of the change before these and of the last of these. */
  after?: number
  position?: number
}

/** How the index stands after a call. */
export interface IndexState {
  /** Which of the indexes that this thread has had open one after the other. */
  generation: number
  position: number
  /** Name of the database that the content comes from; `null` before it was said. */
  source: string | null
  entries: number
  unreadFiles: number
}

/** The index was exchanged for another one, which may stand at an earlier change. */
export class IndexExchanged extends Error {
  override readonly name = 'IndexExchanged'
}

interface Open {
  database: Database.Database
  writer: IndexWriter
}

const { file, preparing } = workerData as IndexThreadData
const newFile = `${file}.new`
let generation = 0
let live: Open | null = null
let made: IndexMaking | null = null

function opened(database: Database.Database): Open {
  return { database, writer: new IndexWriter(database) }
}

/** The index that answers, if it is still the one that the caller knows. */
function writerOf(wanted: number): IndexWriter {
  if (!live || wanted !== generation) throw new IndexExchanged('The index is another one by now')
  return live.writer
}

function making(): IndexMaking {
  if (!made) throw new Error('No new index was begun')
  return made
}

function openLive(): IndexState {
  live = close(live)
  generation += 1
  live = opened(openIndex(file, 'write'))
  return stateOf(live.writer)
}

function stateOf(writer: IndexWriter): IndexState {
  return {
    generation,
    position: writer.position(),
    source: writer.fact('source'),
    entries: writer.count(),
    unreadFiles: writer.countUnreadFiles(),
  }
}

function close(index: Open | null): null {
  index?.database.close()
  return null
}

function change(writer: IndexWriter, changes: IndexChanges): void {
  const { put = [], remove = [], columns, departments, after, position } = changes
  // Between two changes that were read, the index may have been exchanged for an older one.
  if (after !== undefined && writer.position() < after) {
    throw new IndexExchanged(`The index stands before change ${after}`)
  }
  writer.transaction(() => {
    if (columns) writer.setColumns(columns)
    if (departments) writer.setDepartments(departments)
    for (const key of remove) writer.remove(key)
    for (const entry of put) writer.put(entry)
    if (position !== undefined) writer.setPosition(position)
  })
}

/** Writes to the index that answers, and tells how it stands then. */
function writing(wanted: number, work: (writer: IndexWriter) => void): IndexState {
  const writer = writerOf(wanted)
  work(writer)
  return stateOf(writer)
}

/** Throws a new index away that will not be finished. */
async function abandon(): Promise<void> {
  const unfinished = made
  made = null
  await unfinished?.end()
  removeIndex(newFile)
}

/** What is written lies on the disk before its name does. */
function syncToDisk(name: string): void {
  const descriptor = openSync(name, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const handlers = {
  /** Opens the index that is there; what a killed process left unfinished is thrown away. */
  open: (): IndexState => {
    removeIndex(newFile)
    return openLive()
  },
  apply: (wanted: number, changes: IndexChanges) =>
    writing(wanted, (writer) => change(writer, changes)),
  /** Titles by id, as the index has them; what it does not have is missing. */
  titles: (wanted: number, collection: string, ids: string[]): Record<string, string> =>
    writerOf(wanted).titles(collection, ids),
  /** Names of files that nobody has read yet, at most `limit`. */
  unreadFiles: (wanted: number, limit: number): string[] => writerOf(wanted).unreadFiles(limit),
  setFileReading: (wanted: number, name: string, reading: FileReading) =>
    writing(wanted, (writer) => writer.transaction(() => writer.setFileReading(name, reading))),
  asides: (wanted: number) => writerOf(wanted).asides(),
  /** @param seq of a change that follows the position of the index. */
  setAside: (wanted: number, seq: number, error: string) =>
    writing(wanted, (writer) => {
      if (writer.position() < seq - 1) throw new IndexExchanged(`It stands before ${seq - 1}`)
      writer.transaction(() => writer.setAside(seq, error))
    }),
  clearAside: (wanted: number, seq: number) =>
    writing(wanted, (writer) => writer.transaction(() => writer.clearAside(seq))),
  /** The file is broken or of another database: nothing more is written to it. */
  drop: (wanted: number): void => {
    if (wanted === generation) live = close(live)
  },
  /** Begins an index beside the one that answers. */
  begin: async (columns: ColumnNode[], departments: NamedThing[]): Promise<void> => {
    await abandon()
    made = new IndexMaking(newFile, preparing, { file })
    made.setLabels(columns, departments)
  },
  /** Adds entries to the new index, see {@link IndexMaking.add}. */
  add: (put: Uint8Array[]): Promise<number> => making().add(put),
  /** Makes the new index ready to be asked, and what is left to {@link handlers.finish} short. */
  complete: async (): Promise<void> => {
    await making().complete()
    syncToDisk(newFile)
  },
  /** Puts the new index in the place of the old one. Nobody else may have the old one open. */
  finish: (position: number, source: string): IndexState => {
    making().finish(position, source)
    made = null
    syncToDisk(newFile)
    live = close(live)
    removeLogOf(file)
    renameSync(newFile, file)
    syncToDisk(path.dirname(file))
    return openLive()
  },
  /** Throws a new index away that will not be finished. */
  abandon,
  close: async (): Promise<void> => {
    live = close(live)
    await abandon()
  },
}

export type IndexThreadCalls = typeof handlers

answerCalls(handlers)
