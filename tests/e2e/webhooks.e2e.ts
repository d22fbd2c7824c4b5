import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '@/publishing/webhooks/signature'
import { axeFaults } from '../support/axe'
import { launchChromium } from '../support/chromium'
import { type EditorApi, signIn } from '../support/editor-api'
import { type PortalServer, startPortalServer } from '../support/portal-server'
import { type Received, type Receiver, startReceiver } from '../support/receiver'

/** B-23: an administrator lets another server be told, as he sees it in the admin. */

let portal: PortalServer
let browser: Browser
let api: EditorApi
let admin: Page
let receiver: Receiver
let secret: string

/** What is ours in a form of the admin; the rest is Payload's. */
const OWN_PARTS = '.portal-account-security'

const PATIENCE = { timeout: 20_000 }

beforeAll(async () => {
  receiver = await startReceiver()
  portal = await startPortalServer({ WEBHOOK_INNER_HOSTS: '127.0.0.1' })
  api = await signIn(portal)
  browser = await launchChromium()
  admin = await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' })
  admin.setDefaultTimeout(30_000)
  await admin.goto(`${portal.url}/admin/login`)
  await admin.getByLabel('电子邮件').fill(portal.admin.email)
  await admin.getByLabel('密码').fill(portal.admin.password)
  await admin.getByRole('button', { name: '登录' }).click()
  await admin.getByRole('region', { name: '工作台' }).waitFor()
}, 480_000)

afterAll(async () => {
  await browser?.close()
  await portal?.stop()
  await receiver?.close()
})

const isGenuine = ({ body, headers }: Received) =>
  verify(secret, String(headers['portal-signature']), {
    timestamp: Number(headers['portal-timestamp']),
    body,
  })

const save = () => admin.getByRole('button', { name: '保存', exact: true }).click()

describe('B-23: a webhook', () => {
  it('is set up, tried and switched on in the admin', async () => {
    await admin.goto(`${portal.url}/admin/collections/webhooks/create`)
    await admin.locator('#field-name').fill('上级门户')
    await admin.locator('#field-url').fill(`${receiver.url}/in`)
    await save()
    await admin.getByRole('button', { name: '生成密钥' }).click()
    secret = (await admin.locator('.portal-key-secret').textContent()) ?? ''
    expect(secret).toMatch(/^whs_/)
    expect(await axeFaults(admin, OWN_PARTS)).toEqual([])
    await admin.getByRole('button', { name: '发送测试' }).click()
    await admin.getByText('已送达（状态 204）。').waitFor()
    expect(receiver.received.map(({ json }) => json.event)).toEqual(['ping'])
    expect(receiver.received.every(isGenuine)).toBe(true)

    await admin.reload()
    await admin.getByRole('button', { name: '重新生成密钥' }).waitFor()
    expect(await admin.content()).not.toContain(secret)
    await admin.locator('#field-enabled').check()
    await save()
    await expect
      .poll(async () => (await api.read('/api/webhooks')).docs[0].enabled, PATIENCE)
      .toBe(true)
  })

  it('tells of a correction within seconds, and the record says so', async () => {
    const { docs } = await api.read('/api/articles?limit=1&sort=-publishedAt')
    await api.update('articles', docs[0].id, {
      _status: 'published',
      title: '改过的标题',
      correctionReason: '改题',
    })
    await expect.poll(() => receiver.received.length, PATIENCE).toBe(2)
    const told = receiver.received[1]!
    expect(isGenuine(told)).toBe(true)
    expect(told.json).toMatchObject({ id: docs[0].id, action: 'updated', title: '改过的标题' })
    const { changes } = await api.read(`/api/changes?after=${told.json.seq - 1}`)
    expect(changes).toEqual([told.json])
    await admin.goto(`${portal.url}/admin/collections/webhookDeliveries`)
    const row = admin.getByRole('row').filter({ hasText: '改过的标题' })
    await row.getByText('已送达').waitFor()
  })

  it('is told again when somebody asks for it', async () => {
    await admin.getByRole('row').filter({ hasText: '改过的标题' }).getByRole('link').first().click()
    await admin.getByRole('button', { name: '重新发送' }).click()
    await admin.getByText('已安排重新发送。').waitFor()
    await expect.poll(() => receiver.received.length, PATIENCE).toBe(3)
    const [first, again] = receiver.received.slice(1)
    expect(again?.headers['portal-delivery']).toBe(first?.headers['portal-delivery'])
    expect(again?.body).toBe(first?.body)
    expect(await axeFaults(admin, OWN_PARTS)).toEqual([])
  })
})
