import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Column } from '@/payload-types'
import { ChangeLog } from '@/publishing/changes/change-log'
import { makeArticle, makeColumn } from '../support/content'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'

/** The log itself: its numbers, and that nothing but a save writes to it. */
let portal: TestPayload
let column: Column
/** Who asks, by role; `null` is an anonymous visitor. */
let askers: Record<string, TestUser | null>

beforeAll(async () => {
  portal = await startTestPayload()
  column = await makeColumn(portal.payload)
  askers = {
    'an anonymous visitor': null,
    'an author': await portal.createUser(['author']),
    'a publisher': await portal.createUser(['publisher']),
    'a site administrator': await portal.createUser(['siteAdmin', 'publisher']),
    'a security administrator': await portal.createUser(['securityAdmin']),
    'an auditor': await portal.createUser(['auditor']),
  }
  await makeArticle(portal.payload, column)
  await new ChangeLog(portal.payload).number()
  await portal.payload.create({
    collection: 'receipts',
    data: {
      seq: 1,
      kind: 'columns',
      contentId: column.id,
      action: 'published',
      changedAt: new Date().toISOString(),
      state: 'complete',
    },
    overrideAccess: true,
  })
})
afterAll(() => portal.destroy())

/** Everything in a collection, as the database has it. */
const all = async (collection: 'changes' | 'receipts') =>
  (await portal.payload.find({ collection, limit: 0, depth: 0, overrideAccess: true })).docs

describe('the numbers', () => {
  it('have no gap and no double after thirty publications at once, given by five instances', async () => {
    const before = (await all('changes')).length
    const logs = Array.from({ length: 5 }, () => new ChangeLog(portal.payload))
    const articles = Promise.all(
      Array.from({ length: 30 }, () => makeArticle(portal.payload, column)),
    )
    // Some are given while others are still being written.
    const early = Promise.all(logs.map((log) => log.number()))
    const published = await articles
    await early
    await Promise.all(logs.flatMap((log) => [log.number(), log.number()]))

    const log = logs[0]!
    const changes = []
    for (let seq = 0; ;) {
      const some = await log.after(seq, 7)
      if (some.length === 0) break
      changes.push(...some)
      seq = some.at(-1)!.seq
    }
    expect(changes.map(({ seq }) => seq)).toEqual(
      Array.from({ length: before + 30 }, (_, index) => index + 1),
    )
    expect(await log.head()).toBe(before + 30)
    const last = changes.slice(-30).map(({ contentId }) => contentId)
    expect(new Set(last)).toEqual(new Set(published.map(({ id }) => id)))
    const pending = await portal.payload.count({
      collection: 'changes',
      where: { isPending: { equals: true } },
      overrideAccess: true,
    })
    expect(pending.totalDocs).toBe(0)
  })

  it('follow the order in which saves came one after the other', async () => {
    const log = new ChangeLog(portal.payload)
    const ids: string[] = []
    for (let round = 0; round < 5; round++) {
      ids.push((await makeArticle(portal.payload, column)).id)
    }
    await log.number()
    const changes = await log.after((await log.head()) - 5)
    expect(changes.map(({ contentId }) => contentId)).toEqual(ids)
  })

  it('stay when they are given again', async () => {
    const log = new ChangeLog(portal.payload)
    const before = await all('changes')
    await log.number()
    expect(await all('changes')).toEqual(before)
  })

  it('lead to the last word on a document', async () => {
    const log = new ChangeLog(portal.payload)
    const { id } = await makeArticle(portal.payload, column)
    expect(await log.lastOf('articles', id)).toBeNull()
    await log.number()
    expect(await log.lastOf('articles', id)).toMatchObject({ action: 'published', contentId: id })
    expect(await log.lastOf('photos', id)).toBeNull()
  })
})

describe.each(['changes', 'receipts'] as const)('nobody writes to the %s', (collection) => {
  const roles = ['an anonymous visitor', 'an author', 'a publisher', 'a site administrator']
  const others = ['a security administrator', 'an auditor']

  it.each([...roles, ...others])('not %s by REST', async (role) => {
    const user = askers[role]
    const before = await all(collection)
    const { id, ...data } = before[0]!
    const attempts: [string, string, object?][] = [
      ['POST', '', { ...data, seq: 999 }],
      ['PATCH', `/${id}`, { title: '改写的历史' }],
      ['PATCH', '?where[seq][greater_than]=0', { title: '改写的历史' }],
      ['DELETE', `/${id}`],
      ['DELETE', '?where[seq][greater_than]=0'],
      ['POST', `/${id}/duplicate`, {}],
      ['PUT', `/${id}`, { title: '改写的历史' }],
    ]
    for (const [method, path, body] of attempts) {
      const answer = await portal.rest(method, `/api/${collection}${path}`, { user, body })
      expect([403, 404, 405], `${method} ${path}`).toContain(answer.status)
    }
    expect(await all(collection)).toEqual(before)
  })

  it.each([...roles, ...others])('not %s by GraphQL, which does not know it', async (role) => {
    const user = askers[role]
    const type = collection === 'changes' ? 'Change' : 'Receipt'
    const before = await all(collection)
    const field = collection === 'changes' ? 'Changes' : 'Receipts'
    const questions = [
      `mutation { create${type}(data: { seq: 999 }) { id } }`,
      `mutation { update${type}(id: "${before[0]!.id}", data: { title: "x" }) { id } }`,
      `mutation { delete${type}(id: "${before[0]!.id}") { id } }`,
      `{ ${field} { docs { id } } }`,
    ]
    for (const question of questions) {
      const answer = await portal.graphql(question, { user })
      expect(JSON.stringify(answer.body.errors), question).toMatch(/Cannot query field/)
      expect(answer.body.data ?? null).toBeNull()
    }
    expect(await all(collection)).toEqual(before)
  })

  it('and only the editorial staff reads them', async () => {
    const { id } = (await all(collection))[0]!
    const statuses = async (role: string) => {
      const user = askers[role]
      const list = await portal.rest('GET', `/api/${collection}`, { user })
      const one = await portal.rest('GET', `/api/${collection}/${id}`, { user })
      const count = await portal.rest('GET', `/api/${collection}/count`, { user })
      return [list.status, one.status, count.status]
    }
    for (const role of ['an anonymous visitor', ...others]) {
      expect(await statuses(role), role).toEqual([403, 403, 403])
    }
    for (const role of roles.slice(1)) expect(await statuses(role), role).toEqual([200, 200, 200])
  })
})

describe('the book of the projections', () => {
  it.each(['an anonymous visitor', 'a site administrator'])('has no API for %s', async (role) => {
    const user = askers[role]
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : { name: 'x', position: 0 }
      const answer = await portal.rest(method, '/api/projections', { user, body })
      expect(answer.status, method).toBe(501)
    }
  })
})
