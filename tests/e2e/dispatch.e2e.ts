import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../support/axe'
import { launchChromium } from '../support/chromium'
import { type PortalServer, startPortalServer } from '../support/portal-server'

/**
 * The main job, in the browser: an editor signs in, writes a dispatch with two units, three photos
 * and a staff story, previews and publishes it; a visitor reads it; it is corrected and withdrawn.
 */
const LIST = '/zwgk/bmxxgkml/qcgj/gzdt/'
const TITLE = '清晨的青岚大道：两支队伍联手清扫'
const STORY = '吴桂兰每天四点半到岗，先看风向，再定扫法。'

let portal: PortalServer
let browser: Browser
let editor: Page
let visitor: Page
let visitorContext: BrowserContext
const foreign: string[] = []
let articlePath = ''
let articleId = ''

beforeAll(async () => {
  portal = await startPortalServer()
  browser = await launchChromium()
  const options = { viewport: { width: 1366, height: 900 }, locale: 'zh-CN' }
  editor = await (await browser.newContext({ ...options, timezoneId: 'Asia/Shanghai' })).newPage()
  visitorContext = await browser.newContext({ ...options, javaScriptEnabled: false })
  visitor = await visitorContext.newPage()
  for (const page of [editor, visitor]) {
    page.setDefaultTimeout(30_000)
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (/^https?:$/.test(url.protocol) && url.origin !== portal.url) foreign.push(request.url())
    })
  }
}, 400_000)

afterAll(async () => {
  await browser?.close()
  expect(await portal?.stop()).toBe(0)
})

const read = (path: string) => fetch(portal.url + path, { redirect: 'manual' })
const textOf = async (path: string) => (await read(path)).text()

/** Opens the menu that `/` brings in the editor and takes the block of this name. */
async function addBlock(name: string): Promise<Locator> {
  await editor.keyboard.type(`/${name}`)
  await editor.locator('.slash-menu-popup__item', { hasText: name }).first().click()
  const block = editor.locator('.LexicalEditorTheme__block', { hasText: name }).last()
  await block.waitFor()
  return block
}

/** Writes a paragraph behind the last block of the body. */
async function writeBelow(text: string): Promise<void> {
  await editor
    .locator('.rich-text-lexical .ContentEditable__root')
    .first()
    .locator('> p')
    .last()
    .click()
  await editor.keyboard.type(text)
  await editor.keyboard.press('Enter')
}

/**
 * Chooses from a select by typing, as often as it takes: an autosave that comes back meanwhile draws
 * the field anew and closes its list, and a person then clicks again.
 */
async function choose(scope: Locator, label: string, text: string): Promise<void> {
  const field = scope
    .locator('.field-type')
    .filter({ hasText: label, has: editor.locator('.rs__control') })
    .last()
  const deadline = Date.now() + 60_000
  for (;;) {
    try {
      // Already chosen, and only drawn late. A click on what is chosen would open it.
      if ((await field.locator('.rs__control', { hasText: text }).count()) > 0) return
      await field.locator('input.rs__input').fill(text, { timeout: 5_000 })
      await editor.locator('.rs__option', { hasText: text }).first().click({ timeout: 10_000 })
      await field.locator('.rs__control', { hasText: text }).waitFor({ timeout: 5_000 })
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await editor.keyboard.press('Escape')
    }
  }
}

/** Waits until the autosaved draft holds this text. */
async function draftSaved(field: string, text: string): Promise<void> {
  await editor.waitForURL(/articles\/[0-9a-f-]{24,36}/)
  articleId = /articles\/([0-9a-f-]+)/.exec(editor.url())?.[1] ?? ''
  const draft = async () => {
    const url = `${portal.url}/api/articles/${articleId}?draft=true&depth=0`
    const document = (await (await editor.request.get(url)).json()) as Record<string, unknown>
    return JSON.stringify(document[field])
  }
  await expect.poll(draft, { timeout: 30_000 }).toContain(text)
}

/** The article's title; units have a field of the same name further down. */
const titleField = () => editor.locator('#field-title').first()

/** Opens the form at the tab with the text; Payload remembers the tab that was open last. */
async function openForm(): Promise<void> {
  await editor.goto(`${portal.url}/admin/collections/articles/${articleId}`)
  await editor.getByRole('button', { name: '正文', exact: true }).click()
  await titleField().waitFor()
}

async function toast(text: RegExp): Promise<void> {
  await editor.locator('[data-sonner-toast]').filter({ hasText: text }).first().waitFor()
}

describe('a dispatch', () => {
  it('the editor signs in and starts a new one from the dashboard', async () => {
    await editor.goto(`${portal.url}/admin`)
    await editor.fill('#field-email', portal.admin.email)
    await editor.fill('#field-password', portal.admin.password)
    await editor.click('button[type=submit]')
    const dashboard = editor.getByRole('region', { name: '工作台' })
    await dashboard.waitFor()
    expect(await dashboard.innerText()).toContain('最近发布')
    expect(await axeFaults(editor, '.portal-dashboard')).toEqual([])
    await editor.getByRole('link', { name: '写新稿件' }).click()
    await editor.waitForURL(/\/articles\//)
  })

  it('D-UI-11: writes it: two units, three photos uploaded at once, a story, sign-off', async () => {
    await editor.goto(`${portal.url}/admin/collections/articles/create`)
    await titleField().fill(TITLE)
    await choose(editor.locator('.document-fields__sidebar-fields'), '所属栏目', '工作动态')
    await editor.locator('.rich-text-lexical .ContentEditable__root').first().click()
    await editor.keyboard.type(
      '今天清晨五点，环卫和执法两支队伍在青岚大道联手清扫，赶在早高峰之前收工。',
    )
    await editor.keyboard.press('Enter')

    await choose(await addBlock('单位小节'), '单位', '环境卫生')
    await writeBelow('环卫中心出动机扫车六台，保洁员四十二名。')
    await addPhotos()
    await writeBelow('三处路段的照片如上。')
    const second = await addBlock('单位小节')
    await choose(second, '单位', '综合行政执法大队')
    await second.locator('input[type=text]').last().fill('执法大队：先劝导，后清场')
    await writeBelow('执法大队劝离占道摊位九处。')
    const story = await addBlock('人物故事')
    await choose(story, '人员', '吴桂兰')
    await story.locator('.ContentEditable__root').click()
    await editor.keyboard.type(STORY)

    await editor.fill('#field-signOff__organization', '青岚区城市管理和综合行政执法局')
    await editor.locator('#field-signOff__date input').fill('2026-11-24')
    await editor.keyboard.press('Escape')
    await editor.getByRole('button', { name: '来源与摘要' }).click()
    await editor.fill('#field-source', '区城管执法局')
    await draftSaved('plainText', STORY)
    await draftSaved('source', '区城管执法局')
  })

  async function addPhotos(): Promise<void> {
    const gallery = await addBlock('组图')
    await gallery.getByRole('button', { name: '一次上传多张照片' }).click()
    const drawer = editor.locator('.drawer').last()
    const files = await Promise.all(
      ['#7a9aa8', '#a8957a', '#7aa88c'].map(async (background, index) => ({
        name: `清扫现场${index + 1}.jpg`,
        mimeType: 'image/jpeg',
        buffer: await sharp({ create: { width: 1800, height: 1200, channels: 3, background } })
          .jpeg()
          .toBuffer(),
      })),
    )
    await drawer.locator('input[type=file]').first().setInputFiles(files)
    for (const index of [0, 1, 2]) {
      await drawer.locator('.file-selections__fileRow').nth(index).click()
      await editor.waitForTimeout(500)
      await drawer.locator('#field-alt').fill(`机扫车清扫路面，第 ${index + 1} 张`)
      await drawer.locator('#field-caption').fill(`清扫现场之${index + 1}`)
    }
    await drawer.getByRole('button', { name: '保存', exact: true }).first().click()
    await gallery.getByText('照片 03').waitFor()
  }

  it('sees the draft as visitors would; visitors see nothing yet', async () => {
    await editor.goto(`${portal.url}/preview/articles/${articleId}`)
    expect(await editor.locator('h1').innerText()).toBe(TITLE)
    expect(await editor.locator('body').innerText()).toContain(STORY)
    const stranger = await textOf(`/preview/articles/${articleId}`)
    expect(stranger).not.toContain(TITLE)
    expect(await textOf(LIST)).not.toContain(TITLE)
  })

  it('has the live preview beside the form, which follows what is typed', async () => {
    await openForm()
    await editor.locator('#live-preview-toggler').click()
    const frame = editor.frameLocator('.live-preview-window iframe')
    await frame.locator('h1').waitFor()
    await titleField().fill(`${TITLE}（试）`)
    await frame.locator('h1', { hasText: '（试）' }).waitFor()
    await titleField().fill(TITLE)
    await frame.locator('h1', { hasText: /清扫$/ }).waitFor()
    await draftSaved('title', TITLE)
  })

  it('publishes it', async () => {
    await openForm()
    await editor.locator('#action-save').click()
    await toast(/成功|已/)
    await expect.poll(async () => textOf(LIST)).toContain(TITLE)
  })

  it('shows where on the site it was seen, place by place', async () => {
    await openForm()
    const receipt = editor.getByRole('region', { name: '上线回执' })
    await receipt.getByText('全部确认').waitFor()
    const places = await receipt.locator('.portal-receipt__row').allInnerTexts()
    for (const place of [
      '稿件页面',
      '列表页：工作动态',
      '首页',
      'RSS：全站',
      'Atom：全站',
      '网站地图',
      '数据接口',
    ]) {
      expect(
        places.find((row) => row.includes(place)),
        place,
      ).toMatch(/\d{2}:\d{2}:\d{2}/)
    }
    expect(await axeFaults(editor, '.portal-receipt')).toEqual([])
  })

  it('a visitor finds it in the list and reads it at its address, without JavaScript', async () => {
    await visitor.goto(portal.url)
    await visitor.getByRole('link', { name: '政务公开' }).first().click()
    await visitor.goto(portal.url + LIST)
    await visitor.getByRole('link', { name: TITLE }).first().click()
    articlePath = new URL(visitor.url()).pathname
    expect(articlePath).toMatch(/^\/zwgk\/bmxxgkml\/qcgj\/gzdt\/\d{6}\/t\d{8}_\d+\.html$/)
    expect(await visitor.locator('h1').innerText()).toBe(TITLE)
    const page = await visitor.locator('body').innerText()
    for (const part of [
      '您的位置',
      '发布时间',
      '来源：区城管执法局',
      '环境卫生服务中心',
      '执法大队：先劝导，后清场',
      '清扫现场之3',
      STORY,
      '青岚区城市管理和综合行政执法局',
      '扫一扫在手机打开当前页',
      '上一篇',
    ]) {
      expect(page).toContain(part)
    }
    expect(await visitor.locator('article figure img[srcset]').count()).toBe(3)
    const photo = await visitor.locator('article figure img').first().getAttribute('src')
    expect((await read(photo ?? '')).status).toBe(200)
    expect(await textOf(`${LIST}rss.xml`)).toContain(TITLE)
    expect(await textOf('/sitemap.xml')).toContain(articlePath)
  })

  it('a correction needs a reason and keeps address and time', async () => {
    await openForm()
    await titleField().fill(`${TITLE}（更正）`)
    await editor.locator('#action-save').click()
    await toast(/更正说明/)
    expect(await textOf(articlePath)).not.toContain('（更正）')
    await editor.fill('#field-correctionReason', '标题补注')
    await editor.fill('#field-correctionNote', '标题补注了“更正”二字。')
    await editor.locator('#action-save').click()
    await expect.poll(async () => textOf(articlePath)).toContain('（更正）')
    await visitor.goto(portal.url + articlePath)
    const notes = visitor.getByRole('complementary', { name: '更正公告' })
    expect(await notes.textContent()).toMatch(/^更正（\d{4}-\d\d-\d\d \d\d:\d\d）：标题补注了/)
    const info = visitor.locator('.info')
    expect(await info.textContent()).toMatch(/更正时间：\d{4}-\d\d-\d\d \d\d:\d\d/)
  })

  it('B-02, D-EX-05: withdrawn, it is gone from every road, and its address says so', async () => {
    await openForm()
    await editor.fill('#field-withdrawalReason', '照片用错，重新核实')
    await draftSaved('withdrawalReason', '照片用错')
    await editor.locator('.doc-controls__popup button').first().click()
    await editor.locator('#action-unpublish').click()
    await editor.locator('#confirm-action').click()
    await expect.poll(async () => (await read(articlePath)).status).toBe(410)
    const feeds = [`${LIST}rss.xml`, `${LIST}atom.xml`, '/rss.xml', '/atom.xml']
    for (const path of [LIST, ...feeds, '/sitemap.xml', '/']) {
      expect(await textOf(path), path).not.toContain(TITLE)
    }
    expect((await read(`/api/articles/${articleId}`)).status).toBe(404)
    expect(await textOf('/api/articles?limit=100&sort=-publishedAt')).not.toContain(TITLE)
    const graphql = await fetch(`${portal.url}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ Articles(limit: 100, draft: true) { docs { title } } }' }),
    })
    expect(await graphql.text()).not.toContain(TITLE)
  })

  it('D-EDT-07: the withdrawal is confirmed place by place and comes with a certificate', async () => {
    const receipt = editor.getByRole('region', { name: '上线回执' })
    await receipt.locator('.portal-receipt__title', { hasText: '撤下' }).waitFor()
    await receipt.getByText('全部确认').first().waitFor()
    const opened = editor.waitForEvent('popup')
    await receipt.getByRole('link', { name: '打印撤稿证明' }).first().click()
    const certificate = await opened
    await certificate.waitForLoadState()
    const text = await certificate.locator('body').innerText()
    for (const part of ['撤稿证明', TITLE, articlePath, '照片用错，重新核实', '列表页：工作动态']) {
      expect(text).toContain(part)
    }
    expect(text).toMatch(/\b[0-9a-f]{64}\b/)
    expect(text).not.toContain('尚未确认')
    expect(await axeFaults(certificate)).toEqual([])
    const address = new URL(certificate.url()).pathname
    await certificate.close()
    expect(await textOf(address)).not.toContain(TITLE)
  })

  it('keeps what was typed while an autosave answered late', async () => {
    await editor.goto(`${portal.url}/admin/collections/articles/create`)
    await editor.waitForURL(/articles\/[0-9a-f-]{24,36}/)
    await titleField().fill('线路很慢的下午')
    await draftSaved('title', '线路很慢的下午')
    const autosave = /autosave=true/
    let answer = () => {}
    const typed = new Promise<void>((resolve) => (answer = resolve))
    let held = 0
    await editor.route(autosave, async (route) => {
      held += 1
      await typed
      await route.continue()
    })
    const body = editor.locator('.rich-text-lexical .ContentEditable__root').first()
    await body.click()
    await editor.keyboard.type('先写一句。')
    await expect.poll(() => held, { timeout: 30_000 }).toBe(1)
    await editor.keyboard.press('Enter')
    const story = await addBlock('人物故事')
    await story.locator('.ContentEditable__root').click()
    await editor.keyboard.type(STORY)
    // The next field: Payload then no longer knows that the text was edited, too.
    await editor.fill('#field-signOff__organization', '区城管执法局')
    answer()
    await draftSaved('signOff', '区城管执法局')
    await draftSaved('plainText', STORY)
    expect(await body.innerText()).toContain(STORY)
    await editor.unrouteAll({ behavior: 'wait' })
  })

  it('keeps the last words in a block, typed while the form still asks the server', async () => {
    await editor.goto(`${portal.url}/admin/collections/articles/create`)
    await editor.waitForURL(/articles\/[0-9a-f-]{24,36}/)
    await titleField().fill('线路很慢的傍晚')
    await editor.locator('.rich-text-lexical .ContentEditable__root').first().click()
    const story = await addBlock('人物故事')
    const text = story.locator('.ContentEditable__root')
    await text.click()
    const forms = /admin\/collections\/articles/
    let answer = () => {}
    const typed = new Promise<void>((resolve) => (answer = resolve))
    let held = 0
    await editor.route(forms, async (route) => {
      if (!route.request().postData()?.includes('先看风向')) return route.continue()
      held += 1
      const response = await route.fetch()
      await typed
      await route.fulfill({ response })
    })
    await editor.keyboard.type('先看风向，')
    await expect.poll(() => held, { timeout: 30_000 }).toBeGreaterThan(0)
    await editor.keyboard.type('再定扫法。')
    answer()
    await draftSaved('plainText', '先看风向，再定扫法。')
    expect(await text.innerText()).toBe('先看风向，再定扫法。')
    await editor.unrouteAll({ behavior: 'wait' })
  })

  it('keeps the last words in a block when the editor goes on to another tab at once', async () => {
    await startStory('赶时间的上午')
    await editor.getByRole('button', { name: '来源与摘要' }).click()
    await draftSaved('plainText', STORY)
    await editor.getByRole('button', { name: '正文', exact: true }).click()
    const body = editor.locator('.rich-text-lexical .ContentEditable__root').first()
    await body.getByText(STORY).waitFor()
  })

  it('publishes the last words in a block when the editor publishes at once', async () => {
    await startStory('赶时间的中午')
    await editor.locator('#action-save').click()
    const published = async () => textOf(`/api/articles?where[title][equals]=赶时间的中午`)
    await expect.poll(published, { timeout: 30_000 }).toContain('赶时间的中午","')
    expect(await published()).toContain(STORY)
  })

  /** Starts an article and ends with the text of a staff story. */
  async function startStory(title: string): Promise<void> {
    await editor.goto(`${portal.url}/admin/collections/articles/create`)
    await editor.waitForURL(/articles\/[0-9a-f-]{24,36}/)
    await choose(editor.locator('.document-fields__sidebar-fields'), '所属栏目', '工作动态')
    await editor.getByRole('button', { name: '来源与摘要' }).click()
    await editor.fill('#field-source', '区城管执法局')
    await editor.getByRole('button', { name: '正文', exact: true }).click()
    await titleField().fill(title)
    await draftSaved('title', title)
    await editor.locator('.rich-text-lexical .ContentEditable__root').first().click()
    const story = await addBlock('人物故事')
    await choose(story, '人员', '吴桂兰')
    await story.locator('.ContentEditable__root').click()
    await editor.keyboard.type(STORY)
  }

  it('D-SEC-13: neither editor nor visitor ever asked another host', () => {
    expect(foreign).toEqual([])
  })
})
