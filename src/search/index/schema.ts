import Database from 'libsql'
import { existsSync, mkdirSync, openSync, readSync, closeSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

/** Raised when the tables, the tokens or the words change: an index of another format is made anew. */
const FORMAT = 7

/** Marks the file as one of ours, in its header ("SRCH"). */
const APPLICATION_ID = 0x53524348

/**
 * `words` keeps no text of its own (contentless): `records` has it, for showing and for leaving.
 * `titles` has the titles once more, small enough to be asked first and at every key.
 * `characters` are the different ones of all columns: what a single one is found by.
 * Row ids fall with the time of publication, so that the newest hits are the first. Records have
 * numbers of their own: a new one is always the last, wherever in time its entry lies.
 */
const SCHEMA = `
  CREATE VIRTUAL TABLE words USING fts5(
    title, names, body, files, characters, facets,
    content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE titles USING fts5(
    title, characters, facets, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab('words', 'row');
  CREATE TABLE entries (
    id INTEGER PRIMARY KEY, doc TEXT NOT NULL UNIQUE, record INTEGER NOT NULL,
    combination INTEGER NOT NULL, units INTEGER NOT NULL);
  CREATE TABLE records (no INTEGER PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE combinations (id INTEGER PRIMARY KEY, facets TEXT NOT NULL UNIQUE);
  CREATE TABLE labels (
    no INTEGER PRIMARY KEY, facet TEXT NOT NULL, value TEXT NOT NULL,
    title TEXT NOT NULL, path TEXT NOT NULL, rank INTEGER NOT NULL, UNIQUE (facet, value));
  CREATE TABLE files (
    name TEXT PRIMARY KEY, text TEXT, fault TEXT);
  CREATE INDEX files_unread ON files (name) WHERE text IS NULL AND fault IS NULL;
  CREATE TABLE entry_files (
    name TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (name, entry)) WITHOUT ROWID;
  CREATE TABLE spellings (
    word TEXT PRIMARY KEY, pinyin TEXT NOT NULL, uses INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE asides (seq INTEGER PRIMARY KEY, error TEXT NOT NULL);
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`

/** The record of an entry, by the entry's row id. */
export const RECORD_OF =
  'SELECT r.record FROM entries e JOIN records r ON r.no = e.record WHERE e.id = ?'

/** Made when the rest is there: they cost less at once than row by row. */
const INDEXES = `
  CREATE INDEX spellings_pinyin ON spellings (pinyin);
  CREATE INDEX spellings_rest ON spellings (substr(word, 2));
`

/** What is found by its words. */
const WORDS = ['words', 'titles'] as const

/** How their words are written while an index is filled. */
const FILLING = {
  // Gathered in memory and written in larger pieces: less to merge later.
  hashsize: 32 * 1024 * 1024,
  pgsz: 16000,
  // Pieces are merged when there are many, and at the end: each time all of them is written anew.
  automerge: 0,
  crisismerge: 400,
}

/** From then on pieces are merged by SQLite's own reckoning. */
const FILLED = { automerge: 4, crisismerge: 16 }

/** Pages that one step of merging writes, so that a thread that is to end need not wait for all. */
const MERGED = 500

/** Columns that are searched for words; `facets` holds marks of ours. */
export const TEXT_COLUMNS = 'title names body files'

/** The file cannot be used as it is. */
export class IndexUnusable extends Error {
  constructor(
    readonly reason: 'missing' | 'damaged' | 'other-format',
    detail: string,
  ) {
    super(`The search index is ${reason}: ${detail}`)
    this.name = 'IndexUnusable'
  }
}

export function removeIndex(file: string): void {
  rmSync(file, { force: true })
  removeLogOf(file)
}

/** SQLite's log of a database; one that outlives its file would be taken for that of the next. */
export function removeLogOf(file: string): void {
  for (const name of [`${file}-wal`, `${file}-shm`]) rmSync(name, { force: true })
}

/**
 * Makes an empty index, in place of anything that stands there. It is written without a journal: a
 * file that was not finished is thrown away.
 */
export function makeIndex(file: string): Database.Database {
  mkdirSync(path.dirname(file), { recursive: true })
  removeIndex(file)
  const database = new Database(file)
  database.exec('PRAGMA page_size = 16384')
  database.exec('PRAGMA journal_mode = OFF')
  database.exec('PRAGMA synchronous = OFF')
  database.exec('PRAGMA cache_size = -65536')
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
  database.exec(`PRAGMA user_version = ${FORMAT}`)
  database.exec(SCHEMA)
  setWords(database, FILLING)
  return database
}

/**
 * Makes an index that was filled ready to be asked. Words of one piece are found in half the time
 * that those of thirty take.
 */
export function completeIndex(database: Database.Database): void {
  database.exec(INDEXES)
  for (const table of WORDS) mergeAll(database, table)
  setWords(database, FILLED)
}

/** FTS5's `optimize`, step by step; one that changes fewer than two rows had nothing to do. */
function mergeAll(database: Database.Database, table: string): void {
  const step = `INSERT INTO ${table} (${table}, rank) VALUES ('merge', -${MERGED})`
  const changes = database.prepare('SELECT total_changes() AS n')
  const count = () => (changes.get() as { n: number }).n
  for (let before = -2, after = count(); after - before >= 2; after = count()) {
    before = after
    database.exec(step)
  }
}

function setWords(database: Database.Database, settings: Readonly<Record<string, number>>): void {
  for (const table of WORDS) {
    for (const [name, value] of Object.entries(settings)) {
      database.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('${name}', ${value})`)
    }
  }
}

/**
 * Opens an index that is there, to write to it or only to read.
 * @throws {IndexUnusable}
 */
export function openIndex(file: string, use: 'write' | 'read'): Database.Database {
  checkLength(file)
  let database: Database.Database | null = null
  try {
    database = new Database(file)
    database.exec('PRAGMA busy_timeout = 5000')
    if (use === 'write') database.exec('PRAGMA journal_mode = WAL')
    // After a power cut the projection goes on from the position that is in the same file.
    database.exec('PRAGMA synchronous = NORMAL')
    database.exec('PRAGMA cache_size = -65536')
    if (use === 'read') database.exec('PRAGMA query_only = ON')
    const format = pragma(database, 'user_version')
    if (pragma(database, 'application_id') !== APPLICATION_ID || format !== FORMAT) {
      throw new IndexUnusable('other-format', `format ${format}, ours is ${FORMAT}`)
    }
    database.prepare('SELECT count(*) FROM labels').get()
    return database
  } catch (error) {
    database?.close()
    if (error instanceof IndexUnusable || !isDamage(error)) throw error
    throw new IndexUnusable('damaged', error instanceof Error ? error.message : String(error))
  }
}

/**
 * True for what SQLite says of a file that is broken, and not of one that is busy or of a disk that
 * is full. Errors of a thread come with their name, and are no longer of our class.
 */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'IndexUnusable') return true
  const { code } = error as { code?: unknown }
  const isBroken = /^SQLITE_(CORRUPT|NOTADB|IOERR_READ|IOERR_SHORT_READ)/.test(String(code))
  return isBroken || /malformed|not a database|no such table/i.test(error.message)
}

function pragma(database: Database.Database, name: string): number {
  const row = database.prepare(`PRAGMA ${name}`).get() as Record<string, number> | undefined
  return row?.[name] ?? 0
}

/** A file that was cut short opens without a word and fails at some later page. */
function checkLength(file: string): void {
  if (!existsSync(file)) throw new IndexUnusable('missing', file)
  const head = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    const read = readSync(descriptor, head, 0, head.length, 0)
    if (read < head.length || head.toString('latin1', 0, 15) !== 'SQLite format 3') {
      throw new IndexUnusable('damaged', 'no database header')
    }
  } finally {
    closeSync(descriptor)
  }
  // From SQLite's file format: page size at 16 (1 means 65,536), number of pages at 28.
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16)
  const expected = pageSize * head.readUInt32BE(28)
  const log = `${file}-wal`
  // A kill while the log was being copied in: the header is new, the missing pages are in the log.
  if (existsSync(log) && statSync(log).size > 0) return
  if (statSync(file).size < expected) throw new IndexUnusable('damaged', 'it was cut short')
}
