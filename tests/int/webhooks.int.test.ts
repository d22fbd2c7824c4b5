import { createHmac } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { changesInColumns } from '@/content/changes-in-columns'
import type { Article, Column, WebhookDelivery } from '@/payload-types'
import { env } from '@/platform/env'
import { logger } from '@/platform/logger'
import { ChangeLog } from '@/publishing/changes/change-log'
import { ChangesFeed } from '@/publishing/changes-feed/changes-feed'
import { ClusterState } from '@/publishing/projections/cluster-state'
import { ProjectionRunner } from '@/publishing/projections/runner'
import { DeliveryQueue } from '@/publishing/webhooks/delivery-queue'
import { openWebhooks } from '@/publishing/webhooks/open-webhooks'
import { verify } from '@/publishing/webhooks/signature'
import type { WebhooksProjection } from '@/publishing/webhooks/webhooks-projection'
import { makeArticle, makeColumn, unique } from '../support/content'
import { type Received, type Receiver, startReceiver } from '../support/receiver'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'

vi.hoisted(() => (process.env.WEBHOOK_INNER_HOSTS = '127.0.0.1'))

/** B-23: webhooks as one node or two of them send them, to real receivers of this machine. */
let portal: TestPayload
let payload: Payload
let log: ChangeLog
let column: Column
let admin: TestUser
let receivers: Receiver[]
let nodes: Node[]
let name: string

interface Node {
  projection: WebhooksProjection
  runner: ProjectionRunner
}

beforeAll(async () => {
  portal = await startTestPayload()
  ;({ payload } = portal)
  log = new ChangeLog(payload)
  column = await makeColumn(payload)
  admin = await portal.createUser(['siteAdmin'])
})
afterAll(() => portal.destroy())
beforeEach(async () => {
  logger.level = 'fatal' // webhooks that are switched off are alarms, here on purpose
  receivers = []
  nodes = []
  name = unique('webhooks')
  await log.number()
})
afterEach(async () => {
  for (const { projection } of nodes) await projection.end()
  for (const receiver of receivers) await receiver.close()
  // Nothing of this test is sent in the next.
  await payload.delete({ collection: 'webhooks', where: {}, overrideAccess: true })
})

/** A node that sends from here on; it has the work when no other has it. */
async function node(): Promise<Node> {
  const state = new ClusterState(payload, name)
  const projection = openWebhooks(payload, state, {
    rules: { inner: env().webhookInnerHosts, isHttpAllowed: env().isTrial },
    isInColumns: changesInColumns(payload),
  })
  const made = { projection, runner: new ProjectionRunner(log, projection) }
  await state.ensure(await log.head())
  nodes.push(made)
  return made
}

async function receiver(host?: string): Promise<Receiver> {
  const made = await startReceiver(host)
  receivers.push(made)
  return made
}

const call = (method: string, path: string, body?: object, user: TestUser | null = admin) =>
  portal.rest(method, `/api/${path}`, { user, body })

/** A webhook that is switched on, made as an administrator makes it. */
async function webhook(url: string, data: object = {}): Promise<{ id: string; secret: string }> {
  const made = await call('POST', 'webhooks', { name: unique('推送'), url, ...data })
  const { id } = made.body.doc
  const { secret } = (await call('POST', `webhooks/${id}/secret`)).body
  const on = await call('PATCH', `webhooks/${id}`, { enabled: true })
  expect([made.status, on.status]).toEqual([201, 200])
  return { id, secret }
}

const follow = async (...some: Node[]) => {
  await log.number()
  await Promise.all(some.map(({ runner }) => runner.wake()))
}

const correct = (id: string, title = unique('更正')): Promise<Article> =>
  payload.update({
    collection: 'articles',
    id,
    data: { title, _status: 'published', correctionReason: '改题' },
    overrideAccess: true,
  })

const withdraw = (id: string) =>
  payload.update({
    collection: 'articles',
    id,
    data: { _status: 'draft', withdrawalReason: '有误' },
    overrideAccess: true,
  })

const deliveriesOf = async (webhookId: string): Promise<WebhookDelivery[]> =>
  (
    await payload.find({
      collection: 'webhookDeliveries',
      where: { webhook: { equals: webhookId } },
      sort: 'seq',
      limit: 0,
      overrideAccess: true, // looks at the result
    })
  ).docs

const stateOf = (webhookId: string) =>
  expect.poll(async () => (await deliveriesOf(webhookId)).map(({ state }) => state), {
    timeout: 30_000,
  })

/** The waits of everything that failed are over. */
async function waitsAreOver(webhookId: string): Promise<void> {
  for (const { id, state } of await deliveriesOf(webhookId)) {
    if (state !== 'failed' && state !== 'pending') continue
    await payload.db.updateOne({
      collection: 'webhookDeliveries',
      id,
      data: { nextAttemptAt: new Date().toISOString() },
    })
  }
}

const audit = async (contentId: string) =>
  (
    await payload.find({
      collection: 'audit',
      where: { contentId: { equals: contentId } },
      sort: 'at',
      limit: 0,
      overrideAccess: true, // looks at the result
    })
  ).docs

const ids = (received: Received[]) => received.map(({ json }) => json.id)
const idOf = ({ headers }: Received) => headers['portal-delivery']
const entries = async (after: number) =>
  (await new ChangesFeed(payload).read({ after, limit: 200, kind: null })).changes

describe('a delivery', () => {
  it('B-23: tells each change once, in order, signed, as the feed of changes tells it', async () => {
    const one = await node()
    const to = await receiver()
    const { id, secret } = await webhook(`${to.url}/in?a=1`)
    const after = await log.head()
    const article = await makeArticle(payload, column)
    await makeArticle(payload, column, { title: 'canary-draft', _status: 'draft' })
    await follow(one)
    await stateOf(id).toEqual(['sent'])
    await correct(article.id)
    await follow(one)
    await stateOf(id).toEqual(['sent', 'sent'])
    await withdraw(article.id)
    await makeColumn(payload)
    await follow(one)
    await stateOf(id).toEqual(['sent', 'sent', 'sent', 'sent'])

    const told = await entries(after)
    expect(to.received.map(({ json }) => json.seq)).toEqual(told.map(({ seq }) => seq))
    expect(to.received.map(({ headers }) => headers['portal-event'])).toEqual([
      'published',
      'updated',
      'retracted',
      'published',
    ])
    expect(to.received.at(-1)?.json).toEqual(told.at(-1))
    expect(to.received[0]?.json.title).toBe(article.title)
    for (const request of to.received) {
      const { body, headers, json } = request
      expect(Object.keys(json)).toEqual(Object.keys(told[0]!))
      const timestamp = Number(headers['portal-timestamp'])
      const mac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
      expect(headers['portal-signature']).toBe(`v1=${mac}`)
      expect(verify(secret, String(headers['portal-signature']), { timestamp, body })).toBe(true)
      expect(headers['content-type']).toBe('application/json')
    }
    expect(to.received.map(idOf)).toEqual((await deliveriesOf(id)).map((each) => each.id))
    expect(JSON.stringify(to.received)).not.toContain('canary-draft')
    const [first] = await deliveriesOf(id)
    expect(first).toMatchObject({ attempts: 1, lastStatus: 204, lastError: null, kind: 'articles' })
    expect(first?.durationMs).toBeGreaterThanOrEqual(0)
  })

  it('B-23, B-01: sent late, does not name what was withdrawn meanwhile', async () => {
    const one = await node()
    const to = await receiver()
    to.answer = 503
    const { id } = await webhook(to.url)
    const article = await makeArticle(payload, column, { title: 'canary-withdrawn' })
    await follow(one)
    await stateOf(id).toEqual(['failed'])
    await withdraw(article.id)
    await follow(one)
    to.answer = 204
    to.received.length = 0
    await waitsAreOver(id)
    await stateOf(id).toEqual(['sent', 'sent'])
    expect(to.received.map(({ json }) => json.action)).toEqual(['published', 'retracted'])
    expect(JSON.stringify(to.received)).not.toContain('canary-withdrawn')
  })

  it('B-23: goes only to webhooks that want it: by what was done, kind and column', async () => {
    const one = await node()
    const to = await receiver()
    const below = await makeColumn(payload, { parent: column.id })
    const elsewhere = await makeColumn(payload)
    await follow(one)
    const all = await webhook(to.url)
    const gone = await webhook(to.url, { events: ['retracted'] })
    const staff = await webhook(to.url, { kinds: ['staff', 'columns'] })
    const branch = await webhook(to.url, { extent: 'columns', columns: [column.id] })
    const wanted = async (hook: { id: string }) =>
      (await deliveriesOf(hook.id)).map(({ contentId, event }) => `${contentId} ${event}`)

    const here = await makeArticle(payload, column)
    const deep = await makeArticle(payload, below)
    const other = await makeArticle(payload, elsewhere)
    const guest = await makeArticle(payload, elsewhere, { alsoIn: [below.id] })
    await withdraw(here.id)
    await withdraw(other.id)
    await call('PATCH', `columns/${below.id}`, { title: '新名' })
    await follow(one)

    const published = [here, deep, other, guest].map((article) => `${article.id} published`)
    const retracted = [here, other].map((article) => `${article.id} retracted`)
    const renamed = `${below.id} updated`
    expect(await wanted(all)).toEqual([...published, ...retracted, renamed])
    expect(await wanted(gone)).toEqual(retracted)
    expect(await wanted(staff)).toEqual([renamed])
    expect(await wanted(branch)).toEqual([
      `${here.id} published`,
      `${deep.id} published`,
      `${guest.id} published`,
      `${here.id} retracted`,
      renamed,
    ])
  })

  it('B-23: comes once for a change that is applied twice', async () => {
    const one = await node()
    const to = await receiver()
    const { id } = await webhook(to.url)
    const position = await one.projection.position()
    await makeArticle(payload, column)
    await follow(one)
    await new ClusterState(payload, name).update({ position })
    await follow(one)
    await stateOf(id).toEqual(['sent'])
    expect(to.received).toHaveLength(1)
  })

  it('B-23: of a document waits for the earlier one, and holds up no other document', async () => {
    const one = await node()
    const to = await receiver()
    const [bad, good] = [await makeArticle(payload, column), await makeArticle(payload, column)]
    await log.number()
    const { id } = await webhook(to.url)
    await follow(one)
    await stateOf(id).toEqual(['sent', 'sent'])
    to.received.length = 0
    to.answer = ({ json }, response) => response.writeHead(json.id === bad.id ? 500 : 200).end()
    for (let round = 0; round < 3; round++) {
      await correct(bad.id)
      await correct(good.id)
    }
    await follow(one)
    await expect.poll(() => ids(to.received).filter((each) => each === good.id).length).toBe(3)
    const seen = to.received.filter(({ json }) => json.id === bad.id)
    expect(new Set(seen.map(idOf)).size).toBe(1)
    const orderOf = (document: string) =>
      to.received.filter(({ json }) => json.id === document).map(({ json }) => json.seq)
    expect(orderOf(good.id)).toEqual(orderOf(good.id).toSorted((a, b) => a - b))

    to.answer = 200
    to.received.length = 0
    await waitsAreOver(id)
    await stateOf(id).toEqual(Array(8).fill('sent'))
    const late = orderOf(bad.id)
    expect(late).toHaveLength(3)
    expect(late).toEqual(late.toSorted((a, b) => a - b))
  })

  it('B-23: is not made while an earlier change of the document was set aside', async () => {
    const one = await node()
    const to = await receiver()
    const { id } = await webhook(to.url)
    const article = await makeArticle(payload, column)
    await correct(article.id)
    await log.number()
    const [first, second] = (await log.after(await one.projection.position())).slice(-2)
    expect(await one.projection.isMine()).toBe(true)
    await one.projection.setAside(first!, 'as if it could not be applied')
    await expect(one.projection.apply([second!])).rejects.toThrow('waits')
    expect(await deliveriesOf(id)).toEqual([])
    await one.projection.apply([first!])
    await one.projection.clearAside(first!.seq)
    await one.projection.apply([second!])
    await stateOf(id).toEqual(['sent', 'sent'])
    expect(to.received.map(({ json }) => json.seq)).toEqual([first!.seq, second!.seq])
  })

  it('B-23: that was given up lets the next change of its document go', async () => {
    const one = await node()
    const to = await receiver()
    to.answer = 500
    const { id } = await webhook(to.url)
    const article = await makeArticle(payload, column)
    await follow(one)
    await stateOf(id).toEqual(['failed'])
    const [first] = await deliveriesOf(id)
    await correct(article.id)
    await payload.db.updateOne({
      collection: 'webhookDeliveries',
      id: first!.id,
      data: { attempts: 7 },
    })
    await follow(one)
    await waitsAreOver(id)
    await stateOf(id).toEqual(['givenUp', 'failed'])
    const [gone, next] = await deliveriesOf(id)
    expect(gone).toMatchObject({ attempts: 8, nextAttemptAt: null })
    expect(gone?.lastError).toContain('状态 500')
    expect(next?.attempts).toBe(1)
    expect(Date.parse(next!.nextAttemptAt!) - Date.now()).toBeLessThan(12_500)
  })
})

describe('a receiver', () => {
  it('B-23: that fails is asked again later, with the same id and a new signature', async () => {
    const one = await node()
    const to = await receiver()
    to.answer = 500
    const { id, secret } = await webhook(to.url)
    await makeArticle(payload, column)
    const before = Date.now()
    await follow(one)
    await stateOf(id).toEqual(['failed'])
    const [failed] = await deliveriesOf(id)
    expect(failed).toMatchObject({
      attempts: 1,
      lastStatus: 500,
      lastErrorCode: 'status',
      lastError: '对方没有接收（状态 500）。',
    })
    expect(Date.parse(failed!.nextAttemptAt!) - before).toBeGreaterThan(7500)
    to.answer = 200
    await waitsAreOver(id)
    await stateOf(id).toEqual(['sent'])
    expect(to.received.map(idOf)).toEqual([failed!.id, failed!.id])
    const [, again] = to.received
    const timestamp = Number(again!.headers['portal-timestamp'])
    const signature = String(again!.headers['portal-signature'])
    expect(verify(secret, signature, { timestamp, body: again!.body })).toBe(true)
  })

  it('B-23: that redirects is not followed, and the staff reads why', async () => {
    const one = await node()
    const [to, target] = [await receiver(), await receiver()]
    to.answer = (_, response) => response.writeHead(307, { location: target.url }).end()
    const { id } = await webhook(to.url)
    await makeArticle(payload, column)
    await follow(one)
    await stateOf(id).toEqual(['failed'])
    const [delivery] = await deliveriesOf(id)
    expect(delivery).toMatchObject({ lastStatus: 307, lastErrorCode: 'redirect' })
    expect(delivery?.lastError).toContain('不跟随跳转')
    expect(target.connections()).toBe(0)
  })

  it('B-23: that is slow is left after ten seconds and holds up no other', async () => {
    const one = await node()
    const [slow, quick] = [await receiver(), await receiver()]
    slow.answer = () => {}
    const late = await webhook(slow.url)
    const prompt = await webhook(quick.url)
    for (let count = 0; count < 6; count++) await makeArticle(payload, column)
    await follow(one)
    await stateOf(prompt.id).toEqual(Array(6).fill('sent'))
    expect(slow.received.length).toBeLessThanOrEqual(4)
    await expect
      .poll(async () => (await deliveriesOf(late.id))[0]?.lastErrorCode, { timeout: 30_000 })
      .toBe('timeout')
    const [delivery] = await deliveriesOf(late.id)
    expect(delivery?.durationMs).toBeGreaterThan(9500)
    expect(delivery?.durationMs).toBeLessThan(14_000)
  })

  it('B-23: that answers 410 is not asked any more', async () => {
    const one = await node()
    const to = await receiver()
    to.answer = 410
    const { id } = await webhook(to.url)
    for (let count = 0; count < 3; count++) await makeArticle(payload, column)
    await follow(one)
    await expect.poll(async () => (await call('GET', `webhooks/${id}`)).body.enabled).toBe(false)
    // Those whose turn had not come wait for it to be switched on again.
    const states = (await deliveriesOf(id)).map(({ state }) => state)
    expect(states).toHaveLength(3)
    expect(states).toContain('givenUp')
    expect(states.filter((state) => state !== 'givenUp' && state !== 'pending')).toEqual([])
    const { body } = await call('GET', `webhooks/${id}`)
    expect(body.offReason).toContain('410')
    const told = async () => (await audit(id)).filter(({ reason }) => reason?.includes('410'))
    await expect.poll(told).toHaveLength(1)
    await makeArticle(payload, column)
    await follow(one)
    expect(await deliveriesOf(id)).toHaveLength(3)
    expect(await told()).toHaveLength(1)
    // Its choices are as they were, and switching it on again takes the note away.
    expect(body.events).toEqual(['published', 'updated', 'retracted'])
    const on = await call('PATCH', `webhooks/${id}`, { enabled: true })
    expect(on.body.doc).toMatchObject({ enabled: true, offReason: null })
  })

  it('B-23: that took nothing ten times in a row is switched off, with a note', async () => {
    const one = await node()
    const to = await receiver()
    const { id } = await webhook(to.url, { kinds: ['articles'] })
    await makeArticle(payload, column)
    await follow(one)
    await stateOf(id).toEqual(['sent'])
    to.answer = 500
    for (let count = 0; count < 10; count++) await makeArticle(payload, column)
    await follow(one)
    await stateOf(id).toEqual(['sent', ...Array(10).fill('failed')])
    const lastAttempt = async (some: WebhookDelivery[]) => {
      for (const each of some) {
        const data = { attempts: 7, nextAttemptAt: new Date().toISOString() }
        await payload.db.updateOne({ collection: 'webhookDeliveries', id: each.id, data })
      }
    }
    const all = await deliveriesOf(id)
    await lastAttempt(all.slice(1, 10))
    await stateOf(id).toEqual(['sent', ...Array(9).fill('givenUp'), 'failed'])
    expect((await call('GET', `webhooks/${id}`)).body.enabled).toBe(true)
    await lastAttempt(all.slice(10))
    await expect
      .poll(async () => (await call('GET', `webhooks/${id}`)).body.offReason, { timeout: 20_000 })
      .toContain('连续 10 条未能送达')
    expect((await call('GET', `webhooks/${id}`)).body.enabled).toBe(false)
    await expect.poll(async () => (await audit(id)).at(-1)?.reason).toContain('连续 10 条')
  })

  it('B-23: with an inner address that is not listed gets nothing', async () => {
    const one = await node()
    const to = await receiver('127.0.0.2')
    const refused = await call('POST', 'webhooks', { name: '内网', url: to.url })
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      400,
      expect.stringContaining('WEBHOOK_INNER_HOSTS'),
    ])
    // As one that was saved while the setting still allowed it.
    const { id } = await webhook(`http://127.0.0.1:${new URL(to.url).port}`)
    await payload.db.updateOne({ collection: 'webhooks', id, data: { url: to.url } })
    await makeArticle(payload, column)
    await follow(one)
    await stateOf(id).toEqual(['failed'])
    expect((await deliveriesOf(id))[0]).toMatchObject({
      lastErrorCode: 'inner-address',
      lastStatus: null,
    })
    const tested = await call('POST', `webhooks/${id}/test`)
    expect(tested.body).toMatchObject({ isSent: false, message: expect.stringContaining('内部') })
    expect(to.connections()).toBe(0)
  })
})

describe('several nodes', () => {
  it('B-23: go on with a retry after a restart, under the same id', async () => {
    const one = await node()
    const to = await receiver()
    to.answer = 500
    const { id } = await webhook(to.url)
    const article = await makeArticle(payload, column)
    await follow(one)
    await stateOf(id).toEqual(['failed'])
    await waitsAreOver(id)
    await expect.poll(async () => (await deliveriesOf(id))[0]?.attempts).toBe(2)
    await one.projection.end()
    await correct(article.id)

    const other = await node()
    to.answer = 200
    await follow(other)
    expect((await deliveriesOf(id))[0]).toMatchObject({ state: 'failed', attempts: 2 })
    await waitsAreOver(id)
    await stateOf(id).toEqual(['sent', 'sent'])
    const [first] = await deliveriesOf(id)
    expect(first?.attempts).toBe(3)
    expect(to.received.slice(0, 3).map(idOf)).toEqual(Array(3).fill(first?.id))
    expect(to.received.map(({ json }) => json.action)).toEqual([
      'published',
      'published',
      'published',
      'updated',
    ])
  })

  it('B-23: send again what was cut off by an end, and count it once', async () => {
    const one = await node()
    const to = await receiver()
    to.answer = () => {}
    const { id } = await webhook(to.url)
    await makeArticle(payload, column)
    await follow(one)
    await expect.poll(() => to.received.length).toBe(1)
    const begun = performance.now()
    await one.projection.end()
    expect(performance.now() - begun).toBeLessThan(5000)
    expect((await deliveriesOf(id))[0]).toMatchObject({ state: 'pending', attempts: 0 })
    to.answer = 200
    await follow(await node())
    await stateOf(id).toEqual(['sent'])
    expect((await deliveriesOf(id))[0]?.attempts).toBe(1)
    expect(new Set(to.received.map(idOf)).size).toBe(1)
  })

  it('B-23: send each change once together', async () => {
    const [one, other] = [await node(), await node()]
    const to = await receiver()
    const { id } = await webhook(to.url)
    for (let round = 0; round < 5; round++) {
      await makeArticle(payload, column)
      await follow(one, other)
    }
    await stateOf(id).toEqual(Array(5).fill('sent'))
    expect(new Set(to.received.map(idOf)).size).toBe(5)
    expect(to.received).toHaveLength(5)
  })
})

describe('sending again', () => {
  it('B-23: starts anew under the same id, and is one entry of the audit log', async () => {
    const one = await node()
    const to = await receiver()
    const { id } = await webhook(to.url)
    await makeArticle(payload, column)
    await follow(one)
    await stateOf(id).toEqual(['sent'])
    const [delivery] = await deliveriesOf(id)
    const answer = await call('POST', `webhookDeliveries/${delivery!.id}/resend`)
    expect([answer.status, answer.body.message]).toEqual([200, '已安排重新发送。'])
    await expect.poll(() => to.received.length, { timeout: 10_000 }).toBe(2)
    await stateOf(id).toEqual(['sent'])
    expect(new Set(to.received.map(idOf)).size).toBe(1)
    expect((await deliveriesOf(id))[0]?.attempts).toBe(1)
    const told = await audit(delivery!.id)
    expect(told.map(({ action, kind }) => [action, kind])).toEqual([['other', 'webhookDeliveries']])
    expect(told[0]?.reason).toContain('重新发送')
  })

  it('B-23: is refused for a test, a webhook that is off, and what is not there', async () => {
    const to = await receiver()
    const { id } = await webhook(to.url)
    await call('POST', `webhooks/${id}/test`)
    const [ping] = await deliveriesOf(id)
    const code = async (delivery: string) =>
      (await call('POST', `webhookDeliveries/${delivery}/resend`)).body.errors[0].data.code
    expect(await code(ping!.id)).toBe('test-is-over')
    expect(await code('nothing')).toBe('not-found')
    await payload.db.updateOne({
      collection: 'webhookDeliveries',
      id: ping!.id,
      data: { event: 'updated' },
    })
    await call('PATCH', `webhooks/${id}`, { enabled: false })
    expect(await code(ping!.id)).toBe('webhook-is-off')
  })
})

describe('a test', () => {
  it('B-23: sends a signed ping at once and tells what came of it', async () => {
    const to = await receiver()
    const { id, secret } = await webhook(to.url)
    await call('PATCH', `webhooks/${id}`, { enabled: false })
    const sent = await call('POST', `webhooks/${id}/test`)
    expect(sent.body).toEqual({ isSent: true, status: 204, message: '已送达（状态 204）。' })
    const [{ body, headers, json } = to.received[0]!] = to.received
    expect([headers['portal-event'], json.event]).toEqual(['ping', 'ping'])
    const timestamp = Number(headers['portal-timestamp'])
    expect(verify(secret, String(headers['portal-signature']), { timestamp, body })).toBe(true)
    to.answer = 404
    const failed = await call('POST', `webhooks/${id}/test`)
    expect(failed.body).toMatchObject({ isSent: false, status: 404 })
    expect((await deliveriesOf(id)).map(({ state }) => state).sort()).toEqual(['givenUp', 'sent'])
    expect((await audit(id)).filter(({ reason }) => reason === '发送测试')).toHaveLength(2)
  })
})

describe('the secret', () => {
  it('B-23: is shown once and in no other answer, log or list, and counts from then on', async () => {
    const one = await node()
    const to = await receiver()
    const { id, secret } = await webhook(to.url)
    expect(secret).toMatch(/^whs_[\w-]{43}$/)
    expect((await audit(id)).map(({ action }) => action)).toEqual(['create', 'update', 'update'])
    await makeArticle(payload, column)
    await follow(one)
    await stateOf(id).toEqual(['sent'])
    const [stored] = (
      await payload.find({
        collection: 'webhooks',
        where: { id: { equals: id } },
        showHiddenFields: true,
        overrideAccess: true, // looks at the result
      })
    ).docs
    const sealed = String(stored?.sealedSecret)
    expect(sealed.length).toBeGreaterThan(40)
    const answers = [
      await call('GET', 'webhooks?depth=3&limit=100'),
      await call('GET', `webhooks/${id}?depth=3&showHiddenFields=true&select[sealedSecret]=true`),
      await call('PATCH', `webhooks/${id}`, { name: '改名' }),
      await call('POST', `webhooks/${id}/test`),
      await call('GET', 'webhookDeliveries?depth=3&limit=100'),
      await call('GET', 'webhooks?where[sealedSecret][like]=a'),
      await call('GET', 'webhooks?sort=sealedSecret'),
    ]
    const told = JSON.stringify([...answers, await audit(id), await deliveriesOf(id)])
    for (const word of [secret, sealed, 'sealedSecret":"']) expect(told).not.toContain(word)
    expect(answers[5]?.status).toBe(400)

    const anew = (await call('POST', `webhooks/${id}/secret`)).body.secret
    expect(anew).not.toBe(secret)
    await makeArticle(payload, column)
    await follow(one)
    await stateOf(id).toEqual(['sent', 'sent', 'sent'])
    const { body, headers } = to.received.at(-1)!
    const signed = { timestamp: Number(headers['portal-timestamp']), body }
    expect(verify(anew, String(headers['portal-signature']), signed)).toBe(true)
    expect(verify(secret, String(headers['portal-signature']), signed)).toBe(false)
  })

  it('B-23: cannot be sent by anybody, nor the webhook be switched on without one', async () => {
    const to = await receiver()
    const made = await call('POST', 'webhooks', {
      name: '推送',
      url: to.url,
      sealedSecret: 'x',
      shownPart: 'x',
      offReason: 'x',
    })
    const { doc } = made.body
    expect([made.status, doc.shownPart ?? null, doc.offReason ?? null]).toEqual([201, null, null])
    const on = await call('PATCH', `webhooks/${doc.id}`, { enabled: true, shownPart: 'x' })
    expect([on.status, JSON.stringify(on.body)]).toEqual([400, expect.stringContaining('签名密钥')])
    const tested = await call('POST', `webhooks/${doc.id}/test`)
    expect(tested.body.message).toContain('签名密钥')
    expect(to.connections()).toBe(0)
  })
})

describe('webhooks', () => {
  it('B-23: are the business of the system administrator alone', async () => {
    const to = await receiver()
    const { id } = await webhook(to.url)
    await call('POST', `webhooks/${id}/test`)
    const [delivery] = await deliveriesOf(id)
    const others = [
      null,
      await portal.createUser(['author', 'publisher']),
      await portal.createUser(['securityAdmin']),
      await portal.createUser(['auditor']),
    ]
    for (const [method, path] of [
      ['GET', 'webhooks'],
      ['GET', `webhooks/${id}`],
      ['POST', 'webhooks'],
      ['PATCH', `webhooks/${id}`],
      ['DELETE', `webhooks/${id}`],
      ['POST', `webhooks/${id}/secret`],
      ['POST', `webhooks/${id}/test`],
      ['GET', 'webhookDeliveries'],
      ['GET', `webhookDeliveries/${delivery!.id}`],
      ['POST', `webhookDeliveries/${delivery!.id}/resend`],
    ] as const) {
      for (const user of others) {
        const { status } = await call(method, path, method === 'GET' ? undefined : {}, user)
        expect([method, path, status]).toEqual([method, path, 403])
      }
    }
    // Records are the server's own: not even he makes, changes or deletes them.
    for (const [method, path] of [
      ['POST', 'webhookDeliveries'],
      ['PATCH', `webhookDeliveries/${delivery!.id}`],
      ['DELETE', `webhookDeliveries/${delivery!.id}`],
    ] as const) {
      expect((await call(method, path, {})).status).toBe(403)
    }
    expect(to.received).toHaveLength(1)
  })

  it.each([
    ['by plain ftp', 'ftp://127.0.0.1/'],
    ['with a password in it', 'https://user:word@example.com/'],
    ['at a port of another service', 'https://example.com:6379/'],
    ['of the metadata of a cloud', 'http://169.254.169.254/latest/'],
    ['of this machine, written otherwise', 'http://[::ffff:7f00:2]/'],
  ])('B-23: are not made for an address %s', async (_, url) => {
    const { status } = await call('POST', 'webhooks', { name: '推送', url })
    expect(status).toBe(400)
  })

  it('B-23: that are deleted take their records with them', async () => {
    const to = await receiver()
    const { id } = await webhook(to.url)
    await call('POST', `webhooks/${id}/test`)
    expect((await call('DELETE', `webhooks/${id}`)).status).toBe(200)
    expect(await deliveriesOf(id)).toEqual([])
  })

  it('B-23: keep their records for thirty days', async () => {
    const to = await receiver()
    const { id } = await webhook(to.url)
    await call('POST', `webhooks/${id}/test`)
    const day = 24 * 3600_000
    const queue = new DeliveryQueue(payload)
    await queue.trim(Date.now() + 29 * day)
    expect(await deliveriesOf(id)).toHaveLength(1)
    await queue.trim(Date.now() + 31 * day)
    expect(await deliveriesOf(id)).toEqual([])
  })
})
