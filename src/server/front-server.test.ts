import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readSiteAssets, type SiteAssets } from '@/publishing/assets/site-assets'
import { PUBLIC_CONTENT_SECURITY_POLICY } from '@/publishing/document/content-security-policy'
import { type Page, pageOf } from '@/publishing/page-store/page'
import type { Answer } from '@/publishing/page-store/pages'
import { frontServer } from './front-server'

let server: Awaited<ReturnType<typeof frontServer>>
let url: string
let assets: SiteAssets
let page: Page
/** What the store was asked for, besides the page in memory. */
let asked: string[]
let answerAt: (path: string) => Answer

const HTML = `<!doctype html><html lang="zh-CN"><title>页</title><p>${'市容环境。'.repeat(400)}`

beforeEach(async () => {
  assets = await readSiteAssets('public')
  page = await pageOf('/zwgk/', {
    contentType: 'text/html; charset=utf-8',
    body: Buffer.from(HTML),
    tags: ['site', 'columns:1'],
  })
  asked = []
  answerAt = () => other(404, '没有')
  server = await frontServer({
    pages: {
      hot: (path) => (path === page.path ? page : undefined),
      get: async (path) => {
        asked.push(path)
        return answerAt(path)
      },
    },
    assets,
    assetFolder: null,
    contentSecurityPolicy: PUBLIC_CONTENT_SECURITY_POLICY,
    app: async (_req: IncomingMessage, res: ServerResponse) => {
      res.end('app')
    },
    readiness: async () => ({ isReady: false }),
    search: null,
    renderSearch: () => Promise.reject(new Error('not asked')),
    userId: ({ cookie }) =>
      Promise.resolve(/^payload-token=good-(\w+)$/.exec(cookie ?? '')?.[1] ?? null),
    userRequestsPerMinute: 7,
    requestsPerMinute: 5,
    searchesPerMinute: 5,
    trustedProxies: ['loopback'],
    adminFrom: [],
    corsOrigins: ['https://app.example.gov.cn'],
    openapi: null,
    publicUrl: 'http://127.0.0.1',
    keyId: (key) => Promise.resolve(key === 'dp_good' ? 'k1' : null),
    keyRequestsPerMinute: 8,
    changes: null,
  })
  url = await server.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(() => server.close())

const other = (status: number, body: string, location: string | null = null): Answer => ({
  kind: 'other',
  answer: { status, location, contentType: 'text/html; charset=utf-8', body: Buffer.from(body) },
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(url + path, { headers, method, redirect: 'manual' })

describe('a page in the store', () => {
  it.each([
    ['br', 'br', '-br"'],
    ['gzip', 'gzip', '-gz"'],
    ['gzip;q=0, identity', null, '"'],
    ['br;q=0, gzip', 'gzip', '-gz"'],
  ])('goes out as the client takes it: %s → %s', async (accepted, coding, tail) => {
    const answer = await get('/zwgk/', { 'accept-encoding': accepted })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-encoding')).toBe(coding)
    expect(answer.headers.get('etag')).toMatch(new RegExp(`^"[0-9a-f]{24}${tail}$`))
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(await answer.text()).toBe(HTML)
  })

  it('says how long who may keep it, what may run in it, and what it is made from', async () => {
    const { headers } = await get('/zwgk/')
    expect(headers.get('cache-control')).toMatch(/max-age=0.*s-maxage=60.*stale-if-error=\d+/)
    expect(headers.get('content-security-policy')).toBe(PUBLIC_CONTENT_SECURITY_POLICY)
    expect(headers.get('surrogate-key')?.split(' ')).toHaveLength(2)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(Date.parse(headers.get('last-modified') ?? '')).toBeLessThanOrEqual(Date.now())
  })

  it('answers 304 to who has it, by ETag or by time, and 200 to who has another form', async () => {
    const first = await get('/zwgk/', { 'accept-encoding': 'gzip' })
    const etag = first.headers.get('etag') ?? ''
    const modified = first.headers.get('last-modified') ?? ''
    const status = async (headers: Record<string, string>) =>
      (await get('/zwgk/', { 'accept-encoding': 'gzip', ...headers })).status
    expect(await status({ 'if-none-match': `"other", W/${etag}` })).toBe(304)
    expect(await status({ 'if-none-match': '"other"', 'if-modified-since': modified })).toBe(200)
    expect(await status({ 'if-modified-since': modified })).toBe(304)
    expect((await get('/zwgk/', { 'if-none-match': etag, 'accept-encoding': 'br' })).status).toBe(
      200,
    )
  })

  it('answers HEAD with the headers alone', async () => {
    const answer = await get('/zwgk/', { 'accept-encoding': 'identity' }, 'HEAD')
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(HTML)))
    expect(await answer.text()).toBe('')
  })
})

describe('what is no stored page', () => {
  it.each([
    ['GET', '/a%2fb/', 400],
    ['GET', '/a/..%2f/', 400],
    ['GET', '//a/', 400],
    ['GET', '/a%00/', 400],
    ['GET', '/zwgk', 301],
    ['GET', '/zwgk/?page=2', 301],
    ['POST', '/zwgk/', 405],
    ['DELETE', '/', 405],
    ['GET', '/_next/image', 404],
    ['GET', '/feeds/columns/a', 404],
    ['GET', `/${'x'.repeat(10_000)}/`, 414],
    ['GET', '/search/', 301],
    ['POST', '/search', 405],
    ['GET', '/%73earch?q=a', 400],
    ['GET', `/search?q=${'x'.repeat(10_000)}`, 414],
  ])('%s %s → %i, and the store is never asked', async (method, path, status) => {
    const answer = await get(path, {}, method)
    expect(answer.status).toBe(status)
    expect(asked).toEqual([])
    if (status >= 400) expect(await answer.text()).toContain('<html lang="zh-CN">')
  })

  it('answers with the status and the place that the page named', async () => {
    answerAt = () => other(410, '已撤下')
    expect((await get('/a/')).status).toBe(410)
    answerAt = () => other(301, '', '/b/')
    const moved = await get('/a/')
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/b/'])
    expect(moved.headers.get('content-security-policy')).toBe(PUBLIC_CONTENT_SECURITY_POLICY)
  })

  it('shows a plain page when there is nothing to show, and nothing of why', async () => {
    answerAt = () => {
      throw new Error('secret stack')
    }
    const answer = await get('/a/')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBeTruthy()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const body = await answer.text()
    expect(body).toContain('页面暂时打不开')
    expect(body).not.toContain('secret')
  })

  it('keeps assets under hashed names for a year', async () => {
    const answer = await get(assets.hashedUrl('/assets/reader.js'))
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toContain('javascript')
  })

  it('sends scripts and drawings compressed, as the client takes them', async () => {
    for (const name of ['/assets/reader.js', '/assets/icon.svg']) {
      const address = assets.hashedUrl(name)
      const { identity: body } = assets.files.get(address)!
      for (const [accepted, coding] of [
        ['br', 'br'],
        ['gzip', 'gzip'],
        ['identity', null],
      ]) {
        const answer = await get(address, { 'accept-encoding': accepted! })
        expect(answer.headers.get('content-encoding')).toBe(coding)
        expect(answer.headers.get('vary')).toBe('Accept-Encoding')
        expect(Buffer.from(await answer.arrayBuffer())).toEqual(body)
      }
    }
  })

  it('tells live and ready apart', async () => {
    expect((await get('/healthz')).status).toBe(200)
    expect((await get('/readyz')).status).toBe(503)
  })

  it('turns away one address that asks too often, but not for stored pages', async () => {
    const from = { 'x-forwarded-for': '203.0.113.9' }
    const statuses = []
    for (let n = 0; n < 7; n++) statuses.push((await get('/api/articles', from)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
    const refused = await get('/api/articles', from)
    expect(await refused.json()).toMatchObject({
      errors: [{ data: { code: 'too-many-requests' } }],
    })
    expect((await get('/zwgk/', from)).status).toBe(200)
    expect((await get('/api/articles', { 'x-forwarded-for': '203.0.113.10' })).status).toBe(200)
  })

  it('D-NET-01: takes all addresses of a /64 of IPv6 for one', async () => {
    const statuses = []
    for (let n = 1; n <= 6; n++) {
      const from = { 'x-forwarded-for': `2001:db8:0:1::${n}` }
      statuses.push((await get('/api/articles', from)).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    expect((await get('/api/articles', { 'x-forwarded-for': '2001:db8:0:2::1' })).status).toBe(200)
  })
})

describe('the front of the API (B-21)', () => {
  const from = { 'x-forwarded-for': '203.0.113.77' }
  const key = { ...from, authorization: 'Bearer dp_good' }
  const statuses = async (times: number, headers: (n: number) => Record<string, string>) => {
    const all: number[] = []
    for (let n = 0; n < times; n++) all.push((await get('/api/articles', headers(n))).status)
    return all
  }

  it('counts a key apart from its address, and says how much is left', async () => {
    expect(await statuses(6, () => from)).toEqual([200, 200, 200, 200, 200, 429])
    const answer = await get('/api/articles', key)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('x-ratelimit-limit')).toBe('8')
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('7')
    expect(await statuses(8, () => key)).toEqual([200, 200, 200, 200, 200, 200, 200, 429])
    const refused = await get('/api/articles', key)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect(await refused.json()).toMatchObject({ status: 429, code: 'too-many-requests' })
  })

  it('counts each user apart, and sessions that do not count as their address', async () => {
    const user = (name: string) => () => ({ ...from, cookie: `payload-token=good-${name}` })
    expect(await statuses(8, user('a'))).toEqual([200, 200, 200, 200, 200, 200, 200, 429])
    expect(await statuses(1, user('b'))).toEqual([200])
    const forged = (n: number) => ({ ...from, cookie: `payload-token=forged-${n}` })
    expect(await statuses(6, forged)).toEqual([200, 200, 200, 200, 200, 429])
  })

  it('counts wrong keys as their address', async () => {
    const wrong = (n: number) => ({ ...from, authorization: `Bearer dp_wrong${n}` })
    expect(await statuses(6, wrong)).toEqual([401, 401, 401, 401, 401, 429])
  })

  it('lets pages of the named origins read, without cookies, and nobody else', async () => {
    const origin = 'https://app.example.gov.cn'
    const allowed = (answer: Response) => answer.headers.get('access-control-allow-origin')
    const read = await get('/api/articles', { ...from, origin })
    expect(allowed(read)).toBe(origin)
    expect(read.headers.get('access-control-allow-credentials')).toBeNull()
    expect(allowed(await get('/api/articles', { ...from, origin: 'https://x.test' }))).toBeNull()
    expect(allowed(await get('/api/users', { ...from, origin }))).toBeNull()
    expect(allowed(await get('/api/articles', { ...from, origin }, 'POST'))).toBeNull()
    const before = { ...from, origin, 'access-control-request-method': 'GET' }
    const preflight = await get('/api/articles', before, 'OPTIONS')
    expect([preflight.status, allowed(preflight)]).toEqual([204, origin])
  })

  it('hands no body on that is too large', async () => {
    const huge = await fetch(`${url}/api/articles`, {
      method: 'POST',
      headers: { ...from, 'content-type': 'application/json' },
      body: 'x'.repeat(9 * 1024 * 1024),
    }).then(
      ({ status }) => status,
      // The refusal may overtake the body, and the connection ends with it.
      () => 413,
    )
    expect(huge).toBe(413)
  })
})
