/**
 * `npm run bench -- screenshots [--full FOLDER]`: draws every page of `docs/design.md` in every mode at four
 * widths, a sheet a page, into `docs/images/pages`; with `--full` each picture by itself, too.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp, { type Sharp } from 'sharp'

import { launchChromium } from '../support/chromium'
import { signIn } from '../support/editor-api'
import { type PageKind, pagesByKind } from '../support/page-kinds'
import { PAGE_MODES, type PageMode, showIn } from '../support/page-modes'
import { startPortalServer } from '../support/portal-server'
import { settled } from '../support/settled'
import { textOption } from './options'

const SHEETS = 'docs/images/pages'

const KINDS = ['home', 'list', 'dispatch', 'department', 'person', 'catalogue', 'missing'] as const
const WIDTHS = [375, 768, 1366, 1920] as const
const MODES = ['normal', '长者模式', '黑底黄字', 'print'] as const
const GREY = '哀悼'
const NAMES: Partial<Record<PageKind, string>> = {
  home: '首页',
  list: '列表',
  dispatch: '稿件',
  department: '机构',
  person: '人员',
  catalogue: '目录',
  missing: '404',
}

/** Of a sheet, in pixels: widths of the pictures in it by the width of the window, and the rest. */
const SHOWN = { 375: 150, 768: 230, 1366: 370, 1920: 440 } as const
const ROW = 380
const GAP = 16
const LABEL = 30

const SHOWN_AS: Record<string, string> = { normal: '普通', print: '打印' }

type Shots = Map<string, Buffer>
const key = (mode: string, width: number): string => `${mode} ${width}`

const full = textOption('full', '')
const portal = await startPortalServer({ LOG_LEVEL: 'error' })
let browser: Browser | null = null
try {
  await settled(portal.url, 300_000)
  browser = await launchChromium()
  const pages = await pagesByKind(portal)
  const shots = new Map<PageKind, Shots>(KINDS.map((kind) => [kind, new Map()]))
  const modes = MODES.map((name) => PAGE_MODES.find((mode) => mode.name === name)!)
  await takeAll(browser, pages, modes, shots)
  const editor = await signIn(portal)
  await editor.setGlobal('site', { grayscale: true })
  await settled(portal.url, 300_000)
  await takeAll(browser, pages, [{ ...modes[0]!, name: GREY }], shots)
  mkdirSync(SHEETS, { recursive: true })
  for (const [kind, own] of shots) {
    const file = path.join(SHEETS, `${kind}.webp`)
    const { size } = await (
      await sheet(NAMES[kind] ?? kind, own)
    )
      .webp({ quality: 72 })
      .toFile(file)
    console.log(`${file}: ${Math.round(size / 1024)} KB`)
  }
} finally {
  await browser?.close()
  await portal.stop()
}

async function takeAll(
  chromium: Browser,
  pages: Record<PageKind, string>,
  modes: PageMode[],
  shots: Map<PageKind, Shots>,
): Promise<void> {
  for (const width of WIDTHS) {
    const page = await chromium.newPage({ viewport: { width, height: 900 }, locale: 'zh-CN' })
    for (const [kind, own] of shots) {
      await page.goto(portal.url + pages[kind])
      for (const mode of modes) own.set(key(mode.name, width), await take(page, mode, kind))
    }
    await page.close()
  }
}

async function take(page: Page, mode: PageMode, kind: PageKind): Promise<Buffer> {
  await showIn(page, mode)
  await showPhotos(page)
  const width = page.viewportSize()?.width ?? 0
  const picture = await page.screenshot({ fullPage: true })
  if (full !== '') {
    mkdirSync(full, { recursive: true })
    await sharp(picture).toFile(path.join(full, `${kind}-${mode.name}-${width}.png`))
  }
  return picture
}

/** Photos wait until they are scrolled to; a picture of the whole page does not scroll. */
async function showPhotos(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const photo of document.images) photo.loading = 'eager'
    await Promise.all(Array.from(document.images, (photo) => photo.decode()))
  })
}

/** All pictures of one page: a row for each mode, a column for each width. */
async function sheet(title: string, own: Shots): Promise<Sharp> {
  const rows = [...MODES, GREY]
  const lefts = WIDTHS.map((_, index) =>
    WIDTHS.slice(0, index).reduce((sum, width) => sum + SHOWN[width] + GAP, GAP),
  )
  const width = WIDTHS.reduce((sum, each) => sum + SHOWN[each] + GAP, GAP)
  const height = rows.length * (ROW + LABEL + GAP) + GAP
  const layers = rows.flatMap((mode, row) =>
    WIDTHS.map(async (each, column) => {
      const top = GAP + row * (ROW + LABEL + GAP)
      const left = lefts[column] ?? 0
      const input = await thumbnail(own.get(key(mode, each))!, SHOWN[each])
      return [
        { input, top: top + LABEL, left },
        { input: label(`${title} · ${SHOWN_AS[mode] ?? mode} · ${each}`), top, left },
      ]
    }),
  )
  const canvas = sharp({ create: { width, height, channels: 3, background: '#e9edf2' } })
  return canvas.composite((await Promise.all(layers)).flat())
}

async function thumbnail(picture: Buffer, width: number): Promise<Buffer> {
  const scaled = await sharp(picture).resize({ width }).png().toBuffer({ resolveWithObject: true })
  const height = Math.min(scaled.info.height, ROW)
  return sharp(scaled.data).extract({ left: 0, top: 0, width, height }).png().toBuffer()
}

function label(text: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="${LABEL}">` +
      `<text x="0" y="20" font-family="Noto Sans CJK SC" font-size="14" fill="#1c2530">${text}</text></svg>`,
  )
}
