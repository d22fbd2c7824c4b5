import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFaults } from '../support/axe'
import { launchChromium } from '../support/chromium'
import { DISPATCHES as LIST, pagesByKind } from '../support/page-kinds'
import { type PortalServer, startPortalServer } from '../support/portal-server'

/**
 * 无障碍浏览 and 长者模式, as visitors choose and keep them. What they do to each kind of page is
 * looked at by page-matrix.e2e.ts.
 */

let portal: PortalServer
let browser: Browser
let page: Page
let article = ''
let paths: string[]

beforeAll(async () => {
  portal = await startPortalServer()
  browser = await launchChromium()
  page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  const pages = await pagesByKind(portal)
  article = pages.dispatch
  paths = [pages.home, pages.list, article, pages.catalogue, pages.directory, pages.results]
}, 400_000)

afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

/** Each test begins as a visitor who never chose anything. */
beforeEach(async () => {
  await page.goto(portal.url)
  await page.evaluate(() => localStorage.clear())
})

const entry = (name: string) => page.locator('.aids').getByRole('button', { name })
const tool = (name: string) =>
  page.getByRole('group', { name: '无障碍浏览' }).getByRole('button', { name })
const rootSize = () =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))

async function open(path: string, width = 1366): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(portal.url + path)
}

async function chooseElder(): Promise<void> {
  await open('/')
  await entry('长者模式').click()
}

async function openTools(): Promise<void> {
  await entry('无障碍浏览').click()
  await tool('放大文字').waitFor()
}

describe('长者模式', () => {
  it('D-A11Y-05: makes text larger, is chosen by keyboard and kept between visits', async () => {
    await open('/', 375)
    const before = await rootSize()
    await entry('长者模式').focus()
    await page.keyboard.press('Enter')
    expect(await entry('长者模式').getAttribute('aria-pressed')).toBe('true')
    await open(LIST, 375)
    expect(await entry('长者模式').getAttribute('aria-pressed')).toBe('true')
    expect(await rootSize()).toBeGreaterThanOrEqual(before * 1.25)
  })

  it('has nothing beside the text', async () => {
    await chooseElder()
    await open(LIST)
    const widths = await page.evaluate(() =>
      ['main .rows', 'main .wrap'].map((part) => document.querySelector(part)?.clientWidth ?? 0),
    )
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeGreaterThan(0.9)
  })

  it('goes on from its own size when text is enlarged', async () => {
    await chooseElder()
    await openTools()
    const before = await rootSize()
    await tool('放大文字').click()
    expect(await rootSize()).toBeGreaterThan(before)
  })
})

describe('无障碍浏览', () => {
  it('D-UI-08: opens its tools by keyboard', async () => {
    await open('/')
    expect(await tool('放大文字').count()).toBe(0)
    await entry('无障碍浏览').focus()
    await page.keyboard.press('Enter')
    await tool('放大文字').waitFor()
    expect(await entry('无障碍浏览').getAttribute('aria-expanded')).toBe('true')
    expect(await axeFaults(page)).toEqual([])
  })

  it('D-A11Y-04: enlarges in three steps and no further, and back', async () => {
    await open('/')
    await openTools()
    const normal = await rootSize()
    for (const step of [1.25, 1.5, 1.75, 1.75]) {
      await tool('放大文字').click()
      expect(await rootSize()).toBeCloseTo(normal * step, 1)
    }
    for (const step of [1.5, 1.25, 1, 1]) {
      await tool('缩小文字').click()
      expect(await rootSize()).toBeCloseTo(normal * step, 1)
    }
  })

  it.each(['黑底黄字', '白底黑字'])(
    '%s: is kept from page to page, and taken back',
    async (name) => {
      await open('/')
      await openTools()
      await tool(name).click()
      const background = (button: string) =>
        tool(button).evaluate((element) => getComputedStyle(element).backgroundColor)
      expect(await background(name)).not.toBe(await background('大鼠标'))
      for (const path of paths) {
        await open(path)
        expect(await page.locator('html').getAttribute('data-contrast'), path).toBeTruthy()
      }
      await openTools()
      await tool(name).click()
      expect(await page.locator('html').getAttribute('data-contrast')).toBeNull()
    },
  )

  it('D-A11Y-04: takes pictures and side menus away in 简洁版式, and all back with 恢复默认', async () => {
    await open(LIST)
    await openTools()
    await tool('简洁版式').click()
    await tool('大鼠标').click()
    expect(await page.locator('.side-menu').first().isVisible()).toBe(false)
    const cursor = () => page.locator('h1').evaluate((title) => getComputedStyle(title).cursor)
    expect(await cursor()).toContain('pointer')
    await tool('恢复默认').click()
    expect(await page.locator('.side-menu').first().isVisible()).toBe(true)
    expect(await cursor()).toBe('auto')
    await page.reload()
    const chosen = await page.locator('html').evaluate((root) => Object.keys(root.dataset))
    expect(chosen).toEqual(['text'])
  })

  it('D-A11Y-10: leads to the areas of a page by ALT and a digit', async () => {
    await open(LIST)
    await page.keyboard.press('Alt+5')
    const list = page.locator('main .rows').first()
    expect(await list.evaluate((element) => element === document.activeElement)).toBe(true)
    await open(article)
    for (const [digit, name] of [
      ['1', 'NAV'],
      ['2', 'MAIN'],
      ['3', 'INPUT'],
      ['4', 'FOOTER'],
      ['6', 'H1'],
    ]) {
      await page.keyboard.press(`Alt+${digit}`)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(name)
    }
  })

  it('D-A11Y-04: reads the text aloud, a paragraph after the other, and stops when asked', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' })
    const listener = await context.newPage()
    // Chromium has no Chinese voice here; what the portal gives it to say is what counts.
    await listener.addInitScript(() => {
      const said: SpeechSynthesisUtterance[] = []
      const voice = {
        speaking: false,
        speak: (speech: SpeechSynthesisUtterance) => {
          voice.speaking = true
          if (said.push(speech) === 1) speech.onstart?.(new Event('start') as never)
        },
        cancel: () => (voice.speaking = false),
      }
      Object.defineProperty(window, 'speechSynthesis', { value: voice })
      Object.assign(window, { said })
    })
    await listener.goto(portal.url + article)
    await listener.locator('.aids').getByRole('button', { name: '无障碍浏览' }).click()
    await listener.getByRole('button', { name: '朗读正文' }).click()
    const texts = await listener.evaluate(() =>
      (window as never as { said: SpeechSynthesisUtterance[] }).said.map(({ lang, text }) => [
        lang,
        text,
      ]),
    )
    expect(texts.length).toBeGreaterThan(10)
    expect(new Set(texts.map(([lang]) => lang))).toEqual(new Set(['zh-CN']))
    expect(texts[0]?.[1]).toBe(await listener.locator('h1').innerText())
    expect(await listener.locator('h1[data-spoken]').count()).toBe(1)
    await listener.getByRole('button', { name: '停止朗读' }).click()
    expect(await listener.locator('[data-spoken]').count()).toBe(0)
    await context.close()
  })

  it('is printed as a page that nothing was chosen for', async () => {
    await open(article)
    await openTools()
    await tool('黑底黄字').click()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.aids').isVisible()).toBe(false)
    expect(await page.locator('.aids__tools').isVisible()).toBe(false)
    const colour = await page.locator('h1').evaluate((title) => getComputedStyle(title).color)
    expect(colour).toBe('rgb(0, 0, 0)')
    await page.emulateMedia({ media: null })
  })

  it('begins anew where what was kept is damaged', async () => {
    for (const kept of ['{"zoom":"x"}', '[1]', '"text"', '{', 'null']) {
      await page.evaluate((text) => localStorage.setItem('reader:aids', text), kept)
      await open('/')
      await openTools()
      const before = await rootSize()
      await tool('放大文字').click()
      expect(await rootSize(), kept).toBeGreaterThan(before)
      await tool('恢复默认').click()
    }
  })

  it('is explained without script, where its entries lead', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await plain.goto(portal.url)
    await plain.getByRole('link', { name: '长者模式' }).click()
    expect(new URL(plain.url()).pathname).toBe('/accessibility.html')
    expect(await plain.locator('h1').innerText()).toBe('无障碍说明')
    await plain.context().close()
  })
})
