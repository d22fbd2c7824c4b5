import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bodyOf, unique } from '../support/content'
import { type EditorApi, signIn } from '../support/editor-api'
import { type MongoServer, startMongoServer } from '../support/mongo-server'
import { withDatabase } from '../support/mongo-uri'
import { restartablePortal, type RestartablePortal } from '../support/restartable-portal'
import { uniqueDatabaseName } from '../support/test-settings'

/** Two portals, each with a store of its own, meet in one database. */
const LIST = '/gzdt/'

/** What one shows, the other shows to who asks so much later, in milliseconds. */
const WITHIN = 1000

let mongo: MongoServer
let a: RestartablePortal
let b: RestartablePortal
let editorAtA: EditorApi
let editorAtB: EditorApi
let columnId = ''

beforeAll(async () => {
  mongo = await startMongoServer()
  const uri = withDatabase(mongo.uri, uniqueDatabaseName())
  a = await restartablePortal(uri)
  await a.start()
  b = await restartablePortal(uri)
  await b.start()
  const { ADMIN_EMAIL: email = '', ADMIN_PASSWORD: password = '' } = a.settings
  editorAtA = await signIn({ url: a.url, admin: { email, password } })
  editorAtB = await signIn({ url: b.url, admin: { email, password } })
  const column = { title: '工作动态', slug: 'gzdt', kind: '工作动态', view: 'list' }
  columnId = (await editorAtA.create('columns', column)).id
  for (let count = 0; count < 5; count++) await editorAtA.create('articles', article())
}, 600_000)
afterAll(async () => {
  await a?.remove()
  await b?.remove()
  await mongo?.stop()
})

const read = (portal: RestartablePortal, address: string) =>
  fetch(portal.url + address, { redirect: 'manual' })
const textOf = async (portal: RestartablePortal, address: string) =>
  (await read(portal, address)).text()

/** How many hits the node's own search index has for a phrase. */
async function found(portal: RestartablePortal, phrase: string): Promise<number> {
  const answer = await read(portal, `/api/search?q=${encodeURIComponent(`"${phrase}"`)}`)
  return (await answer.json()).total
}

/** What a change of an article touches is stored and in memory, and nothing waits to be rendered. */
async function warm(portal: RestartablePortal): Promise<void> {
  for (const address of ['/', LIST, '/rss.xml', '/sitemap.xml']) await textOf(portal, address)
  const stale = async () => (await (await read(portal, '/readyz')).json()).pages.stale
  await expect.poll(stale, { timeout: 120_000, interval: 1100 }).toBe(0)
}

const article = () => ({
  title: `${unique('两个节点第')}篇`,
  kind: 'dispatch',
  column: columnId,
  source: '区城管执法局',
  body: bodyOf('今天上午，区城管执法局开展了冬季市容环境整治。'),
  _status: 'published',
})

/**
 * After how many milliseconds a visitor who asks is shown that it is so, however long the page
 * takes him then.
 */
async function timeUntil(isSo: () => Promise<boolean>): Promise<number> {
  const start = performance.now()
  for (;;) {
    const asked = performance.now() - start
    if (await isSo()) return asked
    if (asked > 20_000) return Infinity
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** The same for several, each looked at for itself. */
const slowest = async (...looks: (() => Promise<boolean>)[]): Promise<number> =>
  Math.max(...(await Promise.all(looks.map(timeUntil))))

describe('what is done at one node', () => {
  it('B-02: shows at the other within a second: published, corrected and withdrawn', async () => {
    for (const portal of [a, b]) await warm(portal)
    const times: Record<string, number[]> = { published: [], corrected: [], withdrawn: [] }
    for (let round = 0; round < 5; round++) {
      const made = await editorAtA.create('articles', article())
      times.published?.push(
        await slowest(
          async () => (await textOf(b, LIST)).includes(made.title),
          async () => (await read(b, made.path)).status === 200,
          async () => (await found(b, made.title)) === 1,
        ),
      )
      expect(await textOf(b, made.path)).toContain(made.title)

      const title = `${made.title}（更正）`
      const correction = { title, _status: 'published', correctionReason: '改题' }
      await editorAtA.update('articles', made.id, correction)
      times.corrected?.push(
        await slowest(
          async () => (await textOf(b, LIST)).includes(title),
          async () => (await textOf(b, made.path)).includes(title),
          async () => (await found(b, title)) === 1,
        ),
      )

      // The other way round.
      await editorAtB.update('articles', made.id, { _status: 'draft', withdrawalReason: '有误' })
      expect((await read(b, made.path)).status).toBe(410)
      times.withdrawn?.push(
        await slowest(
          async () => !(await textOf(a, LIST)).includes(made.title),
          async () => (await read(a, made.path)).status === 410,
          async () => (await found(a, made.title)) === 0,
        ),
      )
    }
    for (const [what, measured] of Object.entries(times)) {
      // The median: a machine that is busy with something else for a moment proves nothing.
      const [, , median] = measured.map(Math.round).sort((one, other) => one - other)
      expect(median, `${what}: ${measured.map(Math.round).join(' ')}`).toBeLessThanOrEqual(WITHIN)
    }
  })
})

describe('what nodes do together', () => {
  const unfinished = async (editor: EditorApi) =>
    (await editor.read('/api/receipts?limit=0&depth=0')).docs
      .filter(({ state }: any) => state === 'pending' || state === 'late')
      .map(({ seq, state, surfaces }: any) => {
        const open = surfaces.filter(({ seenAt }: any) => seenAt === null)
        return [seq, state, ...open.map(({ url, problem }: any) => `${url} ${problem}`)].join(' ')
      })

  it('numbers every change once and writes one receipt for each', async () => {
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        (index % 2 === 0 ? editorAtA : editorAtB).create('articles', article()),
      ),
    )
    const numbersOf = async (collection: string): Promise<number[]> =>
      (await editorAtA.read(`/api/${collection}?limit=0&depth=0`)).docs
        .map(({ seq }: any) => seq)
        .sort((one: number, other: number) => one - other)
    const changes = await numbersOf('changes')
    expect(changes.length).toBeGreaterThan(25)
    expect(changes).toEqual(changes.map((_, index) => index + 1))
    // Nothing was there before the first portal opened: every change has a receipt.
    const looked = { timeout: 60_000, interval: 500 }
    await expect.poll(() => numbersOf('receipts'), looked).toEqual(changes)
    await expect.poll(() => unfinished(editorAtA), looked).toEqual([])
    expect(await numbersOf('receipts')).toEqual(changes)
  })

  it('goes on at the other when one ends', async () => {
    expect(await a.stop()).toBe(0)
    const made = await editorAtB.create('articles', article())
    expect(await textOf(b, LIST)).toContain(made.title)
    const states = async () =>
      (await editorAtB.read(`/api/receipts?where[contentId][equals]=${made.id}&depth=0`)).docs.map(
        ({ state }: any) => state,
      )
    await expect.poll(states, { timeout: 60_000, interval: 500 }).toEqual(['complete'])

    // The one that comes back has missed it, and shows it in its first answer.
    await a.start()
    expect(await textOf(a, LIST)).toContain(made.title)
    expect((await read(a, made.path)).status).toBe(200)
  })
})
