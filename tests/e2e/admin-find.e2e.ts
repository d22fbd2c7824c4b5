import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../support/axe'
import { launchChromium } from '../support/chromium'
import { type PortalServer, startPortalServer } from '../support/portal-server'

/**
 * An editor finds old dispatches by words in the middle of their text: to edit one, and to link to
 * one from a new article.
 */
const LAMPS = {
  title: '路灯故障平均修复时间缩短到九小时',
  phrase: '每格备一只常用配件箱',
}
const SPRAYERS = {
  title: '机扫车加装节水喷头，每台每天省水二百升',
  phrase: '报废农用喷雾器',
}

let portal: PortalServer
let browser: Browser
let editor: Page

beforeAll(async () => {
  portal = await startPortalServer()
  browser = await launchChromium()
  const context = await browser.newContext({
    viewport: { width: 1366, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  editor = await context.newPage()
  editor.setDefaultTimeout(30_000)
}, 400_000)

afterAll(async () => {
  await browser?.close()
  expect(await portal?.stop()).toBe(0)
})

const quickFind = () => editor.getByRole('search', { name: '快速查找' })
const linkDrawer = () => editor.locator('.lexical-link-edit-drawer')

/** On a screen of this width Payload's navigation is sent open, and closes once its script runs. */
async function navigationAtRest(): Promise<void> {
  const isClosed = '.template-default--nav-hydrated:not(.template-default--nav-open)'
  await editor.locator(isClosed).waitFor()
  await editor.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)))
}

/** Id of the published article of this title. */
async function idOf(title: string): Promise<string> {
  const query = new URLSearchParams({ 'where[title][equals]': title, depth: '0' })
  const response = await editor.request.get(`${portal.url}/api/articles?${query.toString()}`)
  return (await response.json()).docs[0].id
}

/** The draft under the form as it is stored. */
async function draft(): Promise<any> {
  const id = /articles\/([0-9a-f-]{24,36})/.exec(editor.url())?.[1] ?? ''
  const url = `${portal.url}/api/articles/${id}?draft=true&depth=0`
  return (await editor.request.get(url)).json()
}

/** What the links of the saved body lead to. */
async function savedTargets(): Promise<unknown[]> {
  const links: unknown[] = []
  const walk = (node: any) => {
    if (node.type === 'link') links.push(node.fields.doc)
    for (const child of node.children ?? []) walk(child)
  }
  walk((await draft()).body?.root ?? {})
  return links
}

describe('quick find', () => {
  it('is reached from every page of the admin, ready to type', async () => {
    await editor.goto(`${portal.url}/admin`)
    await editor.fill('#field-email', portal.admin.email)
    await editor.fill('#field-password', portal.admin.password)
    await editor.click('button[type=submit]')
    await editor.getByRole('region', { name: '工作台' }).waitFor()
    await editor.goto(`${portal.url}/admin/collections/departments`)
    await editor.getByRole('banner').getByRole('link', { name: '查找' }).click()
    const focused = () => editor.evaluate(() => document.activeElement?.id)
    await expect.poll(focused).toBe('quick-find')
  })

  it('finds a dispatch by a phrase of its text, and nothing moves meanwhile', async () => {
    const columns = editor.locator('.portal-dashboard__columns')
    await navigationAtRest()
    const before = await columns.boundingBox()
    await editor.keyboard.type(LAMPS.phrase)
    const hit = quickFind().getByRole('listitem')
    // On a busy machine the letters come one by one, and what was asked for first is shown first.
    await hit.locator('p mark').getByText(LAMPS.phrase, { exact: true }).waitFor()
    expect(await hit.count()).toBe(1)
    expect(await quickFind().getByRole('status').innerText()).toBe('找到 1 条。')
    expect(await hit.locator('p mark').allInnerTexts()).toEqual([LAMPS.phrase])
    const facts = await hit.locator('small').innerText()
    for (const part of ['动态', '2024-12-05', '政务公开 › ']) expect(facts).toContain(part)
    expect(await columns.boundingBox()).toEqual(before)
    expect(await axeFaults(editor, '.portal-quick-find')).toEqual([])
    const page = hit.getByRole('link', { name: '在网站上查看' })
    const address = (await page.getAttribute('href')) ?? ''
    expect(await (await fetch(portal.url + address)).text()).toContain(LAMPS.title)
  })

  it('says that drafts are not searched, and Escape clears it', async () => {
    await editor.fill('#quick-find', '没有人写过的一句话')
    await quickFind().getByText('草稿请在稿件列表里找').waitFor()
    await editor.keyboard.press('Escape')
    expect(await editor.inputValue('#quick-find')).toBe('')
    expect(await quickFind().getByRole('status').isVisible()).toBe(false)
  })

  it('offers what sounds like it where nothing was found', async () => {
    await editor.fill('#quick-find', 'chengguan')
    await quickFind().getByRole('button', { name: '城管', exact: true }).click()
    await quickFind().getByRole('listitem').first().waitFor()
    expect(await editor.inputValue('#quick-find')).toBe('城管')
    expect(await editor.evaluate(() => document.activeElement?.id)).toBe('quick-find')
    await editor.keyboard.press('Escape')
  })

  it('waits until an input method has put the words together', async () => {
    const asked: string[] = []
    const note = (request: { url: () => string }) => {
      const url = new URL(request.url())
      if (url.pathname === '/api/search') asked.push(url.searchParams.get('q') ?? '')
    }
    editor.on('request', note)
    const keyboard = await editor.context().newCDPSession(editor)
    for (const text of ['p', 'pei', "pei'jian"]) {
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
      await editor.waitForTimeout(300)
    }
    expect(asked).toEqual([])
    await keyboard.send('Input.insertText', { text: '配件箱' })
    await quickFind().getByRole('listitem').first().waitFor()
    expect(asked).toEqual(['配件箱'])
    editor.off('request', note)
  })

  it('says in a sentence why there is no answer, and Enter asks again', async () => {
    const api = /\/api\/search\?/
    await editor.route(api, (route) => route.abort())
    await editor.fill('#quick-find', LAMPS.phrase)
    await quickFind().getByText('连不上网站，请检查网络后再试。').waitFor()
    await editor.unroute(api)
    await editor.keyboard.press('Enter')
    await quickFind().getByText('找到 1 条。').waitFor()
  })

  it('opens the form of what was found, by keyboard alone', async () => {
    const id = await idOf(LAMPS.title)
    await editor.keyboard.press('ArrowDown')
    await editor.keyboard.press('Enter')
    await editor.waitForURL(`**/admin/collections/articles/${id}`)
    await editor.locator('h1', { hasText: LAMPS.title }).waitFor()
  })
})

describe('the link picker', () => {
  it('links to an old dispatch that is found by a phrase of its text', async () => {
    await editor.goto(`${portal.url}/admin/collections/articles/create`)
    await editor.waitForURL(/articles\/[0-9a-f-]{24,36}/)
    await editor.locator('#field-title').first().fill('节水喷头推广到全部机扫车')
    await editor.locator('.rich-text-lexical .ContentEditable__root').first().click()
    await editor.keyboard.type('参见此前报道')
    // An autosave that comes back meanwhile takes the selection away; a person selects again.
    const isOpen = async () => {
      for (const key of ['End', 'Shift+Home']) await editor.keyboard.press(key)
      await editor.locator('.toolbar-popup__button-link').first().click()
      return linkDrawer()
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        )
    }
    await expect.poll(isOpen, { timeout: 30_000, interval: 1000 }).toBe(true)
    await linkDrawer().getByText('内部链接').click()
    const finder = linkDrawer().getByRole('search', { name: '查找要链接的内容' })
    await finder.getByRole('searchbox').fill(SPRAYERS.phrase)
    await finder.getByRole('button', { name: SPRAYERS.title }).click()
    await linkDrawer().getByRole('link', { name: SPRAYERS.title }).waitFor()
    const focused = () => editor.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('更换')
    expect(await axeFaults(editor, '.portal-link-target')).toEqual([])
    await linkDrawer().getByRole('button', { name: '保存更改' }).click()
    await linkDrawer().waitFor({ state: 'hidden' })
    const target = { relationTo: 'articles', value: await idOf(SPRAYERS.title) }
    await expect.poll(savedTargets, { timeout: 30_000 }).toEqual([target])
  })

  it('shows what an existing link leads to, and a draft that was linked stays', async () => {
    const linked = await draft()
    const made = await editor.request.post(`${portal.url}/api/articles?draft=true&depth=0`, {
      data: { title: '还没有发布的后续报道', _status: 'draft' },
    })
    expect(made.ok()).toBe(true)
    const target = { relationTo: 'articles', value: (await made.json()).doc.id }
    const saved = await editor.request.patch(
      `${portal.url}/api/articles/${linked.id}?draft=true&depth=0`,
      { data: { body: withTarget(linked.body, target) } },
    )
    expect(saved.ok()).toBe(true)
    await editor.goto(`${portal.url}/admin/collections/articles/${linked.id}`)
    await editor.locator('.rich-text-lexical .ContentEditable__root').first().click()
    const edit = editor.locator('.link-editor .link-edit')
    // What floats beside the link is placed when the cursor comes to it.
    const isPlaced = async () => {
      for (const key of ['Home', 'ArrowRight']) await editor.keyboard.press(key)
      const place = await edit.boundingBox()
      return place !== null && place.x > 0 && place.y > 0
    }
    await expect.poll(isPlaced, { timeout: 30_000, interval: 500 }).toBe(true)
    await edit.click()
    await linkDrawer().getByRole('link', { name: '还没有发布的后续报道' }).waitFor()
    await linkDrawer().getByText('这是草稿').waitFor()
    await linkDrawer().locator('input[name=text]').fill('参见后续报道')
    await linkDrawer().getByRole('button', { name: '保存更改' }).click()
    await linkDrawer().waitFor({ state: 'hidden' })
    const text = async () => JSON.stringify((await draft()).body)
    await expect.poll(text, { timeout: 30_000 }).toContain('参见后续报道')
    expect(await savedTargets()).toEqual([target])
  })
})

/** The body with this as the target of its links. */
function withTarget(body: unknown, target: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value) => (key === 'doc' ? target : value))
}
