import { Ajv2020 } from 'ajv/dist/2020.js'
import formatsPlugin from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ask as askFrom } from '../support/ask-from'
import { launchChromium } from '../support/chromium'
import { type PortalServer, startPortalServer } from '../support/portal-server'

/** B-21: the API's document is true: every address of it is asked, every answer looked at. */
let portal: PortalServer
let token = ''
let reader = ''
let writer = ''
const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'))
const ajv = new Ajv2020({ strict: false, allErrors: true })
formatsPlugin.default(ajv)
ajv.addSchema(document, 'api')

/** Asks as a visitor from elsewhere would, through the proxy on this machine. */
const ask = (path: string, init: RequestInit = {}) => fetch(portal.url + path, init)
const bearer = (key = reader) => ({ authorization: `Bearer ${key}` })

function faultsOf(path: string, method: string, status: number, body: unknown): string[] {
  const { responses } = document.paths[path][method]
  const { content } = responses[status] ?? {}
  if (!content) return [`${method} ${path} answers ${status}, which is not documented`]
  const pointer = [
    'paths',
    path,
    method,
    'responses',
    String(status),
    'content',
    Object.keys(content)[0]!,
  ]
    .concat('schema')
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')
  const validate = ajv.getSchema(`api#/${pointer}`)!
  return validate(body)
    ? []
    : validate.errors!.map(
        (error) =>
          `${method} ${path} ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      )
}

beforeAll(async () => {
  portal = await startPortalServer({ CORS_ORIGINS: 'https://app.example.gov.cn' }, 450_000)
  const json = { 'content-type': 'application/json' }
  const login = await ask('/api/users/login', {
    method: 'POST',
    headers: json,
    body: JSON.stringify(portal.admin),
  })
  token = (await login.json()).token
  const staff = { ...json, authorization: `JWT ${token}` }
  const [article] = (await (await ask('/api/articles?limit=1')).json()).docs
  const { user } = await (await ask('/api/users/me', { headers: staff })).json()
  const makeKey = async (data: object): Promise<string> => {
    const made = await ask('/api/apiKeys', {
      method: 'POST',
      headers: staff,
      body: JSON.stringify({
        name: '测试密钥',
        owner: user.id,
        expiresAt: new Date(Date.now() + 3600_000).toISOString(),
        ...data,
      }),
    })
    const { id } = (await made.json()).doc
    const secret = await ask(`/api/apiKeys/${id}/secret`, { method: 'POST', headers: staff })
    return (await secret.json()).secret
  }
  reader = await makeKey({ scope: 'read' })
  writer = await makeKey({ scope: 'write', columns: [article.column] })
}, 480_000)
afterAll(() => portal?.stop())

describe('the document of the API (B-21)', () => {
  it('is what the portal sends, and says by 304 that it is the same', async () => {
    const answer = await ask('/api/openapi.json')
    expect(await answer.json()).toEqual(document)
    const again = { 'if-none-match': answer.headers.get('etag')! }
    expect((await ask('/api/openapi.json', { headers: again })).status).toBe(304)
  })

  const reads = Object.entries<any>(document.paths).filter(([, methods]) => methods.get)
  it.each(reads.map(([path]) => path))('tells the truth of GET %s', async (path) => {
    let address = path
    if (path.includes('{id}')) {
      const list = await (await ask(`${path.replace('/{id}', '')}?limit=1`)).json()
      address = path.replace('{id}', list.docs[0].id)
    }
    const names: string[] = document.paths[path].get.parameters.map(({ name }: any) => name)
    const needed = names.includes('after') ? 'after=0' : ''
    const queries = names.includes('q') ? [`q=${encodeURIComponent('保洁')}`] : [needed]
    if (names.includes('depth')) queries.push('depth=1')
    if (names.includes('limit')) queries.push(`${queries[0]}&limit=50`)
    for (const query of queries) {
      for (const headers of [{}, bearer()]) {
        const answer = await ask(`${address}?${query}`, { headers })
        expect(answer.status, `${address}?${query}`).toBe(200)
        const body = await answer.json()
        expect(faultsOf(path, 'get', 200, body)).toEqual([])
      }
    }
  })

  it.each([
    ['/api/articles/{id}', '/api/articles/00000000-0000-0000-0000-000000000000', 404],
    ['/api/articles', '/api/articles?where[no-such][equals]=1', 400],
    ['/api/articles/by-cursor', '/api/articles/by-cursor?cursor=x', 400],
    ['/api/articles/by-cursor', '/api/articles/by-cursor?limit=101', 400],
    ['/api/changes', '/api/changes?after=0&limit=201', 400],
    ['/api/changes', '/api/changes?after=99999999', 409],
    ['/api/search', '/api/search', 400],
    ['/api/search', `/api/search?q=${'x'.repeat(3000)}`, 414],
  ])('tells the truth of what %s refuses: %s → %i', async (path, address, status) => {
    const answer = await ask(address)
    expect(answer.status).toBe(status)
    const body = await answer.json()
    expect(faultsOf(path, 'get', status, body)).toEqual([])
    expect(body.status).toBe(status)
  })
})

describe('what a program sends (B-21)', () => {
  const headers = () => ({ 'content-type': 'application/json', ...bearer(writer) })

  it('is answered as the document says, however little of a draft it is', async () => {
    const made = await ask('/api/articles?draft=true', {
      method: 'POST',
      headers: headers(),
      body: '{}',
    })
    const body = await made.json()
    expect(made.status, JSON.stringify(body)).toBe(201)
    expect(faultsOf('/api/articles', 'post', 201, body)).toEqual([])
    const changed = await ask(`/api/articles/${body.doc.id}?draft=true`, {
      method: 'PATCH',
      headers: headers(),
      body: JSON.stringify({ title: '路灯检修' }),
    })
    expect(changed.status).toBe(200)
    const after = await changed.json()
    expect(faultsOf('/api/articles/{id}', 'patch', 200, after)).toEqual([])
    expect(after.doc.title).toBe('路灯检修')
  })

  it('may be nothing at all: a draft without a word', async () => {
    const made = await ask('/api/articles?draft=true', { method: 'POST', headers: bearer(writer) })
    expect(made.status, await made.clone().text()).toBe(201)
    expect(faultsOf('/api/articles', 'post', 201, await made.json())).toEqual([])
  })

  const form = (body: string): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=cut', ...bearer(writer) },
    body,
  })
  const part = (name: string, value: string) =>
    `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

  it.each<[string, string, () => RequestInit, string]>([
    ['a form that is cut off', '/api/photos', () => form(part('_payload', '{}')), 'bad-form'],
    ['a form with a broken head', '/api/photos', () => form('--cut\r\nx\r\n--cut--'), 'bad-form'],
    [
      'a form that does not say where its parts end',
      '/api/photos',
      () => ({
        ...form('x'),
        headers: { 'content-type': 'multipart/form-data', ...bearer(writer) },
      }),
      'bad-form',
    ],
    [
      'a form with words that are no JSON',
      '/api/photos',
      () => form(`${part('_payload', '{þ')}--cut--\r\n`),
      'bad-form',
    ],
    [
      'a form with JSON that is no object',
      '/api/articles?draft=true',
      () => form(`${part('_payload', '[1]')}--cut--\r\n`),
      'bad-json',
    ],
    [
      'a photo that is none',
      '/api/photos',
      () => ({ method: 'POST', headers: bearer(writer) }),
      'file-missing',
    ],
  ])('is refused when it is wrong: %s', async (_, address, init, code) => {
    const answer = await ask(address, init())
    const body = await answer.json()
    expect([answer.status, body.code], JSON.stringify(body)).toEqual([400, code])
  })

  it('is no fault of the portal, and not in its log', () => {
    const faults = readFileSync(portal.logFile, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"level":50'))
    expect(faults).toEqual([])
  })
})

describe('errors of the API are problems (RFC 9457)', () => {
  const json = { 'content-type': 'application/json' }
  const staff = () => ({ ...json, authorization: `JWT ${token}` })

  it.each<[string, string, () => RequestInit, number, string]>([
    ['an unknown address', '/api/no-such', () => ({}), 404, 'not-found'],
    ['what is not allowed', '/api/users', () => ({}), 403, 'not-allowed'],
    [
      'wrong fields',
      '/api/articles',
      () => ({ method: 'POST', headers: staff(), body: '{}' }),
      400,
      'invalid',
    ],
    [
      'a wrong key',
      '/api/articles',
      () => ({ headers: { authorization: 'Bearer dp_wrong' } }),
      401,
      'bad-key',
    ],
    ['what keys are not for', '/api/users', () => ({ headers: bearer() }), 403, 'not-allowed'],
    [
      'a key that publishes',
      '/api/articles',
      () => ({
        method: 'POST',
        headers: { ...json, ...bearer(writer) },
        body: '{"_status":"published"}',
      }),
      403,
      'not-allowed',
    ],
  ])('%s', async (_, address, init, status, code) => {
    const answer = await ask(address, {
      ...init(),
      headers: { ...(init().headers as object), accept: 'application/problem+json' },
    })
    const body = await answer.json()
    expect(answer.status, JSON.stringify(body)).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(body).toMatchObject({ status, code })
    expect(body.errors[0].message).toBe(body.detail)
  })

  it('JSON that is none', async () => {
    const answer = await ask('/api/articles', { method: 'POST', headers: staff(), body: '{"a":' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })
})

describe('methods (B-21)', () => {
  it.each(['/api/articles?limit=2', '/api/articles/none', '/api/search?q=a', '/api/openapi.json'])(
    'HEAD %s says what GET would',
    async (address) => {
      const read = await ask(address)
      const head = await ask(address, { method: 'HEAD' })
      expect(head.status).toBe(read.status)
      expect(await head.text()).toBe('')
      for (const name of ['content-type', 'etag', 'cache-control', 'vary']) {
        expect(head.headers.get(name), name).toBe(read.headers.get(name))
      }
    },
  )

  it('HEAD of a picture has its type and no body', async () => {
    const { docs } = await (await ask('/api/photos?limit=1')).json()
    const head = await ask(docs[0].url, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.headers.get('content-type')).toMatch(/^image\//)
    expect(await head.text()).toBe('')
  })

  it.each([
    ['POST', '/api/articles/7', 'DELETE, GET, HEAD, PATCH'],
    ['DELETE', '/api/globals/site', 'GET, HEAD, POST'],
    ['GET', '/api/apiKeys/7/secret', 'POST'],
    ['PATCH', '/api/search', 'GET, HEAD'],
    ['POST', '/api/openapi.json', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['PATCH', '/api/changes', 'GET, HEAD'],
    ['GET', '/api/graphql', 'OPTIONS, POST'],
    ['TRACE', '/api/articles', 'GET, HEAD, POST, PATCH, DELETE, OPTIONS'],
  ])('%s %s is refused with 405, and says what there is', async (method, path, allowed) => {
    const answer = await askFrom(portal.url + path, { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe(allowed)
  })
})

describe('reading again (B-21)', () => {
  it('costs nothing when nothing changed, for anybody and with a key', async () => {
    for (const headers of [{}, bearer()]) {
      const first = await ask('/api/articles?limit=2', { headers })
      const etag = first.headers.get('etag')!
      expect(etag).toMatch(/^W\/"/)
      expect(first.headers.get('vary')).toMatch(/Authorization/)
      const again = await ask('/api/articles?limit=2', {
        headers: { ...headers, 'if-none-match': etag },
      })
      expect(again.status).toBe(304)
    }
  })

  it('leaves a session alone', async () => {
    const answer = await ask('/api/articles?limit=2', {
      headers: { authorization: `JWT ${token}` },
    })
    expect(answer.headers.get('etag')).toBeNull()
  })

  it('by cursor gives each article once, the newest first', async () => {
    const seen: string[] = []
    let cursor = ''
    for (;;) {
      const answer = await ask(`/api/articles/by-cursor?limit=7&cursor=${cursor}`)
      const { docs, next } = await answer.json()
      seen.push(...docs.map(({ id }: { id: string }) => id))
      if (next === null) break
      expect(answer.headers.get('link')).toContain(`cursor=${next}`)
      cursor = next
    }
    expect(new Set(seen).size).toBe(seen.length)
    const { totalDocs } = await (await ask('/api/articles?limit=1')).json()
    expect(seen.length).toBe(totalDocs)
  })

  it('leaves the list of the log to the staff, and gives everybody the feed', async () => {
    const staff = await ask('/api/changes?limit=1', { headers: { authorization: `JWT ${token}` } })
    expect((await staff.json()).docs).toHaveLength(1)
    const feed = await (await ask('/api/changes?after=0&limit=1')).json()
    expect(feed.changes).toHaveLength(1)
    const same = await ask('/api/changes?after=0&limit=1', {
      headers: { authorization: `JWT ${token}` },
    })
    expect((await same.json()).changes).toEqual(feed.changes)
  })
})

describe('the page of the API', () => {
  it.each([1366, 375])('is readable, accessible and asks nobody else at %i px', async (width) => {
    const browser = await launchChromium()
    try {
      const page = await browser.newPage({ viewport: { width, height: 800 } })
      const foreign: string[] = []
      const faults: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(portal.url)) foreign.push(request.url())
      })
      page.on('console', (message) => faults.push(message.text()))
      const answer = await page.goto(`${portal.url}/api-docs`)
      expect(answer!.headers()['content-security-policy']).toMatch(/^default-src 'none'/)
      await page.locator('#changes summary').click()
      expect(await page.locator('#changes table').first().isVisible()).toBe(true)
      const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
      expect(wide).toBe(false)
      expect(foreign).toEqual([])
      expect(faults.filter((fault) => !/favicon/.test(fault))).toEqual([])
      await page.screenshot({ path: `tests/.output/api-docs-${width}.png` })
    } finally {
      await browser.close()
    }
  })
})
