import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { axeFaults } from '../support/axe'
import { launchChromium } from '../support/chromium'
import { type EditorApi, signIn } from '../support/editor-api'
import { PAGE_KINDS, type PageKind, pagesByKind, STATUS_OF } from '../support/page-kinds'
import {
  floatingElements,
  movingElements,
  overflowOf,
  smallTargets,
  smallTexts,
  unmarkedChoices,
} from '../support/page-measures'
import { greyTokens, PAGE_MODES, showIn } from '../support/page-modes'
import { type PortalServer, startPortalServer } from '../support/portal-server'
import { settled } from '../support/settled'

/** Every kind of public page, shown in every way that a visitor or the office may choose. */
const WIDTHS = [320, 375, 768, 1366, 1920]

const FILINGS = {
  icpNumber: '某ICP备00000000号',
  policeNumber: '某公网安备00000000000000号',
  conacId: '0'.repeat(32),
}
const FOOTER_FACTS = [
  '主办：青岚区人民政府办公室',
  '承办：青岚区大数据中心',
  '地址：青岚区政通路1号',
  '邮编：000000',
  '联系电话：0000-5550001',
  '网站标识码：0000000000',
  '网站支持IPv6',
]

let portal: PortalServer
let browser: Browser
let page: Page
let plain: Page
let editor: EditorApi
let paths: Record<PageKind, string>

beforeAll(async () => {
  portal = await startPortalServer()
  editor = await signIn(portal)
  paths = await pagesByKind(portal)
  // Everything that a page may carry: what an office has and the demonstration content must not.
  await chooseForAll({ ...FILINGS, notice: '本网站将于周六22:00至24:00维护。' })
  browser = await launchChromium()
  const contextWith = (javaScriptEnabled: boolean) =>
    browser.newContext({
      locale: 'zh-CN',
      javaScriptEnabled,
      viewport: { width: 1366, height: 900 },
    })
  page = await (await contextWith(true)).newPage()
  plain = await (await contextWith(false)).newPage()
}, 400_000)

afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

/** Every page is made anew for it; with that much to do the portal refuses visitors. */
async function chooseForAll(settings: object): Promise<void> {
  await editor.setGlobal('site', settings)
  await settled(portal.url, 120_000)
}

const setWidth = (width: number) => page.setViewportSize({ width, height: 900 })

describe.each(PAGE_KINDS)('%s', (kind) => {
  beforeAll(async () => {
    await setWidth(1366)
    await page.emulateMedia({ media: null })
    await page.goto(portal.url + paths[kind])
  })

  it('D-LAY-03, -04, -07: is valid HTML in three zones, with one h1, the name and a search', async () => {
    const answer = await fetch(portal.url + paths[kind])
    expect(answer.status).toBe(STATUS_OF[kind] ?? 200)
    const html = await answer.text()
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
    const { results } = await validator.validateString(html)
    const faults = results.flatMap(({ messages }) => messages)
    expect(faults.map(({ line, ruleId, message }) => [line, ruleId, message])).toEqual([])
    const parts = ['h1', 'header.masthead', 'main', 'footer.footer', 'html[lang="zh-CN"]']
    for (const part of [...parts, 'form[role=search] input[name=q]']) {
      expect(await page.locator(part).count(), part).toBe(1)
    }
    expect(await page.locator('header .brand__name').innerText()).toBe('青岚区人民政府')
  })

  it('D-FOOT-01, -02, -03, D-UI-09: identifies the site in its footer', async () => {
    const footer = page.locator('footer')
    const text = await footer.innerText()
    for (const fact of FOOTER_FACTS) expect(text).toContain(fact)
    const addressOf = (name: string) => footer.getByRole('link', { name }).getAttribute('href')
    expect(await addressOf('网站地图')).toBe('/sitemap.html')
    expect(await addressOf(FILINGS.icpNumber)).toBe('https://beian.miit.gov.cn')
    expect(await addressOf(FILINGS.policeNumber)).toContain('recordcode=00000000000000')
    expect(await addressOf('党政机关网站标识')).toBe(
      `https://bszs.conac.cn/sitename?method=show&id=${FILINGS.conacId}`,
    )
    const report = new URL((await addressOf('我为政府网站找错')) ?? '')
    expect(report.origin + report.pathname).toBe('https://zfwzgl.www.gov.cn/exposure/jiucuo.html')
    expect(report.searchParams.get('site_code')).toBe('0000000000')
    expect(report.searchParams.get('url')).toMatch(/^http:\/\/127\.0\.0\.1:/)
  })

  it('B-16: shows without script what it shows with it', async () => {
    const textOf = (shown: Page) => shown.locator('body').innerText()
    await plain.goto(portal.url + paths[kind])
    await page.evaluate(() => {
      // What only works with script is shown by it.
      for (const tool of document.querySelectorAll<HTMLElement>('.tools, form[data-pages]')) {
        tool.hidden = true
      }
    })
    expect(await textOf(plain)).toBe(await textOf(page))
    expect((await plain.locator('main').innerText()).length).toBeGreaterThan(40)
    await page.reload()
  })

  it.each(PAGE_MODES)('D-A11Y-03, -05, -06, D-LAY-06: is without fault in $name', async (mode) => {
    await showIn(page, mode)
    const isForced = mode.media?.forcedColors === 'active'
    for (const width of WIDTHS) {
      await setWidth(width)
      expect.soft(await overflowOf(page), `overflow at ${width}`).toBeLessThanOrEqual(0)
      if (mode.widths.includes(width)) {
        // axe reads colours that the system replaces.
        const faults = await axeFaults(page, undefined, isForced ? ['color-contrast'] : [])
        expect.soft(faults, `axe at ${width}`).toEqual([])
      }
      if (mode.least && [320, 1366].includes(width)) {
        expect.soft(await smallTexts(page, mode.least.text), `text at ${width}`).toEqual([])
        expect.soft(await smallTargets(page, mode.least.target), `at ${width}`).toEqual([])
      }
    }
    expect.soft(await floatingElements(page)).toEqual([])
    if (isForced) expect.soft(await unmarkedChoices(page)).toEqual([])
    if (mode.media?.reducedMotion) expect.soft(await movingElements(page)).toEqual([])
    if (mode.media?.media === 'print') {
      const controls = page.locator(':is(nav, button, input, .aids, .footer):visible')
      expect.soft(await controls.count()).toBe(0)
    }
  })
})

describe('哀悼, which the office chooses for everybody', () => {
  beforeAll(() => chooseForAll({ grayscale: true }))

  it.each(PAGE_KINDS)('%s is without colour and without fault', async (kind) => {
    await page.goto(portal.url + paths[kind])
    await showIn(page, PAGE_MODES[0]!)
    for (const width of WIDTHS) {
      await setWidth(width)
      expect.soft(await overflowOf(page), `overflow at ${width}`).toBeLessThanOrEqual(0)
    }
    const coloured = await page.evaluate(() =>
      Array.from(document.body.children)
        .filter(
          (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0,
        )
        .filter((element) => getComputedStyle(element).filter !== 'grayscale(1)')
        .map(({ tagName, className }) => `${tagName}.${className}`),
    )
    expect.soft(coloured).toEqual([])
    expect(await greyTokens(page)).toBeGreaterThan(15)
    expect.soft(await axeFaults(page)).toEqual([])
  })

  it('has large photos and questions without colour, too', async () => {
    await page.goto(portal.url + paths.dispatch)
    await page.locator('article a[data-photo]').first().click()
    const viewer = page.getByRole('dialog', { name: '查看大图' })
    await viewer.waitFor()
    const filter = await viewer.evaluate((dialog) => getComputedStyle(dialog).filter)
    expect(filter).toBe('grayscale(1)')
  })
})
