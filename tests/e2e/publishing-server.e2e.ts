import Database from 'libsql'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Finished, run } from '../support/commands'
import { type EditorApi, signIn } from '../support/editor-api'
import { serveFolder } from '../support/folder-server'
import { rawRequest } from '../support/raw-request'
import { restartablePortal, type RestartablePortal } from '../support/restartable-portal'
import { temporaryFolder } from '../support/test-settings'

/** What goes out, what is kept, and what the operator does with it. */
const LIST = '/zwgk/bmxxgkml/qcgj/gzdt/'

let portal: RestartablePortal
let editor: EditorApi
const folders: string[] = []

beforeAll(async () => {
  portal = await restartablePortal(undefined, { DEMO: '1' })
  await portal.start()
  const { ADMIN_EMAIL: email = '', ADMIN_PASSWORD: password = '' } = portal.settings
  editor = await signIn({ url: portal.url, admin: { email, password } })
}, 400_000)
afterAll(async () => {
  await portal?.remove()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const read = (address: string, init?: RequestInit) =>
  fetch(portal.url + address, { redirect: 'manual', ...init })
const command = (name: string, ...args: string[]): Promise<Finished> =>
  run('npm', ['run', '--silent', name, '--', ...args], portal.settings)

const site = () => path.join(portal.dataDir, 'site')

/** Names of all stored files, sorted. */
function storedFiles(): string[] {
  const entries = readdirSync(site(), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site(), path.join(entry.parentPath, entry.name)))
    .sort()
}

const readiness = async () => (await read('/readyz')).json()

/** Waits until nothing is rendered in the background any more. */
const idle = () =>
  expect
    .poll(async () => (await readiness()).pages.stale, { timeout: 120_000, interval: 1100 })
    .toBe(0)

/** Addresses of all pages, from the sitemap. */
async function everyPage(): Promise<string[]> {
  const xml = await (await read('/sitemap.xml')).text()
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) =>
    url.replace(portal.url, ''),
  )
}

/** Address of an article with a photo, and of the photo's file. */
async function articleWithPhoto(): Promise<{ article: string; photo: string }> {
  const { docs } = await editor.read(
    '/api/articles?limit=50&depth=0&where[_status][equals]=published',
  )
  const { path: article } = docs.find(({ usedPhotos }: any) => usedPhotos?.length > 0)
  const html = await (await read(article)).text()
  const [photo] = /\/api\/photos\/file\/[^" ]+/.exec(html) ?? []
  if (!photo) throw new Error(`${article} shows no photo`)
  return { article, photo }
}

type Element = DefaultTreeAdapterTypes.Element

function* elements(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child)
}

const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((each) => each.name === name)?.value ?? null

describe('a public page', () => {
  it('carries no script but our own two, none inline, and a policy that allows no more', async () => {
    const paths = [...(await everyPage()), `${LIST}index_2.html`, '/sitemap.html']
    expect(paths.length).toBeGreaterThan(60)
    const faults: string[] = []
    for (const address of paths) {
      const answer = await read(address)
      const policy = answer.headers.get('content-security-policy') ?? ''
      for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'"]) {
        if (!policy.split('; ').includes(rule)) faults.push(`${address}: policy without ${rule}`)
      }
      if (/unsafe|nonce|data:|\*/.test(policy)) faults.push(`${address}: ${policy}`)
      const html = await answer.text()
      if (html.includes('id="S:')) faults.push(`${address}: streamed parts`)
      const all = [...elements(parse(html))]
      // Data for search engines is no script: no browser runs it.
      const scripts = all.filter(
        (element) =>
          element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json',
      )
      if (scripts.length !== 2) faults.push(`${address}: ${scripts.length} scripts`)
      for (const script of scripts) {
        const source = attribute(script, 'src') ?? 'inline'
        if (!/^\/assets\/(reader|search)\.[0-9a-f]{8}\.js$/.test(source))
          faults.push(`${address}: ${source}`)
        if (attribute(script, 'type') !== 'module') faults.push(`${address}: no module`)
      }
      for (const { tagName, attrs } of all) {
        if (tagName === 'style') faults.push(`${address}: an inline style sheet`)
        const odd = attrs.filter(({ name }) => name === 'style' || name.startsWith('on'))
        for (const { name } of odd) faults.push(`${address}: <${tagName} ${name}>`)
      }
    }
    expect(faults).toEqual([])
  })

  it('says what it depends on without telling ids, and when it changed', async () => {
    const { headers } = await read(LIST)
    const keys = headers.get('surrogate-key')?.split(' ') ?? []
    expect(keys.length).toBeGreaterThan(5)
    expect(keys.every((key) => /^[\w-]{10}$/.test(key))).toBe(true)
    expect(headers.get('vary')).toBe('Accept-Encoding')
    expect(headers.get('cache-control')).toMatch(/s-maxage=\d+.*stale-if-error=\d+/)
    const again = await read(LIST, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  it('is the same whatever headers its first visitor sends', async () => {
    const [column] = (await editor.read(`/api/columns?where[path][equals]=${LIST}`)).docs
    await editor.update('columns', column.id, { description: '工作动态，随时更新。' })
    // Old by now: what this visitor has rendered is what is stored.
    const odd = {
      RSC: '1',
      'Next-Router-Prefetch': '1',
      'Next-Router-State-Tree': '%5B%22%22%5D',
      'x-middleware-subrequest': 'middleware',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
      cookie: 'payload-token=x',
      'accept-language': 'en',
    }
    for (const address of [`${LIST}index_2.html`, '/']) {
      const first = await read(address, { headers: odd })
      expect(first.headers.get('content-type')).toContain('text/html')
      const html = await first.text()
      expect(html).not.toContain('evil.example')
      expect(await (await read(address)).text()).toBe(html)
    }
  })
})

describe('an odd request', () => {
  const cases: [string, string, number[]][] = [
    ['an encoded slash', 'GET /zwgk%2Fbmxxgkml/ HTTP/1.1', [400]],
    ['an encoded backslash', 'GET /zwgk%5c/ HTTP/1.1', [400]],
    ['a way out of the folder', 'GET /../../etc/passwd HTTP/1.1', [400]],
    ['a way out in the middle', 'GET /zwgk/../../data/node.db HTTP/1.1', [400]],
    ['an encoded way out', 'GET /%2e%2e/%2E%2e/etc/passwd HTTP/1.1', [400]],
    ['two slashes at the start', 'GET //evil.example/ HTTP/1.1', [400]],
    ['two slashes inside', 'GET /zwgk//bmxxgkml/ HTTP/1.1', [400]],
    ['a null byte', 'GET /zwgk/%00/ HTTP/1.1', [400]],
    ['a line break', 'GET /zwgk/%0d%0aset-cookie:a/ HTTP/1.1', [400]],
    ['bytes that are no text', 'GET /%ff%fe/ HTTP/1.1', [400]],
    ['an address of another server', 'GET http://evil.example/zwgk/ HTTP/1.1', [400, 404]],
    ['an address of 10 KB', `GET /${'a'.repeat(10_000)}/ HTTP/1.1`, [414]],
    ['a head of 60 KB', `GET /${'a'.repeat(60_000)}/ HTTP/1.1`, [0, 414, 431]],
    ['a method that nobody knows', 'BREW / HTTP/1.1', [400, 405]],
    ['a method of file shares', 'PROPFIND / HTTP/1.1', [400, 404, 405]],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1', [0, 400, 404, 405]],
    ['an upload', 'PUT /zwgk/new.html HTTP/1.1', [405]],
    ['a query string', 'GET /zwgk/?cache=bust HTTP/1.1', [301]],
    ['an asset that is none', 'GET /assets/../../package.json HTTP/1.1', [400, 404]],
    ['a stored form by its own name', 'GET /index.html.gz HTTP/1.1', [404]],
    ['a hidden file', 'GET /.env HTTP/1.1', [404]],
  ]

  it.each(cases)('%s is turned away, and nothing is stored for it', async (_, line, statuses) => {
    await idle()
    const before = storedFiles()
    const { port } = new URL(portal.url)
    const answer = await rawRequest(Number(port), line)
    expect(statuses).toContain(answer.status)
    expect(answer.body).not.toMatch(/root:|"dependencies"/)
    expect(answer.head).not.toMatch(/^set-cookie/im)
    expect(storedFiles()).toEqual(before)
    expect((await read('/healthz')).status).toBe(200)
  })

  it('three hundred addresses without a page leave no file and no row', async () => {
    await idle()
    const before = storedFiles()
    const { pages } = await readiness()
    const kinds = ['html', 'xml', 'txt', 'php']
    const addresses = Array.from({ length: 300 }, (_, index) =>
      index % 3 === 0
        ? `/no-such-${index}/`
        : `${LIST}202611/no-such-${index}.${kinds[index % kinds.length]}`,
    )
    for (let start = 0; start < 300; start += 25) {
      const answers = await Promise.all(
        addresses.slice(start, start + 25).map((address) => read(address)),
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
      await Promise.all(answers.map((answer) => answer.arrayBuffer()))
    }
    expect(storedFiles()).toEqual(before)
    await idle()
    expect((await readiness()).pages.stored).toBe(pages.stored)
  })
})

describe('a photo', () => {
  it('is sent in parts to who asks for a part, and is no stored page', async () => {
    const { photo } = await articleWithPhoto()
    const whole = Buffer.from(await (await read(photo)).arrayBuffer())
    const part = await read(photo, { headers: { range: 'bytes=100-199' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${whole.length}`)
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(100, 200))
    expect(storedFiles().filter((name) => name.startsWith('api/'))).toEqual([])
  })
})

describe('a restart', () => {
  it('serves the stored pages as they are, without rendering one', async () => {
    const { article } = await articleWithPhoto()
    const addresses = ['/', LIST, article, '/sitemap.xml', `${LIST}rss.xml`]
    const headersAt = async (address: string) => {
      const answer = await read(address)
      await answer.arrayBuffer()
      return ['last-modified', 'etag'].map((name) => answer.headers.get(name))
    }
    for (const address of addresses) await headersAt(address)
    await idle()
    const before = await Promise.all(addresses.map(headersAt))
    const { pages } = await readiness()
    expect(await portal.stop()).toBe(0)

    // Past the change log: whoever renders anew would show it.
    const database = new Database(path.join(portal.dataDir, 'portal.db'))
    database.prepare("UPDATE articles SET title = title || '（未经发布）'").run()
    await portal.start()
    try {
      expect(await Promise.all(addresses.map(headersAt))).toEqual(before)
      expect(await (await read(article)).text()).not.toContain('未经发布')
      const after = await readiness()
      expect(after).toMatchObject({ isReady: true, pages: { stored: pages.stored, stale: 0 } })
    } finally {
      database.prepare("UPDATE articles SET title = replace(title, '（未经发布）', '')").run()
      database.close()
    }
  })
})

describe('npm run verify', () => {
  it('finds nothing beside a portal that runs', async () => {
    await idle()
    const { code, output } = await command('verify')
    expect(output).toContain('✓ Everything is as it should be')
    expect(code).toBe(0)
  })

  it('finds and removes what was changed behind the portal’s back; the portal serves it right', async () => {
    const { article } = await articleWithPhoto()
    const right = await (await read(article)).text()
    await portal.stop()
    const file = path.join(site(), article)
    writeFileSync(file, '<h1>defaced</h1>')
    writeFileSync(path.join(site(), 'phishing.html'), 'foreign')

    const found = await command('verify')
    expect(found.code).toBe(1)
    expect(found.output).toContain(`Stored page ${article} was changed; removed`)
    expect(found.output).toContain('Stored page phishing.html does not belong there; removed')
    expect(existsSync(file)).toBe(false)
    expect((await command('verify')).code).toBe(0)

    await portal.start()
    expect(await (await read(article)).text()).toBe(right)
    expect(readFileSync(file, 'utf8')).toBe(right)
    expect((await read('/phishing.html')).status).toBe(404)
  })

  it('is not needed for that: the running portal finds, restores and reports it by itself', async () => {
    const { article } = await articleWithPhoto()
    const right = await (await read(article)).text()
    const file = path.join(site(), article)
    writeFileSync(file, '<h1>defaced</h1>')
    expect(await (await read(article)).text()).toBe(right)
    await expect
      .poll(() => readFileSync(file, 'utf8'), { timeout: 60_000, interval: 500 })
      .toBe(right)
    expect(readFileSync(portal.logFile, 'utf8')).toContain('tampered')
    expect(await (await read(article)).text()).toBe(right)
  })

  it('finds a text that was changed in the database', async () => {
    const database = new Database(path.join(portal.dataDir, 'portal.db'))
    const row = database
      .prepare("SELECT id, title FROM articles WHERE _status = 'published' LIMIT 1")
      .get() as { id: string; title: string }
    const setTitle = database.prepare('UPDATE articles SET title = ? WHERE id = ?')
    setTitle.run('被人改过的题', row.id)
    const { code, output } = await command('verify')
    setTitle.run(row.title, row.id)
    database.close()
    expect(code).toBe(1)
    expect(output).toContain(row.id)
    expect(output).toMatch(/differs from what change \d+ published/)
  })
})

describe('npm run rebuild', () => {
  it('has the running portal render every page anew, stored before or not', async () => {
    await idle()
    const second = path.join(site(), LIST, 'index_2.html')
    const { article } = await articleWithPhoto()
    const before = await (await read(article)).text()
    const modified = (await read(article)).headers.get('last-modified')
    const { code, output } = await command('rebuild')
    expect(output).toContain('the running portal renders them')
    const [, done, ordered] = /✓ (\d+) of (\d+) pages rendered/.exec(output) ?? []
    expect(Number(ordered)).toBeGreaterThan(100)
    expect(done).toBe(ordered)
    expect(code).toBe(0)
    expect(existsSync(second)).toBe(true)
    // The same bytes are the same version.
    expect(await (await read(article)).text()).toBe(before)
    expect((await read(article)).headers.get('last-modified')).toBe(modified)
    expect((await readiness()).pages).toMatchObject({ stale: 0, failing: 0 })
  })
})

describe('npm run mirror', () => {
  it('writes a site that a plain web server serves whole: every link and file in it is there', async () => {
    const target = temporaryFolder('mirror')
    folders.push(target)
    writeFileSync(path.join(target, 'own.txt'), 'the operator’s')
    const { code, output } = await command('mirror', target)
    expect(output).toMatch(/✓ \d+ pages and \d+ files/)
    expect(code).toBe(0)

    const server = await serveFolder(target)
    try {
      const { pages, missing } = await crawl(server.url)
      expect(missing).toEqual([])
      const all = await everyPage()
      expect(all.filter((address) => !pages.has(address))).toEqual([])
      expect(pages.has(`${LIST}index_2.html`)).toBe(true)
    } finally {
      await server.close()
    }
    // A column that is a link takes its visitors there without a server.
    const [leading] = (await editor.read('/api/columns?where[view][equals]=link&limit=1')).docs
    expect(readFileSync(path.join(target, leading.path, 'index.html'), 'utf8')).toContain(
      `<meta http-equiv="refresh" content="0; url=${leading.link}">`,
    )
    const home = await (await read('/')).text()
    expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe(home)
    for (const form of ['index.html.gz', 'index.html.br', '404.html', 'rss.xml', 'robots.txt']) {
      expect(existsSync(path.join(target, form)), form).toBe(true)
    }
    expect(existsSync(path.join(target, '.writing'))).toBe(false)

    // Withdrawn meanwhile: a second run takes it out, and leaves what is not the mirror's.
    const { article } = await articleWithPhoto()
    const { docs } = await editor.read(`/api/articles?where[path][equals]=${article}&depth=0`)
    await editor.update('articles', docs[0].id, { _status: 'draft', withdrawalReason: '内容有误' })
    expect((await command('mirror', target)).code).toBe(0)
    expect(existsSync(path.join(target, article))).toBe(false)
    expect(existsSync(path.join(target, `${article}.gz`))).toBe(false)
    expect(readFileSync(path.join(target, 'own.txt'), 'utf8')).toBe('the operator’s')
  })

  it('says how it is called when it is not told where to write', async () => {
    const { code, output } = await command('mirror')
    expect(code).toBe(1)
    expect(output).toContain('Usage: npm run mirror -- DIR')
  })

  /** Follows every link of the site itself, from the home page on. */
  async function crawl(base: string): Promise<{ pages: Set<string>; missing: string[] }> {
    const pages = new Set<string>()
    const missing: string[] = []
    const known = new Set(['/', '/sitemap.html', '/sitemap.xml', '/rss.xml'])
    const waiting = [...known]
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const answer = await fetch(base + address)
      const body = await answer.text()
      if (!answer.ok) missing.push(address)
      if (!/(\/|\.html|\.xml|\.css)$/.test(address)) continue
      pages.add(address)
      for (const found of linksIn(address, body)) {
        const target = inside(found, address)
        if (target === null || known.has(target)) continue
        known.add(target)
        waiting.push(target)
      }
    }
    return { pages, missing }
  }

  function linksIn(address: string, body: string): string[] {
    if (address.endsWith('.css')) {
      return [...body.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, url = '']) => url)
    }
    if (address.endsWith('.xml')) {
      return [...body.matchAll(/<(?:loc|link)>([^<]+)</g)].map(([, url = '']) => url)
    }
    return [...elements(parse(body))].flatMap((element) => {
      const sources = (attribute(element, 'srcset') ?? '')
        .split(',')
        .map((part) => part.trim().split(' ')[0] ?? '')
      return [attribute(element, 'href'), attribute(element, 'src'), ...sources].flatMap(
        (url) => url || [],
      )
    })
  }

  /** Address within the site; `null` for a link that leads out of it. */
  function inside(link: string, from: string): string | null {
    const url = new URL(link, portal.url + from)
    return url.origin === portal.url ? url.pathname : null
  }
})
