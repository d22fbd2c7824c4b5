import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../support/axe'
import { launchChromium } from '../support/chromium'
import { type PortalServer, startPortalServer } from '../support/portal-server'

/** Every kind of public page with the demonstration content, as visitors with and without scripts. */
const LIST = '/zwgk/bmxxgkml/qcgj/gzdt/'

let portal: PortalServer
let browser: Browser
let page: Page
let article = ''
let pages: Record<string, string>

beforeAll(async () => {
  portal = await startPortalServer()
  browser = await launchChromium()
  page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  const first = async (query: string) => {
    const answer = await fetch(`${portal.url}/api/${query}`)
    return ((await answer.json()) as { docs: Record<string, string>[] }).docs[0] ?? {}
  }
  article = (await first('articles?where[pinned][equals]=true&limit=1')).path ?? ''
  const unit = await first('departments?limit=1')
  const person = await first('staff?limit=1&where[leader][equals]=false')
  pages = {
    home: '/',
    list: LIST,
    'second page': `${LIST}index_2.html`,
    article,
    catalogue: '/zwgk/bmxxgkml/qcgj/zcwj/',
    leaders: '/zwgk/bmxxgkml/qcgj/fzrxx/',
    'single page': '/zjql/qlgk/',
    directory: '/departments/',
    department: `/departments/${unit.slug}/`,
    person: `/staff/${person.id}/`,
    'site map': '/sitemap.html',
    missing: '/no-such-page/',
  }
}, 400_000)

afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

const read = (path: string, init?: RequestInit) =>
  fetch(portal.url + path, { redirect: 'manual', ...init })

describe('every page kind', () => {
  it('has no accessibility fault and no horizontal scroll, wide and narrow', async () => {
    for (const [kind, path] of Object.entries(pages)) {
      for (const width of [1366, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(portal.url + path)
        expect(await axeFaults(page), `${kind} at ${width}`).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `${kind} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
  })

  it('D-META-01…09: carries the page tags of its kind, none of them empty', async () => {
    const site = ['SiteName', 'SiteDomain', 'SiteIDCode']
    const column = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']
    const item = ['ArticleTitle', 'PubDate', 'ContentSource']
    const wanted: Record<string, string[]> = {
      home: [...site, ...column],
      list: [...site, ...column],
      article: [...site, ...column, ...item],
      department: site,
    }
    for (const [kind, names] of Object.entries(wanted)) {
      const html = await (await read(pages[kind] ?? '')).text()
      const head = html.slice(0, html.indexOf('</head>'))
      for (const name of names) {
        expect(
          head.match(new RegExp(`<meta name="${name}" content="[^"]+"`, 'g')),
          `${kind} ${name}`,
        ).toHaveLength(1)
      }
      expect(head).not.toMatch(/content="(null|undefined)?"/)
    }
  })

  it('stands without JavaScript: text, links and lists are in the HTML itself', async () => {
    const html = await (await read(article)).text()
    expect(html).toContain('<h1')
    expect(html).not.toContain('id="S:')
    expect(html.indexOf('<title>')).toBeLessThan(html.indexOf('</head>'))
  })
})

describe('addresses', () => {
  it.each([
    [LIST.slice(0, -1), 301, LIST],
    [`${LIST}?page=2`, 301, LIST],
    [`${LIST}index.html`, 301, LIST],
    ['/no-such-page/', 404, null],
    [`${LIST}index_999.html`, 404, null],
    [`${LIST}index_1.html`, [301, 404], null],
    [`${LIST}index_0.html`, 404, null],
    [`${LIST}202611/t20261101_999999.html`, 404, null],
    ['/feeds/columns/zwgk', 404, null],
  ])('%s → %s', async (path, status, location) => {
    const answer = await read(path)
    expect([status].flat()).toContain(answer.status)
    if (location) expect(answer.headers.get('location')).toBe(location)
    if (answer.status >= 400) expect(await answer.text()).toContain('首页')
  })

  it('a column that moved leads on, and its articles too', async () => {
    const signIn = await read('/api/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(portal.admin),
    })
    const { token } = (await signIn.json()) as { token: string }
    const headers = { 'content-type': 'application/json', authorization: `JWT ${token}` }
    const found = await read(`/api/columns?where[path][equals]=${LIST}`)
    const [column] = ((await found.json()) as { docs: { id: string }[] }).docs
    const rename = (slug: string) =>
      read(`/api/columns/${column?.id}`, {
        method: 'PATCH',
        headers,
        body: JSON.stringify({ slug }),
      })
    expect((await rename('gzdt-new')).status).toBe(200)
    const moved = await read(article)
    expect(moved.status).toBe(301)
    expect(moved.headers.get('location')).toBe(article.replace('/gzdt/', '/gzdt-new/'))
    expect((await read(moved.headers.get('location') ?? '')).status).toBe(200)
    await rename('gzdt')
    expect((await read(article)).status).toBe(200)
  })

  it('nothing but reading is answered on public pages', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await read(LIST, { method })).status).toBe(405)
    }
    expect((await read(LIST, { method: 'HEAD' })).status).toBe(200)
  })

  it('nobody can register as the first user', async () => {
    const answer = await read('/api/users/first-register', { method: 'POST', body: '{}' })
    expect(answer.status).toBe(404)
  })
})

describe('the article page', () => {
  it('D-UI-05: its QR code leads to its own address', async () => {
    await page.setViewportSize({ width: 1366, height: 900 })
    await page.goto(portal.url + article)
    const code = page
      .locator('svg')
      .filter({ has: page.locator('path') })
      .and(page.locator('.qr svg, svg.qr, [class*=qr] svg'))
      .first()
    await code.scrollIntoViewIfNeeded()
    const { data, info } = await sharp(await code.screenshot())
      .resize({ width: 600 })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const decoded = jsQR(new Uint8ClampedArray(data), info.width, info.height)
    expect(decoded?.data).toBe(portal.url + article)
  })

  it('D-UI-03: text size is chosen by keyboard and kept', async () => {
    await page.goto(portal.url + article)
    const large = page.getByRole('button', { name: '大号字' })
    await large.focus()
    await page.keyboard.press('Enter')
    expect(await large.getAttribute('aria-pressed')).toBe('true')
    await page.reload()
    expect(await large.getAttribute('aria-pressed')).toBe('true')
  })

  it('D-UI-12: print keeps title, text and address and drops the navigation', async () => {
    await page.goto(portal.url + article)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('h1').isVisible()).toBe(true)
    expect(await page.locator('header nav').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
  })
})

describe('machines', () => {
  it('feeds, site map and robots are what their readers expect', async () => {
    const feed = await read(`${LIST}rss.xml`)
    expect(feed.headers.get('content-type')).toMatch(/xml/)
    const xml = await feed.text()
    expect(xml).toContain('<rss')
    expect(xml).toMatch(/<pubDate>[^<]+\+0800<\/pubDate>/)
    const map = await (await read('/sitemap.xml')).text()
    expect(map).toContain(`<loc>${portal.url}${article}</loc>`)
    const robots = await (await read('/robots.txt')).text()
    expect(robots).toContain('Disallow: /admin')
    expect(robots).toContain(`Sitemap: ${portal.url}/sitemap.xml`)
  })
})
