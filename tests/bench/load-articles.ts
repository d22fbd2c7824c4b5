/**
 * A process of its own for the benches: fills the database of its environment with columns and
 * published articles. Payload makes one article; the others are copies of its row with a title,
 * number, date and address of their own and their entry in the change log, as `npm run verify`
 * wants them. Prints `LOADED {"big": …, "columns": […]}`.
 */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getPayload } from 'payload'

import config from '@payload-config'
import { articlePath } from '@/content/articles/article'
import { publishedHash } from '@/content/articles/published-hash'
import type { Article, Column } from '@/payload-types'
import { migrate } from '@/platform/database/migrate'
import { ChangeLog } from '@/publishing/changes/change-log'
import { bodyOf, makeArticle, makeColumn } from '../support/content'
import { numberOption } from './options'
import { copyIntoMongo, copyIntoSqlite, type Copy } from './copy-rows'

/** Minutes between two articles of the site. */
const EVERY = 25

const total = numberOption('articles', 10_000)
const payload = await getPayload({ config })
await migrate(payload)

const parents: Column[] = []
const columns: Column[] = []
for (const [title, slug] of [
  ['政务公开', 'zwgk'],
  ['新闻中心', 'xwzx'],
  ['办事服务', 'bsfw'],
  ['互动交流', 'hdjl'],
] as const) {
  const parent = await makeColumn(payload, { title, slug })
  parents.push(parent)
  for (let index = 1; index <= 10; index++) {
    const child = { parent: parent.id, title: `${title}${index}`, slug: `lm${index}` }
    columns.push(await makeColumn(payload, child))
  }
}
const [big, ...others] = columns
if (!big) throw new Error('There are no columns')

const paragraphs = Array.from(
  { length: 20 },
  (_, index) =>
    `第${index + 1}段：今天上午，环卫、市政、园林三支队伍在青岚大道联合作业，清扫、养护同步进行。`,
)
const template: Article = await makeArticle(payload, big, { body: bodyOf(...paragraphs) })
const log = new ChangeLog(payload)
await log.number()
const head = await log.head()

const newest = Date.now() - EVERY * 60_000
const copies: Copy[] = Array.from({ length: total - 1 }, (_, index) => {
  const number = index + 2
  // Half of all in one column.
  const column = index % 2 === 0 ? big : others[((index - 1) / 2) % others.length]!
  const publishedAt = new Date(newest - (total - number) * EVERY * 60_000).toISOString()
  const title = `青岚区市容环境综合整治动态第${number}期`
  const path = articlePath(column.path ?? '/', publishedAt, number)
  const facts = { title, number, publishedAt, path }
  const hash = publishedHash({ ...template, ...facts, column: column.id })
  return { ...facts, column: column.id, hash, seq: head + 1 + index }
})
const source = { id: template.id, changeSeq: head }
if (payload.db.name === 'sqlite') {
  await copyIntoSqlite(payload.db as unknown as SQLiteAdapter, source, copies)
} else {
  await copyIntoMongo(payload.db as unknown as MongooseAdapter, source, copies)
}
const place = ({ id, path }: Column) => ({ id, path })
const loaded = { big: place(big), columns: others.map(place), parents: parents.map(place) }
process.stdout.write(`LOADED ${JSON.stringify(loaded)}\n`)
await payload.destroy()
process.exit(0)
