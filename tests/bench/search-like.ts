import Database from 'libsql'
import { statSync } from 'node:fs'

import { plainRequest } from '@/search/request'
import { entries } from '../search/corpus'
import { percentile } from './results'
import { type QueryThread, rounded, timed } from './search-asking'

const WHERE = 'WHERE title LIKE ?1 OR names LIKE ?1 OR body LIKE ?1'
const PAGE = `SELECT id, title FROM plain ${WHERE} ORDER BY at DESC LIMIT 20`
const COUNT = `SELECT count(*) AS n FROM plain ${WHERE}`

/** One word: median milliseconds of our whole answer, and of what `LIKE` needs for less than that. */
export interface Compared {
  word: string
  hits: number
  search: number
  likePage: number
  /** The page of hits and how many there are: what a results page shows. */
  like: number
}

/** The same words by `LIKE` on a plain table, as systems without an index search. */
export async function compareWithLike(
  file: string,
  { size, seed }: { size: number; seed: number },
  thread: QueryThread,
  words: readonly string[],
): Promise<{ megabytes: number; compared: Compared[] }> {
  const database = plainTable(file, size, seed)
  const page = database.prepare(PAGE)
  const count = database.prepare(COUNT)
  const compared: Compared[] = []
  for (const word of words) {
    const pattern = `%${word}%`
    const search = await median(() => thread.call('find', plainRequest(word)))
    const likePage = await median(() => page.all(pattern))
    const likeCount = await median(() => count.get(pattern))
    const hits = (count.get(pattern) as { n: number }).n
    compared.push({ word, hits, search, likePage, like: rounded(likePage + likeCount) })
  }
  database.close()
  return { megabytes: Math.round(statSync(file).size / 1e5) / 10, compared }
}

function plainTable(file: string, size: number, seed: number): Database.Database {
  const database = new Database(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA cache_size = -65536')
  database.exec(
    'CREATE TABLE plain (id INTEGER PRIMARY KEY, at TEXT, title TEXT, names TEXT, body TEXT)',
  )
  database.exec('BEGIN')
  const insert = database.prepare('INSERT INTO plain (at, title, names, body) VALUES (?, ?, ?, ?)')
  for (const { at, title, names, body, subtitle, source } of entries(size, seed)) {
    insert.run(at, title, [subtitle ?? '', source ?? '', ...names].join('\n'), body)
  }
  database.exec('CREATE INDEX plain_at ON plain (at)')
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
  return database
}

async function median(work: () => unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let round = 0; round < 3; round++) times.push((await timed(work))[0])
  return rounded(percentile(times, 0.5))
}
