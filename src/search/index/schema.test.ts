import Database from 'libsql'
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'

import { indexFile, searchEntry } from '../../../tests/support/search-index'
import { IndexWriter } from './index-writer'
import { completeIndex, IndexUnusable, isDamage, makeIndex, openIndex, removeIndex } from './schema'

/** An index with some entries, closed. */
function madeIndex(): string {
  const file = indexFile()
  const database = makeIndex(file)
  const writer = new IndexWriter(database)
  writer.transaction(() => {
    for (let number = 1; number <= 200; number++) {
      writer.put(
        searchEntry(String(number), { number, body: `城管执法第${number}号。`.repeat(20) }),
      )
    }
  })
  database.close()
  return file
}

function reasonOf(file: string): string {
  try {
    openIndex(file, 'read').close()
    return 'opened'
  } catch (error) {
    return error instanceof IndexUnusable ? error.reason : String(error)
  }
}

/** Changes bytes of a file in place. */
function overwrite(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file)
  bytes.copy(content, at)
  writeFileSync(file, content)
}

describe('an index that is opened', () => {
  it.each(['write', 'read'] as const)('is there as it was made: to %s', (use) => {
    const database = openIndex(madeIndex(), use)
    onTestFinished(() => void database.close())
    expect(database.prepare('SELECT count(*) AS n FROM entries').get()).toMatchObject({ n: 200 })
  })

  it('is not written to by whoever reads', () => {
    const database = openIndex(madeIndex(), 'read')
    onTestFinished(() => void database.close())
    expect(() => database.exec('DELETE FROM entries')).toThrow(/readonly/)
  })

  it.each<[string, string, (file: string) => void]>([
    ['missing', 'missing', (file) => removeIndex(file)],
    ['empty', 'damaged', (file) => truncateSync(file, 0)],
    ['cut within its header', 'damaged', (file) => truncateSync(file, 60)],
    ['cut to its first page', 'damaged', (file) => truncateSync(file, 8192)],
    ['cut by one byte', 'damaged', (file) => truncateSync(file, statSync(file).size - 1)],
    ['text', 'damaged', (file) => writeFileSync(file, 'no database at all '.repeat(1000))],
    ['with another header', 'damaged', (file) => overwrite(file, 0, Buffer.from('SQLite?'))],
    ['with a broken schema', 'damaged', (file) => overwrite(file, 100, Buffer.alloc(8092, 0xff))],
    ['of another format', 'other-format', (file) => pragma(file, 'user_version = 1000')],
    ['of another program', 'other-format', (file) => pragma(file, 'application_id = 7')],
  ])('says what is wrong with one that is %s', (_, reason, harm) => {
    const file = madeIndex()
    harm(file)
    expect(reasonOf(file)).toBe(reason)
  })

  it('makes no file where there was none', () => {
    const file = indexFile()
    expect(reasonOf(file)).toBe('missing')
    expect(existsSync(file)).toBe(false)
  })

  it('is whole while its last pages are in the log beside it', () => {
    const file = madeIndex()
    const database = openIndex(file, 'write')
    onTestFinished(() => void database.close())
    const writer = new IndexWriter(database)
    writer.transaction(() => writer.put(searchEntry('new', { number: 999 })))
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    const other = openIndex(file, 'read')
    onTestFinished(() => void other.close())
    expect(other.prepare('SELECT count(*) AS n FROM entries').get()).toMatchObject({ n: 201 })
  })
})

function pragma(file: string, setting: string): void {
  const database = new Database(file)
  database.exec(`PRAGMA ${setting}`)
  database.close()
}

describe('an index that is made', () => {
  it('stands in place of anything that was there', () => {
    const file = indexFile()
    for (const name of [file, `${file}-wal`, `${file}-shm`]) writeFileSync(name, 'left over')
    makeIndex(file).close()
    expect(reasonOf(file)).toBe('opened')
  })

  it('has its words in one piece when it is complete, none of them lost', () => {
    const database = makeIndex(indexFile())
    onTestFinished(() => void database.close())
    const writer = new IndexWriter(database)
    for (let number = 1; number <= 20; number++) {
      writer.transaction(() =>
        writer.put(searchEntry(String(number), { number, title: `路灯第${number}号` })),
      )
    }
    const number = (sql: string) => Object.values(database.prepare(sql).get() as object)[0]
    // From FTS5's file format: pages of pieces have the piece's number above the 37th bit.
    const pieces = (table: string) =>
      number(`SELECT count(DISTINCT id >> 37) FROM ${table}_data WHERE id > 10`)
    expect([pieces('words'), pieces('titles')]).toEqual([20, 20])
    completeIndex(database)
    expect([pieces('words'), pieces('titles')]).toEqual([1, 1])
    expect(number(`SELECT count(*) FROM words('"路灯"')`)).toBe(20)
    expect(number(`SELECT count(*) FROM titles('"路灯"')`)).toBe(20)
  })
})

describe('damage', () => {
  it.each([
    [
      'a malformed database',
      { code: 'SQLITE_CORRUPT', message: 'database disk image is malformed' },
    ],
    ['a damaged word index', { code: 'SQLITE_CORRUPT_VTAB', message: 'database disk image' }],
    ['a file that is none', { code: 'SQLITE_NOTADB', message: 'file is not a database' }],
    ['a page that cannot be read', { code: 'SQLITE_IOERR_SHORT_READ', message: 'disk I/O error' }],
    ['tables that are gone', { code: 'SQLITE_ERROR', message: 'no such table: words' }],
  ])('is %s', (_, { code, message }) => {
    expect(isDamage(Object.assign(new Error(message), { code }))).toBe(true)
  })

  it('is an index that cannot be opened, also as a thread tells of it', () => {
    const error = new IndexUnusable('damaged', 'it was cut short')
    expect(isDamage(error)).toBe(true)
    const told = Object.assign(new Error(error.message), { name: error.name })
    expect(isDamage(told)).toBe(true)
  })

  it.each([
    ['a full disk', { code: 'SQLITE_FULL', message: 'database or disk is full' }],
    [
      'a full disk under the shared memory',
      { code: 'SQLITE_IOERR_SHMSIZE', message: 'disk I/O error' },
    ],
    ['a page that cannot be written', { code: 'SQLITE_IOERR_WRITE', message: 'disk I/O error' }],
    ['a lock', { code: 'SQLITE_BUSY', message: 'database is locked' }],
    ['a fault of ours', { code: 'SQLITE_ERROR', message: 'fts5: syntax error near ""' }],
  ])('is not %s', (_, { code, message }) => {
    expect(isDamage(Object.assign(new Error(message), { code }))).toBe(false)
  })
})
