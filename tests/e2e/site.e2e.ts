import { gzipSync } from 'node:zlib'

import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../support/axe'
import { launchChromium } from '../support/chromium'
import { DISPATCHES as LIST, type PageKind, pagesByKind } from '../support/page-kinds'
import { type PortalServer, startPortalServer } from '../support/portal-server'

/** The public site with the demonstration content, as visitors and machines read it. */

let portal: PortalServer
let browser: Browser
let page: Page
let article = ''
let pages: Record<PageKind, string>

beforeAll(async () => {
  portal = await startPortalServer()
  browser = await launchChromium()
  page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  pages = await pagesByKind(portal)
  article = pages.dispatch
}, 400_000)

afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

const read = (path: string, init?: RequestInit) =>
  fetch(portal.url + path, { redirect: 'manual', ...init })

describe('every page kind', () => {
  it('tells search engines what it is about, each page that they may show', async () => {
    const descriptions = new Map<string, string>()
    for (const [kind, path] of Object.entries(pages)) {
      const head = (await (await read(path)).text()).split('</head>')[0] ?? ''
      if (/<meta name="robots" content="[^"]*noindex/.test(head)) continue
      const found = [...head.matchAll(/<meta name="description" content="([^"]+)"/gi)]
      expect(found, kind).toHaveLength(1)
      descriptions.set(kind, found[0]?.[1] ?? '')
    }
    expect(descriptions.size).toBeGreaterThan(15)
    // Pages of one list share theirs.
    const alike = ['list', 'further list page', 'list of a year'].map((kind) =>
      descriptions.get(kind),
    )
    expect(new Set(alike).size).toBe(1)
    expect(new Set(descriptions.values()).size).toBe(descriptions.size - 2)
    expect(descriptions.get('department')).toMatch(/联系电话：[\d-]+/)
  })

  it('D-META-01, -04, -08, -09: carries the page tags of its kind once, none of them empty', async () => {
    const ofSite = ['SiteName', 'SiteDomain', 'SiteIDCode']
    const ofColumn = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']
    const ofArticle = ['ArticleTitle', 'PubDate', 'ContentSource']
    const required = new Set([...ofSite, ...ofColumn, ...ofArticle])
    const articles = ['dispatch', 'notice', 'document', 'repealed document', 'interpretation']
    const columns = ['home', 'list', 'further list page', 'list of a year', 'catalogue']
    columns.push('leaders', 'units', 'single page', 'directory', 'department')
    for (const [kind, path] of Object.entries(pages)) {
      const html = await (await read(path)).text()
      const head = html.slice(0, html.indexOf('</head>'))
      const tags = head.matchAll(/<meta name="(\w+)" content="[^"]+"/g)
      const found = Array.from(tags, ([, name = '']) => name).filter((name) => required.has(name))
      const wanted = articles.includes(kind)
        ? [...ofSite, ...ofColumn, ...ofArticle]
        : [...ofSite, ...(columns.includes(kind) ? ofColumn : [])]
      expect(found.sort(), kind).toEqual(wanted.sort())
      expect(head, kind).not.toMatch(/content="(null|undefined)?"/)
      expect(head.match(/<title>[^<]+<\/title>/g), kind).toHaveLength(1)
    }
  })

  it('D-META-06, -07, D-LAY-05: an article shows what its tags say', async () => {
    for (const kind of ['dispatch', 'document', 'notice', 'interpretation'] as const) {
      await page.goto(portal.url + pages[kind])
      const tag = (name: string) => page.locator(`meta[name="${name}"]`).getAttribute('content')
      const time = await tag('PubDate')
      expect(time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
      expect(await tag('ArticleTitle')).toBe(await page.locator('h1').innerText())
      const line = await page.locator('.info').innerText()
      expect(line).toContain(`发布时间：${time}`)
      expect(line).toContain(`来源：${await tag('ContentSource')}`)
      expect(await tag('Url')).toBe(portal.url + pages[kind])
    }
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

describe('lists', () => {
  it('D-UI-07: twenty rows with full title and day, the newest first, and a pager', async () => {
    await page.setViewportSize({ width: 1366, height: 900 })
    await page.goto(portal.url + LIST)
    const rows = page.locator('main .rows__item')
    const shown = await rows.evaluateAll((items) =>
      items.map((item) => ({
        isPinned: item.querySelector('.label')?.textContent === '置顶',
        title: item.querySelector('a')?.title ?? '',
        text: item.querySelector('a')?.textContent ?? '',
        day: item.querySelector('time')?.textContent ?? '',
      })),
    )
    expect(shown).toHaveLength(20)
    for (const { title, text, day } of shown) {
      expect(text.endsWith(title) && title.length > 3, text).toBe(true)
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
    const days = shown.filter(({ isPinned }) => !isPinned).map(({ day }) => day)
    expect(days).toEqual([...days].sort().reverse())
    const pager = page.getByRole('navigation', { name: '分页' })
    expect(await pager.innerText()).toMatch(/共\d+条记录 1\/\d+页\s+首页\s+上一页[^]*下一页\s+末页/)
    expect(await pager.locator('a:not([href^="/"])').count()).toBe(0)
    await pager.getByRole('textbox').fill('2')
    await pager.getByRole('button', { name: '确定' }).click()
    await page.waitForURL(`**${LIST}index_2.html`)
    expect(await page.locator('.side-menu [aria-current]').innerText()).toBe('工作动态')
  })

  it('D-UI-01: a list and its articles say where they lie, level by level', async () => {
    for (const path of [LIST, article]) {
      await page.goto(portal.url + path)
      const levels = page.locator('nav[aria-label="您的位置"] a')
      const names = ['首页', '政务公开', '政府部门信息公开目录', '区城管执法局', '工作动态']
      expect(await levels.allInnerTexts()).toEqual(names)
      expect(await levels.last().getAttribute('aria-current')).toBeTruthy()
      expect(await levels.last().getAttribute('href')).toBe(LIST)
    }
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
    expect(await page.locator('.qr').innerText()).toBe('扫一扫在手机打开当前页')
    await page.setViewportSize({ width: 375, height: 900 })
    expect(await code.isVisible()).toBe(false)
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

  it('shows its photos large, one after the other, by keyboard too; without script each is a link', async () => {
    await page.goto(portal.url + article)
    const links = page.locator('article a[data-photo]')
    const count = await links.count()
    expect(count).toBeGreaterThan(1)
    await links.first().focus()
    await page.keyboard.press('Enter')
    const viewer = page.getByRole('dialog', { name: '查看大图' })
    await viewer.waitFor()
    const large = viewer.locator('img')
    expect(await large.getAttribute('src')).toBe(
      `${portal.url}${await links.first().getAttribute('href')}`,
    )
    expect(await large.getAttribute('alt')).toBeTruthy()
    expect(await axeFaults(page, 'dialog')).toEqual([])
    await page.keyboard.press('ArrowRight')
    expect(await viewer.innerText()).toContain(`2/${count}`)
    await viewer.getByRole('button', { name: '上一张' }).click()
    await page.keyboard.press('ArrowLeft')
    expect(await viewer.innerText()).toContain(`${count}/${count}`)
    await page.keyboard.press('Escape')
    expect(await viewer.isVisible()).toBe(false)
    const last = await links.last().evaluate((link) => link === document.activeElement)
    expect(last).toBe(true)
    const picture = await read((await links.first().getAttribute('href')) ?? '')
    expect(picture.headers.get('content-type')).toMatch(/^image\//)
  })

  it('is light: compressed and without photos 15 KB as a rule, 20 KB at most, in four requests', async () => {
    const list = await (await read(LIST)).text()
    const paths = [...list.matchAll(/href="([^"]+\/t\d+_\d+\.html)"/g)].map(([, path]) => path!)
    const weigh = async (address: string) => {
      const answer = await read(address)
      expect(answer.headers.get('content-encoding'), address).toMatch(/^(gzip|br)$/)
      return gzipSync(await answer.arrayBuffer(), { level: 9 }).length
    }
    const weights: number[] = []
    for (const path of new Set(paths)) {
      const html = await (await read(path)).text()
      const files = [
        ...html.matchAll(/<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"/g),
      ]
      expect(files).toHaveLength(3)
      const parts = await Promise.all([path, ...files.map(([, file]) => file!)].map(weigh))
      weights.push(parts.reduce((sum, part) => sum + part, 0) / 1024)
    }
    weights.sort((a, b) => a - b)
    expect(weights.length).toBeGreaterThan(10)
    expect(weights[Math.floor(weights.length / 2)]).toBeLessThanOrEqual(15)
    expect(weights.at(-1)).toBeLessThanOrEqual(20)
  })

  it('D-UI-12: print keeps title, text and address and drops the navigation', async () => {
    await page.goto(portal.url + article)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('h1').isVisible()).toBe(true)
    expect(await page.locator('header nav').first().isVisible()).toBe(false)
    const paper = await page.locator('body').innerText()
    for (const part of ['发布时间：', '来源：', `本页网址：${portal.url}${article}`]) {
      expect(paper).toContain(part)
    }
    await page.emulateMedia({ media: null })
  })
})

describe('leaving for another site (D-LINK-01)', () => {
  const AWAY = 'https://news.example.com/story'

  /** Opens a page with links that lead away, as an editor may put them into a text. */
  async function openWithLinks(): Promise<void> {
    await page.setViewportSize({ width: 1366, height: 900 })
    await page.goto(portal.url + article)
    await page.evaluate((away) => {
      const links = `<p id="away"><a href="${away}">外部报道</a>
        <a href="https://www.example.gov.cn/">上级网站</a> <a href="/departments/">机构设置</a></p>`
      document.querySelector('h1')?.insertAdjacentHTML('afterend', links)
    }, AWAY)
  }

  it('asks first, in the words of the rule, and goes where it was asked to', async () => {
    await openWithLinks()
    await page.route(AWAY, (route) => route.fulfill({ body: 'elsewhere' }))
    await page.locator('#away').getByRole('link', { name: '外部报道' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.innerText()).toContain(
      '您访问的链接即将离开“青岚区人民政府”门户网站，是否继续？',
    )
    expect(await dialog.innerText()).toContain('news.example.com')
    expect(await axeFaults(page, 'dialog')).toEqual([])
    await dialog.getByRole('link', { name: '继续访问' }).click()
    await page.waitForURL(AWAY)
    await page.unroute(AWAY)
  })

  it('stays at 放弃 and at Escape, with the focus where it was', async () => {
    await openWithLinks()
    const link = page.locator('#away').getByRole('link', { name: '外部报道' })
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    for (let key = 0; key < 4; key++) {
      await page.keyboard.press('Tab')
      const isInside = await page.evaluate(
        () =>
          document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
      )
      expect(isInside).toBe(true)
    }
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
    await link.click()
    await page.getByRole('button', { name: '放弃' }).click()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(new URL(page.url()).pathname).toBe(article)
  })

  it('does not ask on the way to a government or within the site', async () => {
    await openWithLinks()
    await page.route('https://www.example.gov.cn/', (route) => route.fulfill({ body: 'above' }))
    await page.locator('#away').getByRole('link', { name: '上级网站' }).click()
    await page.waitForURL('https://www.example.gov.cn/')
    await openWithLinks()
    await page.locator('#away').getByRole('link', { name: '机构设置' }).click()
    await page.waitForURL(`${portal.url}/departments/`)
  })
})

describe('machines', () => {
  const dataOf = async (path: string) => {
    const html = await (await read(path)).text()
    const found = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)]
    return found.flatMap(([, json]) => JSON.parse(json ?? '')['@graph'])
  }

  it('read who publishes, where a page lies and what an article is, as visitors see it', async () => {
    const [body, site] = await dataOf('/')
    expect(body).toMatchObject({ '@type': 'GovernmentOrganization', url: `${portal.url}/` })
    expect(site).toMatchObject({ '@type': 'WebSite', publisher: { '@id': body['@id'] } })
    const [news, trail] = await dataOf(article)
    await page.goto(portal.url + article)
    expect(news).toMatchObject({
      '@type': 'NewsArticle',
      headline: await page.locator('h1').innerText(),
      mainEntityOfPage: portal.url + article,
    })
    const levels = await page.locator('nav[aria-label="您的位置"] a').allInnerTexts()
    expect(trail.itemListElement.map(({ name }: { name: string }) => name)).toEqual(levels)
    for (const { item } of trail.itemListElement) expect((await fetch(item)).status).toBe(200)
    expect(await dataOf('/no-such-page/')).toEqual([])
  })

  it('D-EX-05, B-17: feeds, site map and robots are what their readers expect', async () => {
    const feed = await read(`${LIST}rss.xml`)
    expect(feed.headers.get('content-type')).toMatch(/xml/)
    const xml = await feed.text()
    expect(xml).toContain('<rss')
    expect(xml).toMatch(/<pubDate>[^<]+\+0800<\/pubDate>/)
    const atom = await read(`${LIST}atom.xml`)
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const entries = (text: string, pattern: RegExp) =>
      [...text.matchAll(pattern)].map(([, address]) => address)
    expect(entries(await atom.text(), /<entry>[^]*?<id>([^<]+)<\/id>/g)).toEqual(
      entries(xml, /<item>[^]*?<link>([^<]+)<\/link>/g),
    )
    const head = await (await read(LIST)).text()
    for (const form of ['rss', 'atom']) {
      expect(head).toContain(
        `type="application/${form}+xml" href="${portal.url}${LIST}${form}.xml"`,
      )
    }
    const map = await (await read('/sitemap.xml')).text()
    expect(map).toContain(`<loc>${portal.url}${article}</loc>`)
    const robots = await (await read('/robots.txt')).text()
    expect(robots).toContain('Disallow: /admin')
    expect(robots).toContain(`Sitemap: ${portal.url}/sitemap.xml`)
  })
})
