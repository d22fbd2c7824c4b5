import { createClient } from '@libsql/client'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../support/axe'
import { launchChromium } from '../support/chromium'
import { type EditorApi, signIn } from '../support/editor-api'
import { type PortalServer, startPortalServer } from '../support/portal-server'

/** What guards a running portal: headers, the audit log, keys, the feed of changes. */

let portal: PortalServer
let browser: Browser
let api: EditorApi
let admin: Page
let article: { id: string; title: string; path: string }

const PATIENCE = { timeout: 20_000 }

const AUDITOR = { email: 'auditor@portal.test', password: 'Pruef-Wort-2026' }

beforeAll(async () => {
  portal = await startPortalServer()
  api = await signIn(portal)
  const given = { ...AUDITOR, password: 'Given-by-another-1' }
  const { id } = await api.create('users', { name: '孙审计', roles: ['auditor'], ...given })
  await (
    await signIn({ ...portal, admin: given })
  ).update('users', id, { password: AUDITOR.password, currentPassword: given.password })
  const { docs } = await api.read('/api/articles?limit=1&sort=-publishedAt')
  article = docs[0]
  browser = await launchChromium()
  admin = await pageOf(portal.admin)
}, 400_000)

afterAll(async () => {
  await browser?.close()
  // That a portal ends cleanly is tested elsewhere (start, sign-in, publishing).
  await portal?.stop()
})

/** What a page asked of others, and what its policy forbade. */
const faults: string[] = []

async function pageOf(account: { email: string; password: string }): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('console', (message) => {
    if (/Content Security Policy|violates/i.test(message.text())) faults.push(message.text())
  })
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url())
    if (/^https?:$/.test(protocol) && host !== new URL(portal.url).host) faults.push(request.url())
  })
  await page.goto(`${portal.url}/admin/login`)
  await page.getByLabel('电子邮件').fill(account.email)
  await page.getByLabel('密码').fill(account.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('region', { name: '工作台' }).waitFor()
  return page
}

const get = (where: string, init: RequestInit = {}) =>
  fetch(portal.url + where, { redirect: 'manual', ...init })

describe('headers', () => {
  const always = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'strict-origin-when-cross-origin',
  }

  it.each([
    ['a page', '/', /script-src 'self'/],
    ['a page that is not there', '/no-such-page.html', /script-src 'self'/],
    ['the results page', '/search?q=a', /script-src 'self'/],
    ['REST', '/api/articles?limit=1', /default-src 'none'/],
    ['a refusal of REST', '/api/articles/versions', /default-src 'none'/],
    ['the admin', '/admin/login', /script-src 'self' 'nonce-[^']+'; style-src/],
    ['the preview', '/preview/articles/x', /script-src 'self' 'nonce-/],
  ])('B-14: %s has its policy', async (_, where, policy) => {
    const { headers } = await get(where)
    expect(headers.get('content-security-policy')).toMatch(policy)
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/)
    for (const [name, value] of Object.entries(always)) expect(headers.get(name)).toBe(value)
  })

  it('a nonce is new each time, whatever the visitor sends', async () => {
    const sent = { headers: { 'content-security-policy': "script-src 'nonce-evil'" } }
    const [one, two] = await Promise.all([get('/admin/login', sent), get('/admin/login', sent)])
    const nonces = [one, two].map(({ headers }) =>
      /nonce-([^']+)/.exec(headers.get('content-security-policy') ?? ''),
    )
    expect(nonces[0]?.[1]).not.toBe(nonces[1]?.[1])
    expect(await one.text()).not.toContain('evil')
    expect(one.headers.get('cache-control')).toBe('no-store')
  })

  it('D-SEC-13: no view of the admin asks a third party or breaks its policy', async () => {
    for (const view of [
      '/admin',
      '/admin/account',
      '/admin/policy',
      '/admin/collections/articles',
      `/admin/collections/articles/${article.id}`,
      '/admin/collections/articles/create',
      '/admin/collections/photos',
      '/admin/collections/columns',
      '/admin/collections/departments/create',
      '/admin/collections/changes',
      '/admin/collections/apiKeys/create',
      '/admin/collections/webhooks/create',
      '/admin/collections/webhookDeliveries',
      '/admin/globals/site',
      '/admin/globals/home',
    ]) {
      await admin.goto(portal.url + view)
      await admin.getByRole('heading', { level: 1 }).first().waitFor()
      await admin.waitForLoadState('networkidle')
    }
    expect(faults).toEqual([])
  })

  it('a change that another site asks for with a session is refused', async () => {
    const cookies = await admin.context().cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const ask = (headers: Record<string, string>) =>
      get(`/api/articles/${article.id}?draft=true`, {
        method: 'PATCH',
        headers: { cookie, 'content-type': 'application/json', ...headers },
        body: '{}',
      })
    const foreign = await ask({ origin: 'https://evil.example' })
    expect([foreign.status, (await foreign.json()).errors[0].data.code]).toEqual([
      403,
      'not-from-here',
    ])
    expect((await ask({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await ask({ origin: portal.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })
})

describe('B-12: the auditor', () => {
  let auditor: Page

  it('finds who changed a sentence', async () => {
    const changed = `${article.title}（更改）`
    await api.update('articles', article.id, { title: changed }, '&draft=true')
    auditor = await pageOf(AUDITOR)
    await auditor.goto(`${portal.url}/admin/collections/audit`)
    await auditor
      .getByRole('searchbox')
      .or(auditor.locator('.search-filter input'))
      .first()
      .fill(changed)
    await auditor.getByRole('link', { name: /^\d+$/ }).first().waitFor()
    await expect.poll(() => auditor.locator('tbody tr').count(), PATIENCE).toBe(1)
    await auditor.getByRole('link', { name: /^\d+$/ }).click()
    const row = auditor.getByRole('row', { name: /title/ })
    await row.waitFor()
    expect(await row.textContent()).toContain(`${article.title}${changed}`)
    expect(await auditor.locator('#field-actorName').inputValue()).toBe('管理员')
    expect(await auditor.locator('#field-address').inputValue()).toBe('127.0.0.1')
    expect(await axeFaults(auditor, '.portal-audit-changes')).toEqual([])
  })

  it('sees no drafts, and nobody else sees the log', async () => {
    await auditor.goto(`${portal.url}/admin/collections/articles/${article.id}/versions`)
    expect(await auditor.locator('body').textContent()).not.toContain('（更改）')
    await admin.goto(`${portal.url}/admin/collections/audit`)
    expect(await admin.locator('body').innerText()).not.toContain('来自地址')
  })

  it('is shown a row that somebody tampered with', async () => {
    const verify = () =>
      spawnSync('npm', ['run', 'audit:verify'], {
        env: { ...process.env, ...portal.settings, NODE_ENV: 'production' },
        encoding: 'utf8',
      })
    const whole = verify()
    expect(whole.stdout).toMatch(/✓ Audit log: \d+ entries/)
    expect(whole.status).toBe(0)

    const client = createClient({ url: `file:${path.join(portal.dataDir, 'portal.db')}` })
    await expect(client.execute('UPDATE audit SET title = 1 WHERE seq = 5')).rejects.toThrow(
      /append-only/,
    )
    await client.execute('DROP TRIGGER audit_keep_sealed')
    await client.execute('DROP TRIGGER audit_keep_words')
    await client.execute("UPDATE audit SET actor_name = '别人' WHERE seq = 5")
    client.close()

    const broken = verify()
    expect(broken.status).toBe(1)
    expect(broken.stderr).toContain('Entry 5')
    await auditor.goto(`${portal.url}/admin/collections/audit`)
    await auditor
      .getByRole('alert')
      .getByText(/第 5 条/)
      .waitFor()
  })
})

describe('B-21: a key', () => {
  it('is made, shown once, used and revoked', async () => {
    await admin.goto(`${portal.url}/admin/collections/apiKeys/create`)
    await admin.locator('#field-name').fill('上级门户')
    const tomorrow = new Date(Date.now() + 24 * 3600_000).toISOString()
    // Dates are typed into a calendar elsewhere; here the API sets what the form would.
    const owner = (await api.read('/api/users/me')).user.id
    const { id } = await api.create('apiKeys', {
      name: '上级门户',
      scope: 'read',
      owner,
      expiresAt: tomorrow,
    })
    await admin.goto(`${portal.url}/admin/collections/apiKeys/${id}`)
    await admin.getByRole('button', { name: '生成密钥' }).click()
    const key = (await admin.locator('.portal-key-secret').textContent()) ?? ''
    expect(key).toMatch(/^dp_/)
    const asked = { headers: { authorization: `Bearer ${key}` } }
    const used = await get('/api/articles?limit=1', asked)
    expect(used.status).toBe(200)
    expect(used.headers.get('x-ratelimit-limit')).toBe('6000')
    await admin.reload()
    await admin.getByRole('button', { name: '重新生成密钥' }).waitFor()
    expect(await admin.content()).not.toContain(key)

    await admin.locator('#field-revoked').check()
    await admin.getByRole('button', { name: '保存' }).click()
    await expect
      .poll(async () => (await get('/api/articles?limit=1', asked)).status, PATIENCE)
      .toBe(401)
    const refused = await get('/api/articles?limit=1', asked)
    expect((await refused.json()).errors[0].data.code).toBe('bad-key')
  })
})

describe('B-22: GET /api/changes?after=', () => {
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await get(`/api/changes?${query}`, { headers })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text ? JSON.parse(text) : null,
    }
  }

  it('gives everything in order, page by page, and 304 when nothing is new', async () => {
    let after = 0
    const seen: number[] = []
    for (;;) {
      const { body } = await ask(`after=${after}&limit=50`)
      seen.push(...body.changes.map(({ seq }: { seq: number }) => seq))
      if (body.next === after) break
      after = body.next
    }
    expect(seen).toEqual(seen.map((_, index) => index + 1))
    const last = await ask(`after=${after}`)
    const again = await ask(`after=${after}`, { 'if-none-match': last.headers.get('etag') ?? '' })
    expect([again.status, again.body]).toEqual([304, null])
  })

  it('waits for what is new, and gives it as soon as it is there', async () => {
    const { body } = await ask('after=0&limit=1')
    const waiting = ask(`after=${body.head}&wait=25`)
    await api.update('articles', article.id, {
      _status: 'published',
      title: article.title,
      correctionReason: '试验',
    })
    const { changes } = (await waiting).body
    expect(changes[0]).toMatchObject({ action: 'updated', kind: 'articles', id: article.id })
  })

  it.each(['after=x', 'after=0&limit=0', 'after=0&wait=31'])(
    'refuses ?%s by name',
    async (query) => {
      const { status, body } = await ask(query)
      expect([status, body.errors[0].data.code]).toEqual([400, 'bad-parameter'])
    },
  )

  it('without `after` it is the staff’s list, for nobody else', async () => {
    expect((await get('/api/changes')).status).toBe(403)
    expect((await api.read('/api/changes?limit=1')).docs).toHaveLength(1)
  })
})
