import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'

import type { SearchAnswer, SearchHit } from '../answer'
import { findPublished, SHOWN } from './find-published'

let server: Server
/** How the portal answers. */
let answer: RequestListener
let asked: string[]

beforeAll(async () => {
  server = createServer((req, res) => {
    asked.push(req.url ?? '')
    answer(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubGlobal('location', { origin: `http://127.0.0.1:${port}` })
})
afterAll(() => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
})

const sends =
  (status: number, body: unknown): RequestListener =>
  (_req, res) =>
    res.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))

const refuses = (status: number, code: string, message: string) =>
  sends(status, { errors: [{ message, data: { code } }] })

const hit = (collection: string, id: string): SearchHit => ({
  collection,
  id,
  kind: collection === 'articles' ? 'dispatch' : 'department',
  title: { text: '夜间巡查', marks: [[0, 2]] },
  snippet: null,
  path: `/${id}.html`,
  trail: [{ title: '工作动态', path: '/gzdt/' }],
  // In Beijing the next day has begun.
  at: '2024-10-17T16:30:00.000Z',
  source: null,
  files: [],
})

const answers = (changes: Partial<SearchAnswer>) =>
  sends(200, {
    query: '夜间',
    isCut: false,
    total: changes.hits?.length ?? 0,
    isMore: false,
    page: 1,
    limit: 8,
    pages: 1,
    hits: [],
    facets: {
      kind: [{ value: 'dispatch', label: '动态', count: 1 }],
      column: [],
      department: [],
      year: [],
    },
    suggestions: [],
    ...changes,
  } satisfies SearchAnswer)

const everything = { collections: null, advice: '' }
const linkable = { collections: ['articles', 'columns'], advice: '' }

const find = (q = '夜间', scope: typeof everything | typeof linkable = everything) =>
  findPublished(q, scope, new AbortController().signal)

it('gives hits with the words that an editor reads and the key of their document', async () => {
  answer = answers({ hits: [hit('articles', 'a1')] })
  expect(await find()).toEqual({
    q: '夜间',
    hits: [
      {
        key: 'articles a1',
        collection: 'articles',
        id: 'a1',
        href: '/a1.html',
        title: [
          { text: '夜间', isMatch: true },
          { text: '巡查', isMatch: false },
        ],
        snippet: null,
        kind: '动态',
        trail: [{ title: '工作动态', href: '/gzdt/' }],
        source: null,
        date: '2024-10-18',
        files: [],
      },
    ],
    shown: 1,
    total: 1,
    isMore: false,
    suggestions: [],
  })
})

it('asks for what was typed, whatever it is, and for no more than it lists', async () => {
  answer = answers({})
  await find('50% & “夜间”#?')
  const url = new URL(asked[0] ?? '', 'http://portal.test')
  expect(url.pathname).toBe('/api/search')
  expect(Object.fromEntries(url.searchParams)).toEqual({ q: '50% & “夜间”#?', limit: '8' })
})

it('passes on what else would be found', async () => {
  answer = answers({ suggestions: ['城管'] })
  expect(await find('chengguan')).toMatchObject({ shown: 0, suggestions: ['城管'] })
})

it('lists only what may be linked to', async () => {
  answer = answers({ hits: [hit('departments', 'd1'), hit('articles', 'a1')] })
  expect(await find('夜间', linkable)).toMatchObject({ hits: [{ id: 'a1' }], shown: 1, total: 1 })
})

it('does not count what may be linked to when there is more than it looked through', async () => {
  const hits = Array.from({ length: 20 }, (_, n) => hit('articles', `a${n}`))
  answer = answers({ hits, total: 70, pages: 2 })
  expect(await find('夜间', linkable)).toMatchObject({ shown: SHOWN, total: null })
  expect(asked[0]).toContain('limit=50')
})

it.each([
  ['busy', refuses(503, 'search-busy', '现在搜索的人较多，请过几秒再试。'), '现在搜索的人较多'],
  ['asked too often', refuses(429, 'too-many-requests', '请稍等一分钟再试。'), '过于频繁'],
  ['behind a proxy that has no portal', sends(502, '<html>Bad Gateway</html>'), '（502）'],
  ['another page', sends(200, '<html>'), '连不上网站'],
  ['another JSON', sends(200, {}), '连不上网站'],
  ['cut off', ((req) => req.socket.destroy()) satisfies RequestListener, '连不上网站'],
])('says why there is no answer: %s', async (_, listener, words) => {
  answer = listener
  const finding = await find()
  expect('fault' in finding && finding.fault).toContain(words)
})

it('ends with its caller', async () => {
  const arrived = new Promise<void>((resolve) => {
    answer = () => resolve()
  })
  const request = new AbortController()
  const finding = findPublished('夜间', everything, request.signal)
  await arrived
  request.abort()
  expect(await finding).toHaveProperty('fault')
})
