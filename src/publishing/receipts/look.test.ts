import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { look, type Problem } from './look'

import type { Check, Expectation } from './surface'

let server: Server
let base: string
/** How the site answers. */
let answer: RequestListener

beforeAll(async () => {
  server = createServer((req, res) => answer(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  answer = (_req, res) => res.writeHead(500).end()
})

const sends =
  (body: string, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_req, res) =>
    res.writeHead(status, headers).end(body)

const surface = (check: Check, expectation: Expectation = 'shown') => ({
  key: 'page',
  label: '稿件页面',
  url: '/zwgk/a.html',
  expectation,
  check,
})

const OLD = '2026-11-24T01:00:00.000Z'
const NOW = '2026-11-24T02:00:00.000Z'
const LATER = '2026-11-24T03:00:00.000Z'

const page = (version: string, body = '', meta = 'content-version') =>
  `<!DOCTYPE html><html><head><meta name="other" content="${LATER}"><meta name="${meta}" content="${version}"></head><body>${body}</body></html>`
const link = (href: string, title: string) =>
  page(NOW, `<ul><li><a class="row" href="${href}"><span>置顶</span>${title}</a></li></ul>`)

const version: Check = { kind: 'version', meta: 'content-version', version: NOW }
const siteVersion: Check = { kind: 'version', meta: 'site-version', version: NOW }
const listed: Check = { kind: 'link', href: '/zwgk/a.html', title: '市容 & 环境' }
const anyLink: Check = { kind: 'link', href: '/zwgk/a.html', title: null }
const entry: Check = { kind: 'entry', url: 'https://portal.test/a.html', title: '市容 & 环境' }
const located: Check = { kind: 'entry', url: 'https://portal.test/a.html', title: null }
const document: Check = { kind: 'document', version: NOW }
const redirect: Check = { kind: 'redirect', to: '/new/a.html' }

const item = (title: string, url: string) =>
  `<rss><channel><item><title>${title}</title><link>${url}</link></item></channel></rss>`
const loc = (url: string) => `<urlset><url><loc>${url}</loc></url></urlset>`
const LISTED = link('/zwgk/a.html', '市容 &amp; 环境')
const URL_A = 'https://portal.test/a.html'

const shown: [string, Check, RequestListener, Problem | null][] = [
  ['the page shows this version', version, sends(page(NOW)), null],
  ['the page shows a later version', version, sends(page(LATER)), null],
  ['the page shows an older version', version, sends(page(OLD)), 'old-version'],
  ['the page says no version', version, sends('<p>页</p>'), 'old-version'],
  ['the version of something else is newer', siteVersion, sends(page(NOW)), 'old-version'],
  ['the site shows this version', siteVersion, sends(page(NOW, '', 'site-version')), null],
  ['the page is missing', version, sends(page(NOW), 404), 'status:404'],
  ['the page is withdrawn', version, sends(page(NOW), 410), 'status:410'],
  ['the page leads elsewhere', version, sends('', 301, { location: '/b/' }), 'status:301'],
  ['the list has the link under its title', listed, sends(LISTED), null],
  [
    'the list has the link under an old title',
    listed,
    sends(link('/zwgk/a.html', '旧题')),
    'not-listed',
  ],
  [
    'the list has the title at another address',
    listed,
    sends(LISTED.replace('a.html', 'b.html')),
    'not-listed',
  ],
  ['the title alone is on the page', listed, sends(page(NOW, '市容 &amp; 环境')), 'not-listed'],
  ['the list has the link, whatever its title', anyLink, sends(link('/zwgk/a.html', '旧题')), null],
  ['the feed names address and title', entry, sends(item('市容 &amp; 环境', URL_A)), null],
  ['the feed has the title as CDATA', entry, sends(item('<![CDATA[市容 & 环境]]>', URL_A)), null],
  [
    'the Atom feed names address and title',
    entry,
    sends(
      `<entry><title type="html"><![CDATA[市容 &amp; 环境]]></title><link href="${URL_A}"/></entry>`,
    ),
    null,
  ],
  ['the feed has an old title', entry, sends(item('旧题', URL_A)), 'not-listed'],
  [
    'the feed has a longer address',
    entry,
    sends(item('市容 &amp; 环境', `${URL_A}l`)),
    'not-listed',
  ],
  ['the sitemap names the address', located, sends(loc(URL_A)), null],
  ['the sitemap does not', located, sends(loc('https://portal.test/b.html')), 'not-listed'],
  ['the API gives this version', document, sends(JSON.stringify({ updatedAt: NOW })), null],
  [
    'the API gives an older version',
    document,
    sends(JSON.stringify({ updatedAt: OLD })),
    'old-version',
  ],
  ['the API gives something else', document, sends('<html>'), 'old-version'],
  ['the API refuses', document, sends('{}', 403), 'status:403'],
  ['the file is there', { kind: 'exists' }, sends('bytes'), null],
  ['the file is closed', { kind: 'exists' }, sends('', 403), 'status:403'],
  [
    'the old address leads to the new one',
    redirect,
    sends('', 301, { location: '/new/a.html' }),
    null,
  ],
  ['the old address leads elsewhere', redirect, sends('', 301, { location: '/b/' }), 'status:301'],
  ['the old address still answers', redirect, sends(page(NOW)), 'status:200'],
]

const gone: [string, Check, RequestListener, Problem | null][] = [
  ['the page answers 410', version, sends(page(NOW), 410), null],
  ['the page answers 404', version, sends('', 404), null],
  ['the page is still there', version, sends(page(OLD)), 'still-there'],
  ['the page cannot be asked', version, sends('', 503), 'status:503'],
  ['the page was asked too often', version, sends('', 429), 'status:429'],
  ['the page leads elsewhere', version, sends('', 301, { location: '/b/' }), null],
  ['the list has other links', listed, sends(link('/zwgk/b.html', '市容')), null],
  [
    'the list has the link, under whatever title',
    listed,
    sends(link('/zwgk/a.html', '旧题')),
    'still-there',
  ],
  ['the list itself is gone', listed, sends('', 404), null],
  ['the list cannot be asked', listed, sends('', 503), 'status:503'],
  ['the feed has other entries', entry, sends(item('市容', `${URL_A}l`)), null],
  ['the feed has the address', entry, sends(item('旧题', URL_A)), 'still-there'],
  ['the sitemap has the address', located, sends(loc(URL_A)), 'still-there'],
  ['the API says that there is none', document, sends('{}', 404), null],
  ['the API still gives it', document, sends(JSON.stringify({ updatedAt: OLD })), 'still-there'],
  ['the file is closed', { kind: 'exists' }, sends('', 403), null],
  ['the file is still there', { kind: 'exists' }, sends('bytes'), 'still-there'],
]

describe('a surface that is to show a change', () => {
  it.each(shown)('%s', async (_, check, listener, problem) => {
    answer = listener
    expect(await look(base, surface(check))).toBe(problem)
  })
})

describe('a surface that is to show it no more', () => {
  it.each(gone)('%s', async (_, check, listener, problem) => {
    answer = listener
    expect(await look(base, surface(check, 'gone'))).toBe(problem)
  })
})

describe('a portal that does not answer', () => {
  it('is unreachable, and nothing is taken for gone', async () => {
    answer = (req) => req.socket.destroy()
    expect(await look(base, surface(version))).toBe('unreachable')
    expect(await look(base, surface(version, 'gone'))).toBe('unreachable')
  })

  it('that sends without end is not read to the end', async () => {
    answer = (_req, res) => res.writeHead(200, { 'content-length': String(10 ** 9) }).write('a')
    expect(await look(base, surface(version))).toBe('unreachable')
  })
})

describe('a list that moved since', () => {
  const movedTo =
    (place: string, body: string): RequestListener =>
    (req, res) => {
      if (req.url === '/zwgk/a.html') res.writeHead(301, { location: place }).end()
      else res.end(body)
    }

  it('is looked at where it is now for what must be gone', async () => {
    answer = movedTo('/new/', page(NOW))
    expect(await look(base, surface(anyLink, 'gone'))).toBeNull()
    answer = movedTo('/new/', LISTED)
    expect(await look(base, surface(anyLink, 'gone'))).toBe('still-there')
  })

  it('is never followed to another host, nor round and round', async () => {
    answer = movedTo('https://elsewhere.test/', LISTED)
    expect(await look(base, surface(anyLink, 'gone'))).toBe('status:301')
    answer = sends('', 301, { location: '/zwgk/a.html' })
    expect(await look(base, surface(anyLink, 'gone'))).toBe('status:301')
  })
})

it('asks for the address itself, as a visitor without a session', async () => {
  let asked = ''
  answer = (req, res) => {
    asked = `${req.method} ${req.url} ${req.headers.cookie ?? 'no cookie'} ${req.headers.authorization ?? 'no token'}`
    res.end(page(NOW))
  }
  await look(base, surface(version))
  expect(asked).toBe('GET /zwgk/a.html no cookie no token')
})
