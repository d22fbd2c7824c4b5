import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../support/axe'
import { launchChromium } from '../support/chromium'
import { type EditorApi, signIn } from '../support/editor-api'
import { type PortalServer, startPortalServer } from '../support/portal-server'
import { settled } from '../support/settled'

/**
 * 页面自检 (B-15): an administrator sees what an inspector would find missing on the pages that
 * visitors get (D-META, D-FOOT-01), mends it and sees it gone.
 */
const AUTHOR = { email: 'author@portal.test', password: 'Correct-horse-battery-9' }

/** What an office is given, with numbers that are plainly none. */
const FILINGS = {
  icpNumber: '某ICP备00000000号',
  policeNumber: '某公网安备 00000000000000号',
  conacId: '0'.repeat(32),
}

let portal: PortalServer
let browser: Browser
let api: EditorApi
let admin: Page

beforeAll(async () => {
  portal = await startPortalServer()
  api = await signIn(portal)
  // The password that an administrator gives is for one sign-in.
  const given = { ...AUTHOR, password: 'Given-by-another-1' }
  const { id } = await api.create('users', { name: '小撰', roles: ['author'], ...given })
  const author = await signIn({ ...portal, admin: given })
  await author.update('users', id, {
    password: AUTHOR.password,
    currentPassword: given.password,
  })
  browser = await launchChromium()
  admin = await pageOf(portal.admin)
}, 400_000)

afterAll(async () => {
  await browser?.close()
  expect(await portal?.stop()).toBe(0)
})

async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  return page
}

/** The dashboard of somebody who has signed in. */
async function pageOf({ email, password }: { email: string; password: string }): Promise<Page> {
  const page = await newPage()
  await page.goto(`${portal.url}/admin`)
  await page.fill('#field-email', email)
  await page.fill('#field-password', password)
  await page.click('button[type=submit]')
  await page.getByRole('region', { name: '工作台' }).waitFor()
  return page
}

const result = () => admin.getByRole('region', { name: '检查结果' })
const missing = () => admin.getByRole('region', { name: '缺失' })
const titlesOf = (region: ReturnType<typeof missing>) =>
  region.getByRole('heading', { level: 3 }).allInnerTexts()

/** Presses 重新检查 and gives the counts. */
async function checkAgain(): Promise<string> {
  await settled(portal.url, 60_000)
  const before = await result().innerText()
  await result().getByRole('link', { name: '重新检查' }).click()
  await expect.poll(() => result().innerText(), { timeout: 60_000 }).not.toBe(before)
  return result().getByRole('status').innerText()
}

describe('an administrator', () => {
  it('comes to it from the menu and reads what is missing, and why', async () => {
    await admin.getByRole('button', { name: '打开 菜单' }).first().click()
    await admin.getByRole('link', { name: '页面自检' }).click()
    await admin.waitForURL('**/admin/self-check')
    await result().waitFor()
    expect(await result().getByRole('status').innerText()).toContain('缺失 3 项')
    expect(await titlesOf(missing())).toEqual([
      '党政机关网站标识',
      'ICP备案编号',
      '公安机关备案标识',
    ])
    await missing().getByText('ICP备案编号未填写，请到站点设置填写。').waitFor()
    expect(await axeFaults(admin, '.portal-self-check')).toEqual([])
  })

  it('sees that an example of every kind of page was looked at', async () => {
    await admin.getByText('看过的网页').click()
    const seen = admin.locator('details[open] a')
    const labels = (await seen.allInnerTexts()).map((label) => label.replace(/[“《].*[”》]$/, ''))
    const kinds = [
      '首页',
      '稿件列表',
      '列表第 2 页',
      '列表的一年',
      '单页',
      '机构名录',
      '人员名单',
      '文件目录',
    ]
      .concat(['动态', '公告', '文件', '解读', '机构设置', '机构', '人员页面'])
      .concat(['网站地图', '无障碍说明', '搜索结果', '不存在的网址'])
      .concat(['robots.txt', 'sitemap.xml', '栏目订阅', 'RSS 订阅', 'Atom 订阅', 'opensearch.xml'])
    expect([...new Set(labels)].sort()).toEqual(kinds.sort())
    for (const link of await seen.all()) {
      expect(await link.getAttribute('href')).toMatch(/^\/(?!\/)/)
    }
  })

  it('sees it green once everything is entered', async () => {
    await api.setGlobal('site', FILINGS)
    expect(await checkAgain()).toContain('缺失 0 项')
    await result().getByText('没有发现缺失。').waitFor()
    expect(await missing().count()).toBe(0)
    // Nobody takes the zeros of an example for a filing.
    const advice = admin.getByRole('region', { name: '建议' })
    await advice.getByText('“某ICP备00000000号”').waitFor()
    expect(await axeFaults(admin, '.portal-self-check')).toEqual([])
  })

  it('sees it red when a setting is emptied, and green when it is filled in again', async () => {
    const { siteIdCode } = await api.read('/api/globals/site')
    await api.setGlobal('site', { siteIdCode: '' })
    expect(await checkAgain()).toContain('缺失 3 项')
    expect(await titlesOf(missing())).toEqual([
      '“我为政府网站找错”入口',
      '网站标识码',
      '网站标识码标签',
    ])
    const mend = missing().getByRole('link', { name: '修改站点设置' })
    await mend.first().click()
    await admin.waitForURL('**/admin/globals/site')
    await admin.fill('#field-siteIdCode', siteIdCode)
    await admin.locator('#action-save').click()
    await admin.getByText(/成功/).first().waitFor()
    await admin.goto(`${portal.url}/admin/self-check`)
    await result().waitFor()
    expect(await result().getByRole('status').innerText()).toContain('缺失 0 项')
  })

  it('reads it on a phone', async () => {
    await api.setGlobal('site', { organizer: '' })
    await checkAgain()
    await admin.setViewportSize({ width: 375, height: 800 })
    await missing().getByText('主办单位未填写，请到站点设置填写。').waitFor()
    const isWide = () => document.documentElement.scrollWidth > window.innerWidth
    expect(await admin.evaluate(isWide)).toBe(false)
  })
})

describe('nobody else', () => {
  it('is let in: an author gets neither the entry nor the page', async () => {
    const author = await pageOf(AUTHOR)
    expect(await author.getByText('页面自检').count()).toBe(0)
    await author.goto(`${portal.url}/admin/self-check`)
    await author.getByRole('heading', { level: 1 }).waitFor()
    expect(await author.getByText('重新检查').count()).toBe(0)
    const text = await (await author.request.get(`${portal.url}/admin/self-check`)).text()
    expect(text).not.toContain('portal-self-check')
  })

  it('is let in: an anonymous visitor is led to sign in', async () => {
    const text = await (await fetch(`${portal.url}/admin/self-check`)).text()
    expect(text).not.toContain('portal-self-check')
    const visitor = await newPage()
    await visitor.goto(`${portal.url}/admin/self-check`)
    await visitor.waitForURL(/\/admin\/login\?redirect=/)
    expect(await visitor.getByText('重新检查').count()).toBe(0)
  })
})
