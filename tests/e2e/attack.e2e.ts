import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Asked, type AskOptions } from '../support/ask-from'
import { launchChromium } from '../support/chromium'
import { bodyOf } from '../support/content'
import { type EditorApi, signIn } from '../support/editor-api'
import { type PortalServer, startPortalServer } from '../support/portal-server'
import { rawRequest } from '../support/raw-request'

/**
 * B-14, D-SEC-02, -09, -11: a running portal under attack. Whatever comes is answered with a refusal
 * that says no more than it must, carries every header, and the portal goes on.
 */
const STAFF = '127.0.0.1'
const STRANGER = '127.0.0.2'
const FLOODER = '127.0.0.3'

let portal: PortalServer
let api: EditorApi
let token = ''
let port = 0

beforeAll(async () => {
  portal = await startPortalServer({
    ADMIN_FROM: `${STAFF},${FLOODER}`,
    // Nobody here is our proxy: what a request says of where it comes from is worth nothing.
    TRUSTED_PROXIES: '192.0.2.1',
    GRAPHQL_INTROSPECTION: '0',
  })
  port = Number(new URL(portal.url).port)
  api = await signIn(portal)
  const session = await ask(`${portal.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(portal.admin),
  })
  token = JSON.parse(session.body).token
}, 400_000)

afterAll(async () => {
  await portal?.stop()
})

/** Asks the portal, and looks at what no answer of it may lack or have. */
async function attack(path: string, options: AskOptions = {}): Promise<Asked> {
  const answer = await ask(portal.url + path, options)
  expect([path.slice(0, 200), answer.headers]).toEqual([
    path.slice(0, 200),
    expect.objectContaining({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.any(String),
    }),
  ])
  expect(answer.headers).not.toHaveProperty('x-powered-by')
  expect(answer.body).not.toMatch(/node_modules|\bat .*\.js:\d+|SQLITE|root:x:0|PAYLOAD_SECRET/)
  return answer
}

const json = { 'content-type': 'application/json' }
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  attack(path, { method: 'POST', headers: { ...json, ...headers }, body })

async function isAlive(): Promise<void> {
  for (const path of ['/', '/healthz', '/api/articles?limit=1']) {
    expect([path, (await ask(portal.url + path)).status]).toEqual([path, 200])
  }
}

describe('forged headers', () => {
  const own = '127.0.0.1'
  it.each([
    ['x-forwarded-for', own],
    ['x-forwarded-for', `${own}, 203.0.113.5`],
    ['forwarded', `for=${own}`],
    ['x-real-ip', own],
    ['x-client-ip', own],
    ['true-client-ip', own],
    ['cf-connecting-ip', own],
    ['x-portal-client-address', own],
  ])('D-SEC-09: %s opens no admin from elsewhere', async (name, value) => {
    for (const path of ['/admin', '/preview/articles/x']) {
      const { status } = await attack(path, { from: STRANGER, headers: { [name]: value } })
      expect([path, status]).toEqual([path, 403])
    }
    const write = await attack('/api/users/login', {
      from: STRANGER,
      method: 'POST',
      headers: { ...json, [name]: value },
      body: JSON.stringify(portal.admin),
    })
    expect(write.status).toBe(403)
    expect((await attack('/', { from: STRANGER })).status).toBe(200)
  })

  it.each([
    ['x-original-url', '/admin'],
    ['x-rewrite-url', '/admin'],
    ['x-forwarded-prefix', '/admin'],
    ['x-middleware-subrequest', 'src/middleware:src/middleware:src/middleware'],
    ['x-invoke-path', '/admin'],
    ['x-matched-path', '/admin'],
    ['x-nextjs-data', '1'],
    ['rsc', '1'],
    ['next-action', 'x'],
    ['x-http-method-override', 'DELETE'],
    ['x-forwarded-host', 'evil.example'],
    ['x-forwarded-proto', 'gopher'],
    ['host', 'evil.example'],
  ])('%s leads a visitor nowhere else', async (name, value) => {
    const plain = await attack('/')
    const forged = await attack('/', { headers: { [name]: value } })
    expect([forged.status, forged.body]).toEqual([200, plain.body])
    const moved = await attack('/zwgk', { headers: { [name]: value } })
    expect([moved.status, moved.headers.location]).toEqual([301, '/zwgk/'])
    const { status, body } = await attack('/admin/collections/articles', {
      headers: { [name]: value },
    })
    expect(status).not.toBe(500)
    expect(body).not.toContain('未发布的稿件')
    expect(body).not.toContain('evil.example')
  })
})

describe('smuggled and broken requests', () => {
  const smuggled = '\r\n\r\nGET /smuggled-zq HTTP/1.1\r\nHost: x\r\n\r\n'
  it.each([
    ['both lengths', ['Content-Length: 6', 'Transfer-Encoding: chunked']],
    ['two lengths', ['Content-Length: 0', 'Content-Length: 60']],
    ['a negative length', ['Content-Length: -1']],
    ['a signed length', ['Content-Length: +60']],
    ['an unknown encoding', ['Transfer-Encoding: xchunked']],
    ['a spaced encoding', ['Transfer-Encoding : chunked']],
    ['a folded encoding', ['Transfer-Encoding:', ' chunked', 'Content-Length: 6']],
    ['two hosts', ['Host: evil.example']],
    ['a header without a name', [': x']],
    ['a bare line feed', [`X: y\nTransfer-Encoding: chunked`]],
  ])('%s: nothing behind it is answered', async (_, headers) => {
    const answer = await rawRequest(port, 'POST /api/graphql HTTP/1.1', [...headers, smuggled])
    expect(
      `${answer.head}${answer.body}`.match(/HTTP\/1\.1 \d{3}/g)?.length ?? 0,
    ).toBeLessThanOrEqual(1)
    expect(answer.body).not.toContain('smuggled-zq')
    await isAlive()
  })

  it.each([
    '/api/photos/file/..%2f..%2f..%2fetc%2fpasswd',
    '/api/photos/file/%2e%2e%2f%2e%2e%2fportal.db',
    '/api/photos/file/....%2f%2f....%2f%2fportal.db',
    '/api/photos/file/..%5c..%5cportal.db',
    '/api/photos/file/a.jpg%00.html',
    '/api/attachments/file/%252e%252e%252fportal.db',
    '/api/attachments/file/%ff%fe',
    '/api/attachments/file/..;/portal.db',
    '/assets/..%2f..%2fpackage.json',
    '/_next/static/..%2f..%2f..%2f..%2fpackage.json',
    '/_next/image?url=http%3A%2F%2F127.0.0.1%2F&w=64&q=75',
    '/_next/image?url=%2Fapi%2Fusers%2Fme&w=64&q=75',
    '/api/..%2fadmin',
    '/api/users/first-register',
    '/api/%2e%2e/admin',
  ])('no way out of the folders: %s', async (path) => {
    const { status, body } = await attack(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(body).not.toContain('SQLite format')
  })

  it.each([
    'TRACE',
    'QUERY',
    'PROPFIND',
    'MKCOL',
    'LOCK',
    'PURGE',
    'SEARCH',
    'DELETE',
    'PATCH',
    'PUT',
  ])('%s does nothing to a page, a file or the API', async (method) => {
    for (const path of ['/', '/rss.xml', '/api/articles', '/api/photos/file/x.jpg', '/healthz']) {
      const { status } = await attack(path, { method })
      expect([method, path, status]).toEqual([
        method,
        path,
        expect.toSatisfy((s) => s >= 400 && s < 502),
      ])
    }
    await isAlive()
  })
})

describe('costly questions', () => {
  const deep = (n: number, name: string) => `${`${name} { `.repeat(n)}id${' }'.repeat(n)}`
  it.each([
    [
      'a thousand aliases',
      `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: Articles { totalDocs }`).join(' ')} }`,
    ],
    ['a hundred levels', `{ Articles { docs { ${deep(100, 'column { department')} } } }`],
    [
      'fragments that double',
      `${Array.from({ length: 20 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f20 on Query { Site { name } } { ...f0 }`,
    ],
    ['fragments in a circle', 'fragment a on Query { ...b } fragment b on Query { ...a } { ...a }'],
    ['ten thousand directives', `{ Site ${'@skip(if: false) '.repeat(3000)} { name } }`],
    ['one field ten thousand times', `{ Site { ${'name '.repeat(2500)} } }`],
    ['a query of 40 KB', `{ Site { name } } #${'x'.repeat(40_000)}`],
    ['no query', '}{'],
  ])('GraphQL: %s', async (_, query) => {
    const { status, body } = await post('/api/graphql', JSON.stringify({ query }))
    expect(status).toBe(400)
    expect(JSON.parse(body).errors[0].extensions.code).toEqual(expect.any(String))
  })

  it('GraphQL: the schema is not told unless a setting says so', async () => {
    const query = '{ __schema { types { name fields { name type { name } } } } }'
    const { body } = await post('/api/graphql', JSON.stringify({ query }))
    expect(JSON.parse(body).errors).toHaveLength(1)
    expect(body).not.toContain('Articles')
  })

  it('GraphQL: a batch', async () => {
    const one = { query: '{ Site { name } }' }
    const { status } = await post(
      '/api/graphql',
      JSON.stringify(Array.from({ length: 100 }, () => one)),
    )
    expect(status).toBe(400)
  })

  const many = (n: number, make: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => make(i)).join('&')
  it.each([
    ['a where of five hundred levels', `where${'[or][0]'.repeat(500)}[title][equals]=x`],
    ['a hundred conditions', many(100, (i) => `where[or][${i}][title][like]=a`)],
    ['a list of thousands', many(200, (i) => `where[id][in][${i}]=x`)],
    ['a prototype', 'where[__proto__][x][equals]=1&where[constructor][prototype][x][equals]=1'],
    ['an operator that is none', 'where[title][$where]=sleep(1000)'],
    ['an operator of the database', 'where[title][$ne]=1'],
    ['SQL in a value', "where[title][equals]=' OR 1=1;--"],
    ['SQL in a field', "where[title'%20OR%201=1--][equals]=x"],
    ['SQL in a sort', 'sort=title;DROP TABLE users--'],
    ['a regular expression that never ends', `where[title][like]=${'(a%2B)%2B'.repeat(40)}$`],
    ['numbers that are none', 'limit=1e308&page=-1&depth=999'],
    ['no numbers at all', 'limit=NaN&page=x&depth=[object Object]'],
    ['a page far away', 'page=999999999999'],
    ['a select of everything', many(100, (i) => `select[f${i}][g][h]=true`)],
    ['a point', 'where[title][near]=1,1,1,1'],
    [
      'a moment twice',
      'where[publishedAt][greater_than]=null&where[publishedAt][greater_than]=null',
    ],
    ['a date that is none', 'where[publishedAt][greater_than]=not-a-date'],
  ])('REST: %s', async (_, query) => {
    for (const path of [
      '/api/articles',
      '/api/staff',
      '/api/articles/by-cursor',
      '/api/articles/count',
    ]) {
      const { status, body } = await attack(`${path}?${encodeURI(query).slice(0, 15_000)}`)
      expect([path, status, status >= 500 ? body : '']).toEqual([
        path,
        expect.toSatisfy((s) => s < 500),
        '',
      ])
    }
    expect(({} as { x?: unknown }).x).toBeUndefined()
    await isAlive()
  })

  it.each([
    ['a hundred thousand brackets', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['deep objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['half of a body', '{"email": "a'],
    ['a prototype', '{"__proto__":{"isAdmin":true},"email":{"$gt":""},"password":{"$gt":""}}'],
    ['numbers for words', '{"email":1e999,"password":[]}'],
    ['nothing', ''],
    ['null', 'null'],
    ['null bytes', '{"email":"a\\u0000@b.example","password":"\\u0000"}'],
    ['surrogates alone', '{"email":"\\ud800@b.example","password":"\\udfff"}'],
  ])('JSON: %s', async (_, body) => {
    for (const path of ['/api/users/login', '/api/graphql', '/api/articles', '/api/globals/site']) {
      const { status } = await post(path, body)
      expect([path, status]).toEqual([path, expect.toSatisfy((s) => s >= 400 && s < 500)])
    }
    const signedIn = await post('/api/articles?draft=true', body, { authorization: `JWT ${token}` })
    expect([signedIn.status, signedIn.status >= 500 ? signedIn.body : '']).toEqual([
      expect.toSatisfy((s) => s < 500),
      '',
    ])
  })

  it('a stranger hands in no large body, of whatever kind', async () => {
    for (const type of [
      'application/json',
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/x-www-form-urlencoded',
    ]) {
      const status = await ask(`${portal.url}/api/photos`, {
        method: 'POST',
        headers: { 'content-type': type, cookie: 'payload-token=forged' },
        body: Buffer.alloc(200_000, 'x'),
      }).then(
        (answer) => answer.status,
        () => 413, // the refusal may overtake the body, and the connection ends with it
      )
      expect([type, status]).toEqual([type, 413])
    }
  })
})

describe('a flood', () => {
  it('D-SEC-02: of sign-ins from one address is bounded, and visitors notice nothing', async () => {
    const wrong = (i: number) =>
      ask(`${portal.url}/api/users/login`, {
        from: FLOODER,
        method: 'POST',
        headers: json,
        body: JSON.stringify({ email: `guess-${i}@portal.test`, password: 'wrong' }),
      })
    const flood = Promise.all(Array.from({ length: 120 }, (_, i) => wrong(i)))
    await isAlive()
    const statuses = (await flood).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(20)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(100)
    // Others sign in, from where nobody failed.
    expect((await post('/api/users/login', JSON.stringify(portal.admin))).status).toBe(200)
  })

  it('of requests that never end holds nothing up, and is cut off', async () => {
    const sockets: Socket[] = []
    const closed: boolean[] = []
    for (let i = 0; i < 200; i++) {
      const socket = connect(port, '127.0.0.1')
      socket.resume().on('error', () => undefined) // cut off, as it should be
      socket.on('close', () => (closed[i] = true))
      const slowHead = 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '
      const slowBody =
        'POST /api/graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{'
      socket.write(i % 2 === 0 ? slowHead : slowBody)
      sockets.push(socket)
    }
    await isAlive()
    // Heads after 20 s; bodies, which may be a slow upload, after two minutes.
    await expect
      .poll(() => closed.filter((_, i) => i % 2 === 0).filter(Boolean).length, { timeout: 60_000 })
      .toBe(100)
    await isAlive()
    for (const socket of sockets) socket.destroy()
  }, 120_000)
})

describe('another site', () => {
  it.each([
    ['text/plain', '{"title":"x"}'],
    ['application/x-www-form-urlencoded', 'title=x'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"title":"x"}\r\n--x--\r\n',
    ],
    ['application/json', '{"query":"mutation { updateSite(data: {}) { name } }"}'],
  ])('changes nothing with a session, by a form of %s', async (type, body) => {
    for (const path of [
      '/api/articles?draft=true',
      '/api/graphql',
      '/api/globals/site',
      '/api/users/sessions/end',
      '/api/users/logout',
      '/admin',
    ]) {
      for (const origin of ['https://evil.example', 'null', `${portal.url}.evil.example`]) {
        const { status } = await attack(path, {
          method: 'POST',
          headers: { 'content-type': type, origin, cookie: `payload-token=${token}` },
          body,
        })
        expect([path, origin, status]).toEqual([path, origin, 403])
      }
    }
    expect((await api.read('/api/users/me')).user.email).toBe(portal.admin.email)
  })

  it('reads nothing of a session, and is allowed nothing by CORS', async () => {
    const { headers } = await attack('/api/users/me', {
      headers: { origin: 'https://evil.example', cookie: `payload-token=${token}` },
    })
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    expect(headers).not.toHaveProperty('access-control-allow-credentials')
  })

  it('is asked for nothing by the portal (SSRF)', async () => {
    let asked = 0
    const inner: Server = createServer((_request, response) => {
      asked += 1
      response.end('inner')
    })
    await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve))
    const { port: innerPort } = inner.address() as { port: number }
    const src = encodeURIComponent(`http://127.0.0.1:${innerPort}/a.jpg`)
    for (const collection of ['photos', 'attachments']) {
      const { status } = await attack(`/api/${collection}/paste-url?src=${src}`, {
        headers: { authorization: `JWT ${token}` },
      })
      expect([collection, status]).toEqual([
        collection,
        expect.toSatisfy((s) => s >= 400 && s < 500),
      ])
    }
    inner.close()
    expect(asked).toBe(0)
  })
})

describe('hostile words', () => {
  const HOSTILE =
    '<script>window.pwned=1</script><img src=x onerror=window.pwned=1>"\'`${7*7}{{7*7}}'
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  it('are words on every page that shows them, and in every feed', async () => {
    const column = (await api.read('/api/columns?where[slug][equals]=gzdt&limit=1')).docs[0]
    const link = (url: string) => ({
      type: 'paragraph',
      format: '',
      indent: 0,
      version: 1,
      direction: 'ltr',
      textFormat: 0,
      textStyle: '',
      children: [
        {
          type: 'link',
          version: 3,
          format: '',
          indent: 0,
          direction: 'ltr',
          fields: { linkType: 'custom', url, newTab: false },
          children: [
            {
              type: 'text',
              text: HOSTILE,
              format: 0,
              style: '',
              mode: 'normal',
              detail: 0,
              version: 1,
            },
          ],
        },
      ],
    })
    const { root } = bodyOf(HOSTILE)
    const body = {
      root: { ...root, children: [...root.children, link('javascript:window.pwned=1')] },
    }
    const article = await api.create('articles', {
      title: HOSTILE,
      subtitle: HOSTILE,
      source: '区城管执法局',
      summary: HOSTILE,
      keywords: HOSTILE.slice(0, 40),
      author: HOSTILE.slice(0, 20),
      column: column.id,
      kind: 'dispatch',
      body,
      _status: 'published',
    })
    const page = await browser.newPage()
    const dialogs: string[] = []
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => dialogs.push(dialog.message())))
    const list = String(article.path).replace(/[^/]+$/, '')
    for (const path of [
      article.path,
      list,
      '/',
      `/search?q=${encodeURIComponent('<script>window')}`,
      `/preview/articles/${article.id}`,
    ]) {
      await page.goto(portal.url + String(path), { waitUntil: 'load' })
      expect([
        path,
        await page.evaluate(() => (window as { pwned?: number }).pwned ?? null),
      ]).toEqual([path, null])
    }
    await page.goto(portal.url + String(article.path))
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0)
    expect(await page.locator('h1').textContent()).toContain('<script>window.pwned=1</script>')
    for (const path of ['/rss.xml', '/atom.xml']) {
      const { status, body: feed } = await attack(path)
      expect([path, status]).toEqual([path, 200])
      // Readers show the summary as HTML.
      const summaries = await page.evaluate((xml) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml')
        return [...document.querySelectorAll('item > description, entry > summary')].map(
          ({ textContent }) => textContent ?? '',
        )
      }, feed)
      expect(summaries.filter((text) => text.includes('window.pwned')).length).toBeGreaterThan(0)
      expect(summaries.filter((text) => /<(script|img)/i.test(text))).toEqual([])
    }
    expect(dialogs).toEqual([])
    await page.close()
  })
})

describe('afterwards', () => {
  it('nothing of it was a fault of the portal', () => {
    const faults = readFileSync(portal.logFile, 'utf8')
      .split('\n')
      .filter((line) => /"level":(50|60)/.test(line))
    expect(faults).toEqual([])
  })
})
