import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readSiteAssets } from '@/publishing/assets/site-assets'
import { PUBLIC_CONTENT_SECURITY_POLICY } from '@/publishing/document/content-security-policy'
import type { SearchAnswer } from '@/search/answer'
import { plainRequest, type SearchRequest } from '@/search/request'
import { type RefusalCode, type Search, SearchRefusal } from '@/search/search'
import { frontServer } from './front-server'

const answer: SearchAnswer = {
  query: '城管',
  isCut: false,
  total: 1,
  isMore: false,
  page: 1,
  limit: 20,
  pages: 1,
  hits: [
    {
      collection: 'articles',
      id: 'a1',
      kind: 'dispatch',
      title: { text: '区城管局开展夜间巡查', marks: [[1, 3]] },
      snippet: null,
      path: '/zwgk/gzdt/202611/t20261124_12.html',
      trail: [{ title: '政务公开', path: '/zwgk/' }],
      at: '2026-11-24T01:05:00.000Z',
      source: '区城管局',
      files: [],
    },
  ],
  facets: {
    kind: [{ value: 'dispatch', label: '动态', count: 1 }],
    column: [],
    department: [],
    year: [],
  },
  suggestions: [],
}

let server: Awaited<ReturnType<typeof frontServer>>
let url: string
/** What the search was asked, in order. */
let asked: (SearchRequest | string)[]
let rendered: string[]
/** The next search is refused so. */
let refusal: RefusalCode | null
let pageStatus: number

const search: Search = {
  find: async (request) => {
    asked.push(request)
    if (refusal) throw new SearchRefusal(refusal)
    return answer
  },
  suggest: async (typed) => {
    asked.push(typed)
    if (refusal) throw new SearchRefusal(refusal)
    return Array.from({ length: 12 }, (_, n) => ({ title: `标题${n}`, path: `/${n}/`, at: null }))
  },
  related: async () => null,
  status: () => ({ state: 'building', entries: 0, written: 0, waitingFiles: 0, error: null }),
}

async function open(instance: Search | null): Promise<void> {
  server = await frontServer({
    pages: { hot: () => undefined, get: () => Promise.reject(new Error('the store was asked')) },
    assets: await readSiteAssets('public'),
    assetFolder: null,
    contentSecurityPolicy: PUBLIC_CONTENT_SECURITY_POLICY,
    app: async (_req, res) => void res.end('app'),
    readiness: async () => ({ isReady: true }),
    userId: () => Promise.resolve(null),
    userRequestsPerMinute: 7,
    requestsPerMinute: 1000,
    trustedProxies: ['loopback'],
    adminFrom: [],
    corsOrigins: [],
    openapi: null,
    publicUrl: 'http://127.0.0.1',
    keyId: () => Promise.resolve(null),
    keyRequestsPerMinute: 5,
    changes: null,
    search: instance,
    renderSearch: async (path) => {
      rendered.push(path)
      if (pageStatus === 500) throw new Error('secret stack')
      const body = Buffer.from('<!doctype html><title>搜索</title>')
      return { status: pageStatus, contentType: 'text/html; charset=utf-8', location: null, body }
    },
    searchesPerMinute: 3,
  })
  url = await server.listen({ host: '127.0.0.1', port: 0 })
}

beforeEach(async () => {
  asked = []
  rendered = []
  refusal = null
  pageStatus = 200
  await open(search)
})
afterEach(() => server.close())

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(url + path, { headers, method, redirect: 'manual' })

describe('the results page', () => {
  it.each([
    ['/search', '/search'],
    ['/search?q=%E5%9F%8E%E7%AE%A1&page=2', '/search?q=%E5%9F%8E%E7%AE%A1&page=2'],
    ['/search?page=2&q=a+b', '/search?q=a+b&page=2'],
    ['/search?utm_source=x&_rsc=1&limit=50&q=a', '/search?q=a'],
    ['/search?q=%E5%9F&kind=%', '/search?q=%EF%BF%BD&kind=%25'],
    ['/search?q=a&q=b', '/search?q=a'],
  ])('%s is rendered as %s, past the store', async (path, seen) => {
    const page = await get(path)
    expect(page.status).toBe(200)
    expect(rendered).toEqual([seen])
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('content-security-policy')).toBe(PUBLIC_CONTENT_SECURITY_POLICY)
    expect(page.headers.get('etag')).toBeNull()
    expect(await page.text()).toContain('搜索')
  })

  it('answers HEAD with the headers alone', async () => {
    const page = await get('/search?q=a', {}, 'HEAD')
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await page.text()).toBe('')
  })

  it('has the status that the page named, and says when to come again', async () => {
    pageStatus = 503
    const page = await get('/search?q=a')
    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('10')
    expect(await page.text()).toContain('搜索')
  })

  it('is a plain page when it cannot be rendered', async () => {
    pageStatus = 500
    const page = await get('/search?q=a')
    expect(page.status).toBe(503)
    expect(await page.text()).not.toContain('secret')
  })
})

describe('GET /api/search', () => {
  it('gives what was found, never to be kept', async () => {
    const found = await get('/api/search?q=%E5%9F%8E%E7%AE%A1')
    expect(found.status).toBe(200)
    expect(found.headers.get('cache-control')).toBe('no-store')
    expect(found.headers.get('content-type')).toContain('application/json')
    expect(await found.json()).toEqual(answer)
  })

  it('hands the parameters on', async () => {
    await get(
      '/api/search?q=a&title=1&kind=dispatch&column=/zwgk/&department=d1&year=2026' +
        '&from=2026-01-01&to=2026-01-31&sort=time&limit=5&page=2&unknown=1',
    )
    expect(asked).toEqual([
      plainRequest('a', {
        isTitleOnly: true,
        kind: 'dispatch',
        column: '/zwgk/',
        department: 'd1',
        year: 2026,
        from: '2026-01-01',
        to: '2026-01-31',
        sort: 'time',
        limit: 5,
        page: 2,
      }),
    ])
  })

  it.each([
    ['%25_*%22%00', '%_*"\0'],
    ['NEAR(a+b)', 'NEAR(a b)'],
    ['%E5', '\ufffd'],
  ])('takes %s as data', async (given, q) => {
    expect((await get(`/api/search?q=${given}`)).status).toBe(200)
    expect(asked).toEqual([plainRequest(q)])
  })

  it.each([
    ['', ['q']],
    ['?q=%20', ['q']],
    ['?q=a&limit=51', ['limit']],
    ['?year=x&kind=x', ['q', 'kind', 'year']],
  ])('refuses %s and names each fault', async (query, parameters) => {
    const refused = await get(`/api/search${query}`)
    expect(refused.status).toBe(400)
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(await refused.json()).toMatchObject({
      status: 400,
      errors: parameters.map((parameter) => ({
        message: expect.stringMatching(/。$/),
        data: { code: 'bad-parameter', parameter },
      })),
    })
    expect(asked).toEqual([])
  })

  it.each<[RefusalCode, RegExp]>([
    ['search-busy', /过几秒/],
    ['search-slow', /用时太长/],
    ['search-unavailable', /正在准备/],
  ])('says why there is no answer: %s', async (code, message) => {
    refusal = code
    const refused = await get('/api/search?q=a')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await refused.json()).toMatchObject({
      status: 503,
      code,
      errors: [{ message: expect.stringMatching(message), data: { code } }],
    })
  })

  it.each(['/api/search', '/api/search/suggest'])(
    '%s: an address too long is 414',
    async (path) => {
      const refused = await get(`${path}?q=${'x'.repeat(10_000)}`)
      expect(refused.status).toBe(414)
      expect(await refused.json()).toMatchObject({
        errors: [{ data: { code: 'address-too-long' } }],
      })
    },
  )

  it('is read by GET and HEAD alone', async () => {
    const refused = await get('/api/search', {}, 'POST')
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await get('/api/search?q=a', {}, 'HEAD')).status).toBe(200)
  })
})

describe('GET /api/search/suggest', () => {
  it('gives at most eight titles with their paths', async () => {
    const { suggestions } = await (await get('/api/search/suggest?q=%E5%9F%8E')).json()
    expect(suggestions).toHaveLength(8)
    expect(suggestions[0]).toEqual({ title: '标题0', path: '/0/' })
    expect(asked).toEqual(['城'])
  })

  it('gives none for nothing, and asks nobody', async () => {
    const found = await get('/api/search/suggest?q=')
    expect(await found.json()).toEqual({ suggestions: [] })
    expect(found.headers.get('cache-control')).toBe('no-store')
    expect(asked).toEqual([])
  })

  it('is refused as the search is', async () => {
    refusal = 'search-busy'
    const refused = await get('/api/search/suggest?q=a')
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({ errors: [{ data: { code: 'search-busy' } }] })
  })
})

describe('bounds for one address', () => {
  const from = { 'x-forwarded-for': '203.0.113.9' }
  const statuses = async (paths: string[]) => {
    const found: number[] = []
    for (const path of paths) found.push((await get(path, from)).status)
    return found
  }

  it('are shared by page and API, and apart from those for suggestions and the rest', async () => {
    const paths = ['/search?q=a', '/api/search?q=a', '/search?q=b', '/api/search?q=b', '/search']
    expect(await statuses(paths)).toEqual([200, 200, 200, 429, 429])
    const refused = await get('/api/search?q=a', from)
    expect(await refused.json()).toMatchObject({
      errors: [{ data: { code: 'too-many-requests' } }],
    })
    const suggestions = await statuses(Array<string>(16).fill('/api/search/suggest?q=a'))
    expect(suggestions.filter((status) => status === 200)).toHaveLength(15)
    expect(await statuses(['/api/articles'])).toEqual([200])
  })

  it('do not hold for the machine itself', async () => {
    for (let n = 0; n < 5; n++) expect((await get('/api/search?q=a')).status).toBe(200)
  })
})

it('refuses with a sentence where nobody opened a search', async () => {
  await server.close()
  await open(null)
  const refused = await get('/api/search?q=a')
  expect(refused.status).toBe(503)
  expect(await refused.json()).toMatchObject({ errors: [{ data: { code: 'search-unavailable' } }] })
})
