import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt } from '@/editorial/sign-in/totp'
import { axeFaults } from '../support/axe'
import { launchChromium } from '../support/chromium'
import { run } from '../support/commands'
import { type PortalServer, startPortalServer } from '../support/portal-server'

/**
 * The first administrator of a portal that is for more than its own machine: changes the password
 * that was printed, sets up the second factor, which he cannot skip, and signs in with it.
 */
const HOST = 'portal.test'
const OWN = 'Eigenes-Wort-2026'
const NEXT = 'Anderes-Wort-2026'

let portal: PortalServer
let browser: Browser
let context: BrowserContext
let page: Page
let url: string
let printed: string
let secret = ''
let recovery: string[] = []

beforeAll(async () => {
  portal = await startPortalServer({
    PUBLIC_URL: `http://${HOST}`,
    ALLOW_HTTP: '1',
    ADMIN_PASSWORD: '',
    DEMO: '0',
  })
  url = portal.url.replace('127.0.0.1', HOST)
  printed =
    /Password +(\S+) +\(shown only now/.exec(readFileSync(portal.logFile, 'utf8'))?.[1] ?? ''
  browser = await launchChromium([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`])
  ;[context, page] = await visitor()
}, 400_000)

afterAll(async () => {
  await browser?.close()
  expect(await portal?.stop()).toBe(0)
})

async function visitor(): Promise<[BrowserContext, Page]> {
  const own = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' })
  const first = await own.newPage()
  first.setDefaultTimeout(30_000)
  return [own, first]
}

async function fillSignIn(at: Page, password: string): Promise<void> {
  await at.goto(`${url}/admin/login`)
  await at.getByLabel('电子邮件').fill(portal.admin.email)
  await at.getByLabel('密码').fill(password)
  await at.getByRole('button', { name: '登录' }).click()
}

describe('D-SEC-03, -04: the first administrator', () => {
  it('finds no default password, but one that was printed once', () => {
    expect(printed).toMatch(/^\S{16}$/)
    expect(portal.settings.ADMIN_PASSWORD).toBe('')
  })

  it('has to change it, and cannot go round it', async () => {
    await fillSignIn(page, printed)
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.goto(`${url}/admin/collections/users`)
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor()
    const api = await page.evaluate(async () => (await fetch('/api/users')).status)
    expect(api).toBe(403)
  })

  it('is told what is wrong with a new one', async () => {
    const set = async (password: string, again = password, current = printed) => {
      await page.getByLabel('当前密码').fill(current)
      await page.getByLabel('新密码').fill(password)
      await page.getByLabel('再输一次').fill(again)
      await page.getByRole('button', { name: '修改密码' }).click()
    }
    await set(OWN, 'etwas anderes')
    await page.getByText('两次输入的密码不一样').waitFor()
    await set(OWN, OWN, 'wrong')
    await page.getByText('当前密码不正确').waitFor()
    await set('Admin-2026')
    await page.getByText('人人先试').waitFor()
    await set(printed)
    await page.getByText('最近 5 次').waitFor()
    await set(OWN)
    await page.getByRole('heading', { name: '请启用动态验证码' }).waitFor()
  })

  it('has to set up the second factor', async () => {
    await page.goto(`${url}/admin`)
    await page.getByRole('heading', { name: '请启用动态验证码' }).waitFor()
    await page.getByRole('button', { name: '生成二维码' }).click()
    secret = (await page.locator('.portal-second-factor code').textContent()) ?? ''
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(await axeFaults(page)).toEqual([])
    await page.getByLabel('动态验证码').fill('000000')
    await page.getByRole('button', { name: '启用' }).click()
    await page.getByText('验证码不正确').waitFor()
    await page.getByLabel('动态验证码').fill(codeAt(secret, Date.now() - 30_000))
    await page.getByRole('button', { name: '启用' }).click()
    await page.getByRole('heading', { name: '恢复码' }).waitFor()
    recovery = await page.locator('.portal-second-factor__codes code').allTextContents()
    expect(recovery).toHaveLength(10)
    await page.getByRole('link', { name: '已保存，继续' }).click()
    await page.getByRole('region', { name: '工作台' }).waitFor()
  })

  it('signs in with password and code', async () => {
    await page.goto(`${url}/admin/logout`)
    await page.waitForURL(/login/)
    await fillSignIn(page, OWN)
    const code = page.getByLabel('动态验证码')
    await code.waitFor()
    await code.fill('123456')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('动态验证码不正确').waitFor()
    await code.fill(codeAt(secret))
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('region', { name: '工作台' }).waitFor()
  })

  it('signs in with a recovery code elsewhere, and ends that session from here', async () => {
    const [other, elsewhere] = await visitor()
    await fillSignIn(elsewhere, OWN)
    await elsewhere.getByLabel('动态验证码').fill(recovery[0] ?? '')
    await elsewhere.getByRole('button', { name: '登录' }).click()
    await elsewhere.getByRole('region', { name: '工作台' }).waitFor()

    await page.goto(`${url}/admin/account`)
    const security = page.getByRole('region', { name: '登录安全' })
    await security.getByText('还有 9 个恢复码可用').waitFor()
    await security.getByRole('button', { name: '退出其他各处' }).click()
    await security.getByRole('button', { name: '退出其他各处' }).waitFor({ state: 'detached' })
    expect(await security.getByRole('listitem').count()).toBe(1)
    expect(await security.getByRole('listitem').textContent()).toMatch(/Chrome.*127\.0\.0\.1/s)
    await elsewhere.goto(`${url}/admin`)
    await elsewhere.waitForURL(/login/)
    await other.close()
  })

  it('changes the password on the own page, with the present one', async () => {
    await page.goto(`${url}/admin/account`)
    await page.getByRole('button', { name: '更改密码' }).click()
    // The form is looked at on the server after each input; what is saved before counts as wrong.
    const looked = () =>
      page.waitForResponse(
        (r) => r.request().method() === 'POST' && /\/admin\/account/.test(r.url()),
      )
    await Promise.all([looked(), page.locator('#field-password').fill(NEXT)])
    await Promise.all([looked(), page.locator('#field-confirm-password').fill(NEXT)])
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('当前密码不正确').first().waitFor()
    await Promise.all([looked(), page.getByLabel('当前密码').fill(OWN)])
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('更新成功').first().waitFor()
  })

  it('keeps the session where no script and no other site reaches it', async () => {
    const token = (await context.cookies()).find(({ name }) => name === 'payload-token')
    expect(token).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  })
})

describe('D-SEC-03: the way back of a sole administrator', () => {
  it('is a command on the machine, which keeps the second factor unless told otherwise', async () => {
    const setPassword = (...args: string[]) =>
      run(
        process.execPath,
        ['--conditions=production', 'scripts/command.mjs', 'set-password', ...args],
        portal.settings,
      )
    const email = portal.admin.email.toUpperCase()
    const unknown = await setPassword('nobody@portal.test')
    expect([unknown.code, unknown.output]).toEqual([1, expect.stringContaining('No user')])
    expect((await setPassword(email, '--force')).output).toContain('Usage')
    const kept = await setPassword(email)
    expect(kept.output).toContain('--remove-second-factor')
    const removed = await setPassword(email, '--remove-second-factor')
    expect([removed.code, removed.output]).toEqual([0, expect.stringContaining('was removed')])
    const password = /New password of \S+: (\S+)/.exec(removed.output)?.[1] ?? ''

    await page.goto(`${url}/admin`)
    await page.waitForURL(/login/) // the old session ended
    await fillSignIn(page, password)
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor()
    await page.getByLabel('当前密码').fill(password)
    await page.getByLabel('新密码').fill('Wieder-Da-2026')
    await page.getByLabel('再输一次').fill('Wieder-Da-2026')
    await page.getByRole('button', { name: '修改密码' }).click()
    await page.getByRole('heading', { name: '请启用动态验证码' }).waitFor()
  })
})

describe('D-SEC-09: ranges and plain http', () => {
  it('an address in plain http is refused unless it is asked for', async () => {
    const { parseEnv } = await import('@/platform/env')
    const settings = { PAYLOAD_SECRET: 'x'.repeat(40), PUBLIC_URL: 'http://www.example.gov.cn' }
    expect(() => parseEnv(settings)).toThrow(/https/)
    expect(parseEnv({ ...settings, ALLOW_HTTP: '1' }).isTrial).toBe(false)
    expect(parseEnv({ ...settings, PUBLIC_URL: 'http://localhost:3000' }).isTrial).toBe(true)
  })
})
