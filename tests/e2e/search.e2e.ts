import { strToU8, zipSync } from 'fflate'
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { axeFaults } from '../support/axe'
import { launchChromium } from '../support/chromium'
import { bodyOf } from '../support/content'
import { type EditorApi, signIn } from '../support/editor-api'
import { type PortalServer, startPortalServer } from '../support/portal-server'

/** D-SRCH-01…03, B-03: what visitors, consumers and the operator do with the search. */
const PER_MINUTE = 30

let portal: PortalServer
let editor: EditorApi
let browser: Browser
let page: Page
let columnId = ''

beforeAll(async () => {
  portal = await startPortalServer({ SEARCHES_PER_MINUTE: String(PER_MINUTE) })
  editor = await signIn(portal)
  browser = await launchChromium()
  page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  const columns = await editor.read('/api/columns?where[path][equals]=/zwgk/bmxxgkml/qcgj/gzdt/')
  columnId = columns.docs[0].id
}, 400_000)

afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

const ask = (address: string, headers: Record<string, string> = {}) =>
  fetch(portal.url + address, { redirect: 'manual', headers })
const searchFor = async (q: string, rest = '') =>
  (await ask(`/api/search?q=${encodeURIComponent(q)}${rest}`)).json()

const publish = (data: object) =>
  editor.create('articles', {
    kind: 'dispatch',
    column: columnId,
    source: '区城管执法局',
    body: bodyOf('今天上午，区城管执法局开展了冬季市容环境整治。'),
    _status: 'published',
    ...data,
  })

/** The smallest Word file that says this. */
function docx(text: string): File {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  })
  return new File([Buffer.from(bytes)], '责任区划分表.docx', { type: main })
}

/** From the box in the header of any page, as a visitor does. */
async function visitorSearches(q: string): Promise<void> {
  await page.goto(portal.url)
  await page.getByRole('banner').locator('input[name=q]').fill(q)
  await page.getByRole('banner').getByRole('button', { name: '搜索' }).click()
  await page.waitForURL('**/search?**')
}

describe('a dispatch with an attached file', () => {
  it('D-SRCH-01: is found by a word that stands only in the file, and after its withdrawal no more', async () => {
    const file = await editor.upload('attachments', docx('枫杨路至柳浪桥由梧桐班组负责保洁'), {
      title: '责任区划分表',
    })
    const title = '主次干道保洁责任重新划分'
    const made = await publish({ title, attachments: [file.id] })
    await expect
      .poll(async () => (await searchFor('"梧桐班组"')).total, { timeout: 10_000 })
      .toBe(1)

    await visitorSearches('"梧桐班组"')
    const results = page.getByRole('main')
    const link = results.getByRole('link', { name: title })
    expect(await link.getAttribute('href')).toBe(made.path)
    expect(await results.getByText('责任区划分表').count()).toBeGreaterThan(0)
    expect(await results.locator('mark', { hasText: '梧桐班组' }).count()).toBeGreaterThan(0)
    await link.click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)

    await editor.update('articles', made.id, { _status: 'draft', withdrawalReason: '划分有误' })
    await expect.poll(async () => (await searchFor('"梧桐班组"')).total, { timeout: 5000 }).toBe(0)
    await visitorSearches('"梧桐班组"')
    expect(await page.getByRole('link', { name: title }).count()).toBe(0)

    const seen = async () => {
      const receipts = await editor.read(
        `/api/receipts?where[contentId][equals]=${made.id}&sort=seq&depth=0`,
      )
      return receipts.docs.map((receipt: any) => [
        receipt.action,
        receipt.state,
        receipt.surfaces.find(({ key }: { key: string }) => key === 'search')?.seenAt !== null,
      ])
    }
    await expect.poll(seen, { timeout: 20_000 }).toEqual([
      ['published', 'complete', true],
      ['retracted', 'complete', true],
    ])
  })
})

describe('the results page', () => {
  it('B-16: works without script: filters, order, pages', async () => {
    const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(portal.url)
    await plain.getByRole('banner').locator('input[name=q]').fill('区城管')
    await plain.getByRole('banner').getByRole('button', { name: '搜索' }).click()
    const heads = () => plain.getByRole('main').locator('ol h2, ol h3').allTextContents()
    const first = await heads()
    expect(first.length).toBe(20)
    await plain.getByRole('link', { name: '按时间' }).click()
    expect(new URL(plain.url()).searchParams.get('sort')).toBe('time')
    await plain.getByRole('link', { name: '下一页' }).click()
    expect(new URL(plain.url()).searchParams.get('page')).toBe('2')
    const second = await heads()
    expect(second.length).toBeGreaterThan(0)
    await context.close()
  })

  it('shows a title with markup as text', async () => {
    const title = '<script>alert(1)</script>与<b>标签</b>有关的通知'
    await publish({ title })
    await expect
      .poll(async () => (await searchFor('"与标签有关"')).total, { timeout: 5000 })
      .toBe(0)
    await expect.poll(async () => (await searchFor('标签')).total, { timeout: 5000 }).toBe(1)
    await page.goto(`${portal.url}/search?q=${encodeURIComponent('标签')}`)
    expect(await page.getByRole('main').getByRole('link', { name: title }).count()).toBe(1)
    expect(await page.locator('main script, main b').count()).toBe(0)
  })

  it('D-SRCH-02: offers what was meant by a slip or by pinyin', async () => {
    for (const q of ['chengguan', '城菅执法']) {
      await page.goto(`${portal.url}/search?q=${encodeURIComponent(q)}`)
      await page.getByRole('main').getByRole('link', { name: /城管/ }).first().click()
      expect(await page.getByRole('main').locator('mark').count(), q).toBeGreaterThan(0)
    }
  })

  it('has no accessibility fault and no horizontal scroll in any state', async () => {
    const states = [
      '',
      '?q=公园',
      '?q=不存在的词',
      '?q=公园&year=2026&sort=time',
      '?q=公园&year=abc',
    ]
    for (const state of states) {
      for (const width of [1366, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`${portal.url}/search${state}`)
        expect(await axeFaults(page), `${state} at ${width}`).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `${state} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
    await page.setViewportSize({ width: 1366, height: 900 })
  })

  it('is never stored, nor indexed by other search engines', async () => {
    const answer = await ask('/search?q=公园')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await answer.text()).toMatch(/<meta name="robots" content="noindex/)
    const stored = readdirSync(path.join(portal.dataDir, 'site'), { recursive: true })
    expect(stored.map(String).filter((name) => name.startsWith('search'))).toEqual([])
    expect(await (await ask('/robots.txt')).text()).toContain('Disallow: /search')
  })
})

describe('while somebody types', () => {
  it('titles are offered, and one is opened by keyboard alone', async () => {
    await page.goto(portal.url)
    const box = page.getByRole('banner').getByRole('combobox')
    await box.pressSequentially('口袋公园')
    const options = page.getByRole('option')
    await options.first().waitFor()
    const title = (await options.first().textContent()) ?? ''
    expect(title).toContain('口袋公园')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: title.trim() }).waitFor()
  })
})

describe('whatever is asked', () => {
  it.each([
    '%',
    '_',
    '"',
    '*',
    "'",
    'NEAR(城管 执法)',
    'a" OR "b',
    '城管 AND',
    'title:城管',
    '{title}:城',
    '^城',
    '\u0000城管',
    '\ud800',
    '🌳',
    'a'.repeat(1500),
    '((((',
    '--',
    ';DROP TABLE words',
  ])('%j is answered as a query', async (q) => {
    for (const address of ['/search', '/api/search', '/api/search/suggest']) {
      const { status } = await ask(`${address}?${new URLSearchParams({ q }).toString()}`)
      expect([200, 400], `${address} ${status}`).toContain(status)
    }
  })

  it('ten kilobytes are refused as any address of that length is', async () => {
    const q = 'a'.repeat(10_000)
    for (const address of ['/search', '/api/search']) {
      expect((await ask(`${address}?q=${encodeURIComponent(q)}`)).status).toBe(414)
    }
  })

  it('an address that asks too often is told to wait, others are not', async () => {
    const from = (ip: string) => ask('/api/search?q=公园', { 'x-forwarded-for': ip })
    const statuses: number[] = []
    for (let count = 0; count <= PER_MINUTE; count++) {
      statuses.push((await from('203.0.113.9')).status)
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(PER_MINUTE)
    expect(statuses.at(-1)).toBe(429)
    expect((await from('203.0.113.10')).status).toBe(200)
  })
})

describe('the operator', () => {
  it('sees in /readyz how the search stands, and makes the index anew while it answers', async () => {
    const { search } = await (await ask('/readyz')).json()
    expect(search).toMatchObject({ state: 'ready', error: null, waitingFiles: 0 })
    const file = path.join(portal.dataDir, 'search.db')
    const before = statSync(file).ino
    const { total } = await searchFor('公园')
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--conditions=production', 'scripts/command.mjs', 'search-rebuild'],
      { env: { ...process.env, ...portal.settings }, encoding: 'utf8' },
    )
    expect(status, stdout + stderr).toBe(0)
    expect(stdout).toContain('✓ The search index was made')
    expect(statSync(file).ino).not.toBe(before)
    expect((await searchFor('公园')).total).toBe(total)
  })
})
