import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { contentSurfaces } from '@/content/surfaces'
import type { Article, Column, Receipt } from '@/payload-types'
import { formatDate } from '@/platform/dates'
import { logger } from '@/platform/logger'
import type { Change } from '@/publishing/changes/change'
import { ChangeLog } from '@/publishing/changes/change-log'
import { ClusterState } from '@/publishing/projections/cluster-state'
import { ProjectionRunner } from '@/publishing/projections/runner'
import { surfacesOf } from '@/publishing/receipts/receipt'
import { ReceiptWatcher } from '@/publishing/receipts/receipt-watcher'
import { ReceiptsProjection } from '@/publishing/receipts/receipts-projection'
import type { Surface } from '@/publishing/receipts/surface'
import { makeArticle, makeColumn, makeDepartment, unique } from '../support/content'
import { startTestPayload, type TestPayload } from '../support/test-payload'

/** Receipts as one node or two of them write them, against a site that answers as a test says. */
let portal: TestPayload
let payload: Payload
let log: ChangeLog
let column: Column
let site: Server
let base: string
/** What the site answers at an address; 404 where nothing is said. */
let answers: Map<string, { status: number; body: string }>
let nodes: Node[]
let name: string
/** Page of the list on which articles stand; `null` for no list at all. */
let listPage: string | null

interface Node {
  state: ClusterState
  watcher: ReceiptWatcher
  projection: ReceiptsProjection
  runner: ProjectionRunner
}

beforeAll(async () => {
  portal = await startTestPayload()
  ;({ payload } = portal)
  log = new ChangeLog(payload)
  column = await makeColumn(payload)
  site = createServer((req, res) => {
    const { status, body } = answers.get(req.url ?? '') ?? { status: 404, body: '' }
    res.writeHead(status).end(body)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})
afterAll(async () => {
  site.close()
  await portal.destroy()
})
beforeEach(async () => {
  logger.level = 'fatal' // late receipts are alarms, here on purpose
  answers = new Map()
  nodes = []
  listPage = null
  name = unique('receipts')
  await log.number()
})
afterEach(async () => {
  vi.useRealTimers()
  for (const { watcher } of nodes) watcher.pause()
  // Nothing of this test is looked at in the next.
  await payload.update({
    collection: 'receipts',
    where: { state: { in: ['pending', 'late'] } },
    data: { state: 'superseded' },
    overrideAccess: true,
  })
})

/** A node that writes receipts from here on; articles show on their page and maybe in a list. */
async function node(): Promise<Node> {
  const state = new ClusterState(payload, name)
  const watcher = new ReceiptWatcher(payload, base, async ({ seq }) => {
    const [change] = await log.after(seq - 1, 1)
    return placesOf(change!)
  })
  const projection = new ReceiptsProjection(payload, state, watcher, {
    articles: (change) => Promise.resolve(placesOf(change)),
  })
  const made = { state, watcher, projection, runner: new ProjectionRunner(log, projection) }
  await state.ensure(await log.head())
  nodes.push(made)
  return made
}

function placesOf({ action, path, title, version }: Change): Surface[] {
  const expectation = action === 'retracted' ? 'gone' : 'shown'
  const page = {
    key: 'page',
    label: '稿件页面',
    url: path ?? '/',
    expectation,
    check: { kind: 'version', meta: 'content-version', version: version ?? '' },
  } as const
  if (listPage === null) return [page]
  const check = { kind: 'link', href: path ?? '', title } as const
  return [page, { key: 'list', label: '列表页', url: listPage, expectation, check }]
}

const follow = async (...some: Node[]) => {
  await log.number()
  await Promise.all(some.map(({ runner }) => runner.wake()))
}

const receiptsOf = async (contentId: string): Promise<Receipt[]> =>
  (
    await payload.find({
      collection: 'receipts',
      where: { contentId: { equals: contentId } },
      sort: 'seq',
      limit: 0,
      overrideAccess: true,
    })
  ).docs

const stateOf = (contentId: string) =>
  expect.poll(async () => (await receiptsOf(contentId)).map(({ state }) => state), {
    timeout: 20_000,
  })

/** The site shows an article as it is now. */
const show = ({ path, updatedAt }: Article) =>
  answers.set(path ?? '', {
    status: 200,
    body: `<meta name="content-version" content="${updatedAt}">`,
  })
const withdraw = (id: string, withdrawalReason: string) =>
  payload.update({
    collection: 'articles',
    id,
    data: { _status: 'draft', withdrawalReason },
    overrideAccess: true,
  })

describe('a receipt', () => {
  it('is written for a change, and complete once the site was seen to show it', async () => {
    const one = await node()
    const article = await makeArticle(payload, column)
    await follow(one)
    const [open] = await receiptsOf(article.id)
    expect(open).toMatchObject({
      kind: 'articles',
      action: 'published',
      title: article.title,
      path: article.path,
      state: 'pending',
      completedAt: null,
    })
    await expect
      .poll(async () => surfacesOf((await receiptsOf(article.id))[0]!)[0]?.problem, {
        timeout: 20_000,
      })
      .toBe('status:404')
    expect((await receiptsOf(article.id))[0]?.state).toBe('pending')

    const before = Date.now()
    show(article)
    await stateOf(article.id).toEqual(['complete'])
    const [done] = await receiptsOf(article.id)
    const [surface] = surfacesOf(done!)
    expect(surface).toMatchObject({ label: '稿件页面', problem: null })
    expect(Date.parse(surface!.seenAt!)).toBeGreaterThanOrEqual(before)
    expect(Date.parse(done!.completedAt!)).toBeGreaterThanOrEqual(Date.parse(surface!.seenAt!))
  })

  it('of a withdrawal is complete once the site was seen not to show it any more', async () => {
    const one = await node()
    const article = await makeArticle(payload, column)
    show(article)
    await follow(one)
    await stateOf(article.id).toEqual(['complete'])
    await withdraw(article.id, '内容有误')
    await follow(one)
    const [published, withdrawn] = await receiptsOf(article.id)
    expect(withdrawn).toMatchObject({
      action: 'retracted',
      state: 'pending',
      reason: '内容有误',
      hash: published?.hash,
    })
    answers.set(article.path!, { status: 410, body: '' })
    await stateOf(article.id).toEqual(['complete', 'complete'])
  })

  it('gives way to that of a later change of the same thing', async () => {
    const one = await node()
    const [article, other] = [
      await makeArticle(payload, column),
      await makeArticle(payload, column),
    ]
    await follow(one)
    const corrected = await payload.update({
      collection: 'articles',
      id: article.id,
      data: { title: '改正后的题', _status: 'published', correctionReason: '改题' },
      overrideAccess: true,
    })
    await follow(one)
    await stateOf(article.id).toEqual(['superseded', 'pending'])
    await stateOf(other.id).toEqual(['pending'])
    show(corrected)
    await stateOf(article.id).toEqual(['superseded', 'complete'])
  })

  it('follows an article that newer ones push to the next page of a list', async () => {
    const one = await node()
    listPage = '/list/'
    const article = await makeArticle(payload, column)
    show(article)
    await follow(one)
    await stateOf(article.id).toEqual(['pending'])
    // The first page was never seen with it, and never will be.
    answers.set('/list/', { status: 200, body: '' })
    listPage = '/list/index_2.html'
    answers.set(listPage, {
      status: 200,
      body: `<a href="${article.path}">${article.title}</a>`,
    })
    await stateOf(article.id).toEqual(['complete'])
    const places = surfacesOf((await receiptsOf(article.id))[0]!)
    expect(places.map(({ url }) => url)).toEqual([article.path, '/list/index_2.html'])
  })

  it('of a withdrawal stays with the places where the article stood', async () => {
    const one = await node()
    const article = await makeArticle(payload, column)
    show(article)
    await follow(one)
    await stateOf(article.id).toEqual(['complete'])
    listPage = '/list/'
    const listed = { status: 200, body: `<a href="${article.path}">${article.title}</a>` }
    answers.set('/list/', listed)
    answers.set(article.path!, { status: 410, body: '' })
    await withdraw(article.id, '内容有误')
    await follow(one)
    listPage = null
    const problem = async () => surfacesOf((await receiptsOf(article.id))[1]!)[1]?.problem
    await expect.poll(problem, { timeout: 20_000 }).toBe('still-there')
    expect((await receiptsOf(article.id))[1]?.state).toBe('pending')
    answers.set('/list/', { ...listed, body: '' })
    await stateOf(article.id).toEqual(['complete', 'complete'])
  })

  it('of what has no place to be seen at is complete at once', async () => {
    const one = await node()
    const department = await makeDepartment(payload)
    await follow(one)
    expect(await receiptsOf(department.id)).toMatchObject([{ state: 'complete' }])
  })

  it('is late when the site does not show the change in time, and complete when it does after all', async () => {
    const one = await node()
    const article = await makeArticle(payload, column)
    // Saved two minutes ago, by the log.
    await payload.db.updateOne({
      collection: 'changes',
      where: { contentId: { equals: article.id } },
      data: { at: new Date(Date.now() - 120_000).toISOString() },
    })
    await follow(one)
    await stateOf(article.id).toEqual(['late'])
    show(article)
    await stateOf(article.id).toEqual(['complete'])
  })

  it('comes once for a change that is applied twice', async () => {
    const one = await node()
    const position = await one.projection.position()
    const article = await makeArticle(payload, column)
    show(article)
    await follow(one)
    // As after a kill between the receipt and the position.
    await one.state.update({ position })
    await follow(one)
    expect(await receiptsOf(article.id)).toHaveLength(1)
    expect(await one.projection.position()).toBe(await log.head())
  })
})

describe('several nodes', () => {
  it('write one receipt per change together, and only one of them works', async () => {
    const [one, other] = [await node(), await node()]
    const articles = []
    for (let round = 0; round < 5; round++) {
      articles.push(await makeArticle(payload, column))
      await follow(one, other)
    }
    for (const { id } of articles) expect(await receiptsOf(id)).toHaveLength(1)
    const mine = [await one.projection.isMine(), await other.projection.isMine()]
    expect(mine.filter(Boolean)).toHaveLength(1)
  })

  it('go on when one of them ends: with new changes and with what it left open', async () => {
    const [one, other] = [await node(), await node()]
    const article = await makeArticle(payload, column)
    await follow(one)
    await follow(other)
    expect((await other.runner.status()).isElsewhere).toBe(true)

    one.watcher.pause()
    await one.state.release()
    const next = await makeArticle(payload, column)
    await follow(other)
    expect((await other.runner.status()).isElsewhere).toBe(false)
    for (const each of [article, next]) {
      show(each)
      await stateOf(each.id).toEqual(['complete'])
    }
  })

  it('lose no receipt when the work changes hands in the middle of a batch', async () => {
    const [one, other] = [await node(), await node()]
    const position = await one.projection.position()
    const article = await makeArticle(payload, column)
    await follow(one)
    // The first writes the receipt and loses the lease before its position is written.
    await one.state.update({ position })
    await payload.db.updateOne({
      collection: 'projections',
      where: { name: { equals: name } },
      data: { holder: 'nobody', leaseUntil: new Date(0).toISOString() },
    })
    await payload.update({
      collection: 'receipts',
      where: { contentId: { equals: article.id } },
      data: { state: 'complete' },
      overrideAccess: true,
    })
    expect(await other.projection.isMine()).toBe(true)
    // What the other did not find when it took over, for it was written only now.
    await payload.update({
      collection: 'receipts',
      where: { contentId: { equals: article.id } },
      data: { state: 'pending' },
      overrideAccess: true,
    })
    one.watcher.pause()
    await follow(other)
    show(article)
    await stateOf(article.id).toEqual(['complete'])
    expect(await receiptsOf(article.id)).toHaveLength(1)
  })

  it('keep the work through a batch that takes longer than the lease', async () => {
    const [one, other] = [await node(), await node()]
    vi.useFakeTimers({ toFake: ['Date', 'performance'] })
    expect(await one.projection.isMine()).toBe(true)
    for (let count = 0; count < 3; count++) await makeArticle(payload, column)
    await log.number()
    const changes = await log.after(await one.projection.position())
    // Each takes four seconds of the ten that the lease lasts.
    const takes = async (change: Change) => {
      vi.advanceTimersByTime(4000)
      expect(await other.state.hold(), `before change ${change.seq}`).toBe(false)
      await one.projection.apply([change])
    }
    for (const change of [...changes, ...changes]) await takes(change)
    vi.useRealTimers()
  })

  it.each([
    ['is left to who holds it', 5000, false],
    ['is taken over when it has run out', -1000, true],
    ['is taken over when only a clock that was wrong could have set it', 86_400_000, true],
  ])('the lease %s', async (_, ahead, isTaken) => {
    const one = await node()
    await payload.db.updateOne({
      collection: 'projections',
      where: { name: { equals: name } },
      data: { holder: 'another node', leaseUntil: new Date(Date.now() + ahead).toISOString() },
    })
    expect(await one.state.hold()).toBe(isTaken)
    // Giving back what is another's changes nothing for it.
    if (!isTaken) {
      await one.state.release()
      expect(await one.state.hold()).toBe(false)
    }
  })

  it('that begin at the same moment make one book', async () => {
    const states = Array.from({ length: 6 }, () => new ClusterState(payload, name))
    await Promise.all(states.map((state) => state.ensure(42)))
    const { totalDocs } = await payload.count({
      collection: 'projections',
      where: { name: { equals: name } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(1)
    expect(await states[0]!.position()).toBe(42)
    const held = await Promise.all(states.map((state) => state.hold()))
    expect(held.filter(Boolean)).toHaveLength(1)
  })
})

describe('the places where an article shows', () => {
  const PUBLIC = 'https://portal.test'
  const surfaces = async (id: string) => {
    await log.number()
    const change = await log.lastOf('articles', id)
    const found = await contentSurfaces(payload, PUBLIC).articles!(change!)
    return found.map(({ key, url, expectation }) => `${key} ${url} ${expectation}`)
  }

  it('are its page, the API, the search, its page of each list, feeds, home and sitemap', async () => {
    const lists = await makeColumn(payload, { pageSize: 5 })
    const other = await makeColumn(payload, { pageSize: 5 })
    const oldest = await makeArticle(payload, lists, { alsoIn: [other.id] })
    for (let count = 0; count < 5; count++) await makeArticle(payload, lists)
    await payload.updateGlobal({
      slug: 'home',
      data: { sections: [{ column: lists.id, count: 6 }] },
      overrideAccess: true,
    })
    const day = formatDate(oldest.publishedAt!)
    const year = day.slice(0, 4)
    const search = new URLSearchParams({ q: oldest.title, title: '1', from: day, to: day })
    const places = [
      `page ${oldest.path} shown`,
      `search /search?${search.toString()} shown`,
      `api /api/articles/${oldest.id}?depth=0 shown`,
      `list ${lists.path}index_2.html shown`,
      `list ${other.path} shown`,
      `list ${lists.path}index_y${year}_2.html shown`,
      `list ${other.path}index_y${year}.html shown`,
      `feed ${lists.path}rss.xml shown`,
      `feed ${lists.path}atom.xml shown`,
      `feed ${other.path}rss.xml shown`,
      `feed ${other.path}atom.xml shown`,
      'home / shown',
      'feed /rss.xml shown',
      'feed /atom.xml shown',
      'sitemap /sitemap.xml shown',
    ]
    expect((await surfaces(oldest.id)).sort()).toEqual([...places].sort())

    await withdraw(oldest.id, '内容有误')
    const gone = places.map((place) => place.replace(/shown$/, 'gone'))
    // Home is asked too: it may have shown it until now.
    expect((await surfaces(oldest.id)).sort()).toEqual([...gone].sort())
  })

  it('are where a pinned article stands, and not home when it does not show it', async () => {
    const lists = await makeColumn(payload, { pageSize: 5 })
    const pinned = await makeArticle(payload, lists, { pinned: true })
    for (let count = 0; count < 6; count++) await makeArticle(payload, lists)
    await payload.updateGlobal({
      slug: 'home',
      data: { sections: [{ column: column.id, count: 1 }] },
      overrideAccess: true,
    })
    const found = await surfaces(pinned.id)
    expect(found).toContain(`list ${lists.path} shown`)
    expect(found).not.toContain('home / shown')
  })

  it('include its old address when it moved', async () => {
    const article = await makeArticle(payload, column)
    const to = await makeColumn(payload)
    const moved = await payload.update({
      collection: 'articles',
      id: article.id,
      data: { column: to.id, _status: 'published', correctionReason: '归入正确栏目' },
      overrideAccess: true,
    })
    const found = await surfaces(article.id)
    expect(found).toContain(`redirect ${article.path} shown`)
    expect(found).toContain(`page ${moved.path} shown`)
    expect(found).toContain(`list ${to.path} shown`)
  })
})
