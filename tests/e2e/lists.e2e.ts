import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium'
import { signIn } from '../support/editor-api'
import { type PortalServer, startPortalServer } from '../support/portal-server'

/** Lists by year, pages of the site itself and its departments, with the demonstration content. */
const LIST = '/zwgk/bmxxgkml/qcgj/gzdt/'

let portal: PortalServer
let browser: Browser
let page: Page

beforeAll(async () => {
  portal = await startPortalServer()
  browser = await launchChromium()
  page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  // Pages of five rows, so that a year has several.
  const editor = await signIn(portal)
  const { docs } = await editor.read(`/api/columns?where[path][equals]=${LIST}&depth=0`)
  await editor.update('columns', docs[0].id, { pageSize: 5 })
}, 400_000)

afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

const read = (path: string) => fetch(portal.url + path, { redirect: 'manual' })
const rows = () => page.locator('.rows__item')
const years = () => page.getByRole('navigation', { name: '按年份查看' })

/** Rows of the list as it is shown, from its first page to the last. */
async function allRows(): Promise<{ title: string; year: string }[]> {
  const found: { title: string; year: string }[] = []
  for (;;) {
    for (const row of await rows().all()) {
      const title = await row.locator('a').innerText()
      found.push({ title, year: (await row.locator('time').innerText()).slice(0, 4) })
    }
    const next = page.getByRole('link', { name: '下一页' })
    if ((await next.count()) === 0) return found
    await next.click()
  }
}

describe('a list', () => {
  it('shows each year on pages of its own, which together are the list', async () => {
    await page.goto(portal.url + LIST)
    const whole = await allRows()
    await page.goto(portal.url + LIST)
    const offered = await years().getByRole('link').allInnerTexts()
    const present = [...new Set(whole.map(({ year }) => year))].sort().reverse()
    expect(offered).toEqual(['全部', ...present.map((year) => `${year}年`)])
    expect(await years().locator('[aria-current=page]').innerText()).toBe('全部')

    const apart: typeof whole = []
    for (const year of present) {
      await page.goto(portal.url + LIST)
      await years()
        .getByRole('link', { name: `${year}年` })
        .click()
      expect(new URL(page.url()).pathname).toBe(`${LIST}index_y${year}.html`)
      expect(await page.title()).toContain(`（${year}年）`)
      expect(await years().locator('[aria-current=page]').innerText()).toBe(`${year}年`)
      const found = await allRows()
      expect(new Set(found.map((row) => row.year))).toEqual(new Set([year]))
      apart.push(...found)
    }
    const sorted = (list: typeof whole) => list.map(({ title }) => title).sort()
    expect(sorted(apart)).toEqual(sorted(whole))
  })

  it('has no page of a year without articles, and one address for each that it has', async () => {
    for (const name of ['index_y1999', 'index_y2025_99', 'index_y2025_1', 'index_y20255']) {
      expect((await read(`${LIST}${name}.html`)).status, name).toBe(404)
    }
  })

  it('jumps to a page of the year that is shown', async () => {
    await page.goto(`${portal.url}${LIST}index_y2025.html`)
    await page.getByLabel('跳转到').fill('2')
    await page.getByRole('button', { name: '确定' }).click()
    await page.waitForURL(`${portal.url}${LIST}index_y2025_2.html`)
    expect(await page.title()).toContain('（2025年，第2页）')
    expect(await years().locator('[aria-current=page]').innerText()).toBe('2025年')
  })
})

describe('the site itself', () => {
  it('D-UI-09: every page leads to 联系我们, 网站声明 and 隐私声明', async () => {
    for (const path of ['/', LIST, '/sitemap.html', '/departments/', '/search?q=城管']) {
      await page.goto(portal.url + path)
      const foot = page.getByRole('navigation', { name: '页脚导航' })
      const links = await foot.getByRole('link').allInnerTexts()
      expect(links, path).toEqual(
        expect.arrayContaining(['网站地图', '联系我们', '网站声明', '隐私声明', '无障碍说明']),
      )
    }
    for (const name of ['联系我们', '网站声明', '隐私声明']) {
      await page.goto(portal.url)
      await page.getByRole('navigation', { name: '页脚导航' }).getByRole('link', { name }).click()
      expect(await page.locator('h1').innerText()).toBe(name)
      expect((await page.locator('main .prose').innerText()).length).toBeGreaterThan(80)
    }
  })

  it('has a manifest and icons for screens, and one for tabs', async () => {
    const html = await (await read('/')).text()
    const href = /<link rel="manifest" href="([^"]+)"/.exec(html)?.[1] ?? ''
    const answer = await read(href)
    expect(answer.headers.get('content-type')).toMatch(/^application\/manifest\+json/)
    const { name, icons } = (await answer.json()) as { name: string; icons: { src: string }[] }
    expect(name).toBe('青岚区人民政府')
    const touch = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(html)?.[1] ?? ''
    for (const src of [...icons.map((icon) => icon.src), touch, '/favicon.ico']) {
      const icon = await read(src)
      expect([icon.status, icon.headers.get('content-type')?.slice(0, 6)], src).toEqual([
        200,
        'image/',
      ])
    }
  })
})

describe('a department', () => {
  it('shows where it is on a map, and leads to its columns', async () => {
    await page.goto(`${portal.url}/departments/qcgj/`)
    const map = page.getByRole('link', { name: '在地图上查看' })
    expect(await map.getAttribute('href')).toMatch(/^https:\/\/.*\d+\.\d+,\d+\.\d+/)
    for (const name of ['工作动态', '政府信息公开指南', '政府信息公开制度', '政府信息公开年报']) {
      const link = page.locator('main .tiles').getByRole('link', { name })
      expect((await read((await link.getAttribute('href')) ?? '')).status, name).toBe(200)
    }
  })
})
