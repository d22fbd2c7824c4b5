/** One database's part of `content.ts`: prints `FIGURES {"operation": milliseconds}`. */
import { getPayload } from 'payload'

import config from '@payload-config'
import { migrate } from '@/platform/database/migrate'
import { bodyOf, makeArticle, makeColumn } from '../support/content'

const ARTICLES = 300
const COLUMNS = 1000
const ROUNDS = 15

const payload = await getPayload({ config })
await migrate(payload)
const figures: Record<string, number> = {}

async function median(
  operation: string,
  work: (round: number) => Promise<unknown>,
  rounds = ROUNDS,
) {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work(round)
    times.push(performance.now() - start)
  }
  figures[operation] = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

const root = await makeColumn(payload)
const column = await makeColumn(payload, { parent: root.id })
const paragraphs = Array.from(
  { length: 20 },
  (_, index) =>
    `第${index + 1}段：今天上午，环卫、市政、园林三支队伍在青岚大道联合作业，清扫、养护同步进行。`,
)
const body = bodyOf(...paragraphs)
const ids: string[] = []
await median(
  'publish an article of 20 paragraphs',
  async () => {
    ids.push((await makeArticle(payload, column, { body })).id)
  },
  ARTICLES,
)

await median(
  'publish 8 at once, each',
  async () => {
    await Promise.all(Array.from({ length: 8 }, () => makeArticle(payload, column, { body })))
  },
  5,
)
figures['publish 8 at once, each'] = (figures['publish 8 at once, each'] ?? 0) / 8

await median('correct an article', (round) =>
  payload.update({
    collection: 'articles',
    id: ids[round] ?? '',
    data: { subtitle: `更正${round}`, correctionReason: '更正' },
    overrideAccess: true, // measures the save, not a reader
  }),
)
const asPublic = { overrideAccess: false, depth: 0 } as const
await median('list 20 rows of a column, as the public', () =>
  payload.find({
    collection: 'articles',
    where: { column: { equals: column.id } },
    sort: ['-pinned', '-publishedAt', '-number'],
    select: { title: true, path: true, publishedAt: true },
    limit: 20,
    pagination: false,
    ...asPublic,
  }),
)
await median('count a column', () =>
  payload.count({ collection: 'articles', where: { column: { equals: column.id } }, ...asPublic }),
)
await median('read one article by its path, as the public', async () => {
  const path = (await payload.findByID({ collection: 'articles', id: ids[0] ?? '', ...asPublic }))
    .path
  return payload.find({
    collection: 'articles',
    where: { path: { equals: path } },
    limit: 1,
    pagination: false,
    ...asPublic,
    depth: 2,
  })
})

// A tree of five levels: 1,000 columns under one that moves.
let parents = [column.id]
let made = 0
const perLevel = [10, 90, 900]
for (const count of perLevel) {
  const next: string[] = []
  for (let index = 0; index < count && made < COLUMNS; index += 1) {
    next.push((await makeColumn(payload, { parent: parents[index % parents.length] })).id)
    made += 1
  }
  parents = next
}
await median(
  `rename a column above ${made} columns and ${ARTICLES} articles`,
  (round) =>
    payload.update({
      collection: 'columns',
      id: root.id,
      data: { slug: `renamed-${round}` },
      overrideAccess: true, // see above
    }),
  5,
)

process.stdout.write(`FIGURES ${JSON.stringify(figures)}\n`)
await payload.destroy()
process.exit(0)
