import Database from 'libsql'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { ensureServerBuilt } from '../../scripts/bootstrap/build.mjs'
import { logger } from '@/platform/logger'
import { plainRequest } from '@/search/request'
import { corpusIndex } from '../support/corpus-index'
import { until } from '../support/portal-search'
import { searchIndex } from '../support/search-index'
import { columns, departments, entries } from './corpus'

/** More than are handed to the writing thread at once, and than are prepared at once. */
const COUNT = 2500

beforeAll(async () => {
  await ensureServerBuilt()
})

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-search-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function madeIndex(folder: string, count: number, threads?: string) {
  const opened = corpusIndex(folder, count, undefined, threads)
  onTestFinished(() => opened.index.end())
  await opened.index.open()
  return opened
}

/** Everything of an index that does not depend on the order in which it was written. */
function contentOf(database: Database.Database) {
  const all = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[]
  return {
    entries: all('SELECT id, doc FROM entries ORDER BY id'),
    records: all(
      'SELECT doc, r.record FROM entries e JOIN records r ON r.no = e.record ORDER BY id',
    ),
    words: all('SELECT term, doc, cnt FROM vocabulary ORDER BY term').filter(
      // Numbers of labels are given in the order of writing.
      ({ term }) => !String(term).startsWith('§'),
    ),
    spellings: all('SELECT word, pinyin, uses FROM spellings ORDER BY word'),
    files: all('SELECT name, text, fault FROM files ORDER BY name'),
    ofEntries: all('SELECT name, entry FROM entry_files ORDER BY name, entry'),
  }
}

describe('an index that is made with a thread that prepares', () => {
  it('has what one has that the same entries were put into one by one', async () => {
    const folder = newFolder()
    const { search } = await madeIndex(folder, COUNT)
    await until(() => search.status().state === 'ready')
    const put = searchIndex()
    put.writer.transaction(() => {
      put.writer.setColumns(columns())
      put.writer.setDepartments(departments())
    })
    put.put(...entries(COUNT, 1))
    const made = new Database(path.join(folder, 'search.db'))
    onTestFinished(() => void made.close())
    expect(contentOf(made)).toEqual(contentOf(put.database))
  })

  it('takes over the texts of files from the index before it', async () => {
    const { index, search } = await madeIndex(newFolder(), 300)
    await until(() => search.status().state === 'ready')
    const unread = index.status.unreadFiles
    const [name = ''] = await index.write(index.generation, 'unreadFiles', 1)
    const reading = { text: '融雪剂撒布记录', fault: null }
    await index.write(index.generation, 'setFileReading', name, reading)
    await index.make()
    expect(index.status.unreadFiles).toBe(unread - 1)
    expect((await search.find(plainRequest('雪剂撒'))).hits).toHaveLength(1)
  })

  it('is made as soon as the thread can be started', async () => {
    logger.level = 'silent' // what goes wrong here goes wrong on purpose
    const threads = mkdtempSync(path.resolve('.cache/search-threads-'))
    onTestFinished(() => rmSync(threads, { recursive: true, force: true }))
    cpSync('build', threads, { recursive: true })
    rmSync(path.join(threads, 'search-prepare.mjs'))
    const { search } = await madeIndex(newFolder(), 300, threads)
    await until(() => search.status().error !== null)
    expect(search.status()).toMatchObject({
      entries: 0,
      error: expect.stringMatching(/search-prepare/),
    })
    cpSync('build/search-prepare.mjs', path.join(threads, 'search-prepare.mjs'))
    await until(() => search.status().state === 'ready')
    expect(search.status()).toMatchObject({ entries: 300, error: null })
  })
})
