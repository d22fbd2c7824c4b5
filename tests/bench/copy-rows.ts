import type { InStatement, InValue } from '@libsql/client'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { randomBytes } from 'node:crypto'
import { ObjectId } from 'mongodb'

/** What a copied article has for itself. */
export interface Copy {
  title: string
  number: number
  publishedAt: string
  path: string
  /** Id of its column. */
  column: string
  hash: string
  /** Of its entry in the change log. */
  seq: number
}

/** The article that is copied, and the last entry of the change log, which is its own. */
export interface Source {
  id: string
  changeSeq: number
}

const BATCH = 1000

export async function copyIntoSqlite(
  adapter: SQLiteAdapter,
  source: Source,
  copies: Copy[],
): Promise<void> {
  const { client } = adapter
  const only = async (sql: string, value: InValue): Promise<Record<string, InValue>> => {
    const { rows, columns } = await client.execute({ sql, args: [value] })
    const row = rows[0]
    if (!row) throw new Error(`Nothing found: ${sql}`)
    return Object.fromEntries(columns.map((name) => [name, row[name] as InValue]))
  }
  const article = await only('SELECT * FROM articles WHERE id = ?', source.id)
  const change = await only('SELECT * FROM changes WHERE seq = ?', source.changeSeq)
  const statements = copies.flatMap((copy) => {
    const { title, number, path, hash, seq, publishedAt: at } = copy
    const id = idAt(at)
    const times = { created_at: at, updated_at: at }
    const own = { id, title, number, path, published_at: at, column_id: copy.column, ...times }
    const logged = { id: idAt(at), seq, at, content_id: id, title, path, hash, version: at }
    const tags = JSON.stringify(['articles', `articles:${id}`, `articles-in:${copy.column}`])
    return [
      insert('articles', { ...article, ...own }),
      insert('changes', { ...change, ...logged, tags, ...times }),
    ]
  })
  for (let from = 0; from < statements.length; from += BATCH) {
    await client.batch(statements.slice(from, from + BATCH))
  }
  const last = copies.at(-1)?.number ?? 0
  await client.execute({
    sql: `UPDATE counters SET value = max(value, ?) WHERE name = 'articles'`,
    args: [last],
  })
}

function insert(table: string, row: Record<string, InValue>): InStatement {
  const names = Object.keys(row)
  const marks = names.map(() => '?').join(', ')
  const quoted = names.map((name) => `"${name}"`).join(', ')
  return { sql: `INSERT INTO ${table} (${quoted}) VALUES (${marks})`, args: Object.values(row) }
}

/** A UUID of version 7. */
function idAt(iso: string): string {
  const time = Date.parse(iso).toString(16).padStart(12, '0')
  const rest = randomBytes(10).toString('hex')
  const parts = [time.slice(0, 8), time.slice(8), `7${rest.slice(0, 3)}`, `8${rest.slice(3, 6)}`]
  return [...parts, rest.slice(6, 18)].join('-')
}

export async function copyIntoMongo(
  adapter: MongooseAdapter,
  source: Source,
  copies: Copy[],
): Promise<void> {
  const articles = adapter.collections.articles!.collection
  const changes = adapter.collections.changes!.collection
  const article = await articles.findOne({ _id: new ObjectId(source.id) })
  const change = await changes.findOne({ seq: source.changeSeq })
  for (let from = 0; from < copies.length; from += BATCH) {
    const rows = copies.slice(from, from + BATCH).map((copy) => {
      const { title, number, path, hash, seq, column } = copy
      const at = new Date(copy.publishedAt)
      const _id = new ObjectId()
      const id = _id.toHexString()
      const times = { createdAt: at, updatedAt: at }
      const tags = ['articles', `articles:${id}`, `articles-in:${column}`]
      const logged = { seq, at, contentId: id, title, path, hash, version: copy.publishedAt, tags }
      const columnId = new ObjectId(column)
      return {
        article: {
          ...article,
          _id,
          title,
          number,
          path,
          publishedAt: at,
          column: columnId,
          ...times,
        },
        change: { ...change, _id: new ObjectId(), ...logged, ...times },
      }
    })
    await articles.insertMany(rows.map((row) => row.article))
    await changes.insertMany(rows.map((row) => row.change))
  }
  const last = copies.at(-1)?.number ?? 0
  await adapter.collections.counters!.updateOne({ name: 'articles' }, { $max: { value: last } })
}
