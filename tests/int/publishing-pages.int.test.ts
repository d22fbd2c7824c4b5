import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Article, Column } from '@/payload-types'
import { logger } from '@/platform/logger'
import { recordChange } from '@/publishing/changes/record-change'
import { Publisher } from '@/publishing/publisher'
import type { RenderedPage } from '@/publishing/renderer/renderer'
import { makeArticle, makeColumn } from '../support/content'
import { startTestPayload, type TestPayload } from '../support/test-payload'
import { temporaryFolder } from '../support/test-settings'

/** Change log and page store together, as one process or several hold them, on a real database. */
let portal: TestPayload
let payload: Payload
let column: Column
let folders: string[]
let open: Publisher[]
/** What was rendered, in order. */
let renders: string[]

beforeAll(async () => {
  portal = await startTestPayload()
  ;({ payload } = portal)
  column = await makeColumn(payload)
})
afterAll(() => portal.destroy())
beforeEach(() => {
  folders = []
  open = []
  renders = []
})
afterEach(() => {
  for (const publisher of open) publisher.end()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/**
 * The list of the column and the pages of its articles, drawn by hand from the database: with the
 * tags that the site's own pages have.
 */
async function render(address: string): Promise<RenderedPage> {
  renders.push(address)
  const isList = address === column.path
  const { docs } = await payload.find({
    collection: 'articles',
    where: isList ? { column: { equals: column.id } } : { path: { equals: address } },
    sort: 'number',
    limit: 0,
    depth: 0,
    overrideAccess: false,
  })
  const tags = docs.map(({ id }) => `articles:${id}`)
  const status = isList || docs.length > 0 ? 200 : 410
  return {
    status,
    contentType: 'text/html; charset=utf-8',
    location: null,
    body: Buffer.from(docs.map(({ title }) => title).join('|')),
    tags: isList ? [`articles-in:${column.id}`, ...tags] : tags,
  }
}

function folder(): string {
  const made = temporaryFolder('pages')
  folders.push(made)
  return made
}

async function openNode(dataDir: string, options: { build?: string } = {}): Promise<Publisher> {
  const publisher = await Publisher.open({
    payload,
    dataDir,
    render,
    build: options.build ?? 'one',
    memoryBytes: 10_000_000,
    diskBytes: 100_000_000,
  })
  open.push(publisher)
  return publisher
}

function closeNode(publisher: Publisher): void {
  open.splice(open.indexOf(publisher), 1)
  publisher.end()
}

async function textAt(publisher: Publisher, address: string): Promise<string> {
  const answer = await publisher.pages.get(address)
  const body = answer.kind === 'page' ? answer.page.identity : answer.answer.body
  return body.toString()
}

async function filesOf(publisher: Publisher): Promise<string[]> {
  const names: string[] = []
  for await (const name of publisher.files.walk()) names.push(name)
  return names
}

const withdraw = (id: string) =>
  payload.update({
    collection: 'articles',
    id,
    data: { _status: 'draft' },
    overrideAccess: true,
  })
const correct = (id: string, title: string) =>
  payload.update({
    collection: 'articles',
    id,
    data: { title, _status: 'published', correctionReason: '改题' },
    overrideAccess: true,
  })

describe('when a save has returned', () => {
  it('no page is sent any more that was made before it', async () => {
    const node = await openNode(folder())
    node.start()
    await textAt(node, column.path!)
    const article = await makeArticle(payload, column)
    // Neither from memory nor as fresh from the files: at once, without waiting for anything.
    // Unless it has been rendered again already.
    const hot = node.pages.hot(column.path!)?.identity.toString('utf8')
    expect(hot ?? article.title).toContain(article.title)
    expect(await textAt(node, column.path!)).toContain(article.title)

    await textAt(node, article.path!)
    await correct(article.id, '改正后的题')
    expect(await textAt(node, article.path!)).toBe('改正后的题')
    expect(await textAt(node, column.path!)).toContain('改正后的题')
  })

  it('a withdrawn page is gone from memory, files and index', async () => {
    const node = await openNode(folder())
    node.start()
    const article = await makeArticle(payload, column)
    await textAt(node, article.path!)
    const file = article.path!.slice(1)
    expect(await filesOf(node)).toContain(file)
    await withdraw(article.id)
    expect(node.pages.hot(article.path!)).toBeUndefined()
    expect(node.pages.index.get(article.path!)).toBeNull()
    expect(await filesOf(node)).not.toContain(file)
    const answer = await node.pages.get(article.path!)
    expect(answer).toMatchObject({ kind: 'other', answer: { status: 410 } })
  })

  it('what it made old is rendered again without anybody asking', async () => {
    const node = await openNode(folder())
    node.start()
    await textAt(node, column.path!)
    const article = await makeArticle(payload, column)
    await expect
      .poll(() => node.pages.hot(column.path!)?.identity.toString(), { timeout: 5000 })
      .toContain(article.title)
    expect(node.pages.status().stale).toBe(0)
  })
})

describe('what others write', () => {
  it('is seen without a word from the writer', async () => {
    const node = await openNode(folder())
    node.start()
    await textAt(node, column.path!)
    // Outside any transaction of this process: as another node's write looks from here.
    await recordChange({ payload } as never, {
      kind: 'articles',
      contentId: 'elsewhere',
      action: 'updated',
      tags: [`articles-in:${column.id}`],
    })
    const before = renders.length
    await expect.poll(() => renders.length, { timeout: 5000 }).toBe(before + 1)
  })

  it('reaches a second node, which has pages of its own', async () => {
    const [a, b] = [await openNode(folder()), await openNode(folder())]
    a.start()
    b.start()
    for (const node of [a, b]) await textAt(node, column.path!)
    const article = await makeArticle(payload, column)
    // One of them was told; the other looks for itself.
    const shows = (node: Publisher) =>
      expect.poll(() => textAt(node, column.path!), { timeout: 5000 })
    for (const node of [a, b]) await shows(node).toContain(article.title)
    await withdraw(article.id)
    for (const node of [a, b]) await shows(node).not.toContain(article.title)
  })
})

describe('a restart', () => {
  it('serves what is stored, without rendering it again', async () => {
    const dataDir = folder()
    const node = await openNode(dataDir)
    const before = await textAt(node, column.path!)
    closeNode(node)
    renders = []
    expect(await textAt(await openNode(dataDir), column.path!)).toBe(before)
    expect(renders).toEqual([])
  })

  it('catches up with what happened meanwhile before anything is served', async () => {
    const dataDir = folder()
    const node = await openNode(dataDir)
    const article = await makeArticle(payload, column)
    for (const address of [column.path!, article.path!]) await textAt(node, address)
    closeNode(node)
    await withdraw(article.id)
    const added = await makeArticle(payload, column)

    const again = await openNode(dataDir)
    expect(await filesOf(again)).not.toContain(article.path!.slice(1))
    expect(await again.pages.get(article.path!)).toMatchObject({ answer: { status: 410 } })
    const list = await textAt(again, column.path!)
    expect(list).not.toContain(article.title)
    expect(list).toContain(added.title)
  })

  it('renders everything anew when the portal was built anew', async () => {
    const dataDir = folder()
    const node = await openNode(dataDir)
    await textAt(node, column.path!)
    closeNode(node)
    renders = []
    await textAt(await openNode(dataDir, { build: 'two' }), column.path!)
    expect(renders).toEqual([column.path])
  })

  it.each([
    ['of another database', (node: Publisher) => node.state.setFact('source', 'another')],
    ['newer than the database', (node: Publisher) => node.state.setPosition('pages', 1_000_000)],
  ])('forgets pages %s: they tell of content that is not there', async (_, tamper) => {
    const dataDir = folder()
    const node = await openNode(dataDir)
    await textAt(node, column.path!)
    tamper(node)
    closeNode(node)
    renders = []
    const again = await openNode(dataDir)
    expect(await filesOf(again)).toEqual([])
    expect(again.pages.index.totals().pages).toBe(0)
    await textAt(again, column.path!)
    expect(renders).toEqual([column.path])
    const head = await again.log.head()
    expect(again.state.position('pages')).toBe(head)
  })
})

describe('a database that is away', () => {
  it('keeps no stored page from visitors, and the log is followed when it is back', async () => {
    logger.level = 'silent' // the database is away on purpose
    const dataDir = folder()
    const node = await openNode(dataDir)
    node.start()
    await textAt(node, column.path!)
    node.pages.forgetMemory()

    const { find } = payload
    payload.find = () => Promise.reject(new Error('no connection'))
    try {
      expect(await textAt(node, column.path!)).not.toBe('')
      await expect
        .poll(() => node.watcher.databaseError ?? node.runners[0]?.status().catch(String), {
          timeout: 5000,
        })
        .toContain('no connection')
    } finally {
      payload.find = find
    }
    const article: Article = await makeArticle(payload, column)
    expect(await textAt(node, column.path!)).toContain(article.title)
    const [status] = await Promise.all(node.runners.map((runner) => runner.status()))
    expect(status).toMatchObject({ name: 'pages', lag: 0, lastError: null })
  })
})

it('keeps its pages where a web server looks for them', async () => {
  const dataDir = folder()
  const node = await openNode(dataDir)
  await textAt(node, column.path!)
  expect(node.files.folder).toBe(path.join(dataDir, 'site'))
  expect(await filesOf(node)).toContain(`${column.path!.slice(1)}index.html`)
})
