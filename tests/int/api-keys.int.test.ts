import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Column } from '@/payload-types'
import { bodyOf, makeArticle, makeColumn, unique } from '../support/content'
import {
  startTestPayload,
  type Answer,
  type TestPayload,
  type TestUser,
} from '../support/test-payload'

/** B-21: what a key may do, and when it counts. */

let portal: TestPayload
let admin: TestUser
let owner: TestUser
let column: Column
let below: Column
let elsewhere: Column
let reader: string
let writer: string

const soon = () => new Date(Date.now() + 30 * 24 * 3600_000).toISOString()

beforeAll(async () => {
  portal = await startTestPayload()
  admin = await portal.createUser(['siteAdmin'])
  // Everything that a person can be: none of it is the key's.
  owner = await portal.createUser(['author', 'reviewer', 'publisher', 'siteAdmin'])
  column = await makeColumn(portal.payload)
  below = await makeColumn(portal.payload, { parent: column.id })
  elsewhere = await makeColumn(portal.payload)
  reader = (await makeKey({ scope: 'read' })).secret
  writer = (await makeKey({ scope: 'write', columns: [column.id] })).secret
})
afterAll(() => portal.destroy())

async function makeKey(data: object): Promise<{ id: string; secret: string }> {
  const made = await portal.rest('POST', '/api/apiKeys', {
    user: admin,
    body: { name: unique('密钥'), owner: owner.user.id, expiresAt: soon(), ...data },
  })
  const { id } = made.body.doc
  const { body } = await portal.rest('POST', `/api/apiKeys/${id}/secret`, { user: admin })
  return { id, secret: body.secret }
}

const by = (key: string, method: string, path: string, body?: unknown): Promise<Answer> =>
  portal.rest(method, `/api/${path}`, { body, headers: { Authorization: `Bearer ${key}` } })

const text = (answer: Answer) => JSON.stringify(answer.body)

describe('a key', () => {
  it('is shown once, kept as a hash, and never given again', async () => {
    const { id, secret } = await makeKey({ scope: 'read' })
    const seen = await portal.rest('GET', `/api/apiKeys/${id}?depth=2`, { user: admin })
    expect(text(seen)).not.toContain(secret)
    expect(text(seen)).not.toMatch(/"hash"/)
    expect(seen.body.shownPart).toBe(`${secret.slice(0, 11)}…`)
    const { docs } = await portal.payload.find({
      collection: 'audit',
      where: { and: [{ contentId: { equals: id } }, { kind: { equals: 'apiKeys' } }] },
      sort: 'at',
      overrideAccess: true, // looks at the result
    })
    expect(docs.map(({ action }) => action)).toEqual(['create', 'update'])
    expect(JSON.stringify(docs)).not.toContain(secret)
    const filtered = await portal.rest('GET', '/api/apiKeys?where[hash][like]=a', { user: admin })
    expect(filtered.status).toBe(400)
  })

  it('counts until it is revoked, made anew, over, or its owner is switched off', async () => {
    const counts = async (key: string) =>
      (
        await by(key, 'POST', 'articles?draft=true', {
          title: unique('稿'),
          column: column.id,
          body: bodyOf('正文。'),
        })
      ).status === 201
    const { id, secret } = await makeKey({ scope: 'write', columns: [column.id] })
    expect(await counts(secret)).toBe(true)
    const set = (body: object) => portal.rest('PATCH', `/api/apiKeys/${id}`, { user: admin, body })
    await set({ revoked: true })
    expect(await counts(secret)).toBe(false)
    await set({ revoked: false })
    expect(await counts(secret)).toBe(true)
    const anew = await portal.rest('POST', `/api/apiKeys/${id}/secret`, { user: admin })
    expect(await counts(secret)).toBe(false)
    expect(await counts(anew.body.secret)).toBe(true)
    const { findKey } = await import('@/editorial/keys/find-key')
    const later = new Date(Date.now() + 31 * 24 * 3600_000)
    expect(await findKey(portal.payload, anew.body.secret, null, later)).toBeNull()
    const setOwner = (disabled: boolean) =>
      portal.payload.db.updateOne({ collection: 'users', id: owner.user.id, data: { disabled } })
    await setOwner(true)
    expect(await counts(anew.body.secret)).toBe(false)
    await setOwner(false)
    expect(await counts(anew.body.secret)).toBe(true)
  })

  it('remembers when and from where it was used', async () => {
    const { id, secret } = await makeKey({ scope: 'read' })
    await portal.rest('GET', '/api/articles', {
      headers: { Authorization: `Bearer ${secret}`, 'x-portal-client-address': '10.9.8.7' },
    })
    const { body } = await portal.rest('GET', `/api/apiKeys/${id}`, { user: admin })
    expect(body.lastUsedFrom).toBe('10.9.8.7')
    expect(Date.now() - new Date(body.lastUsedAt).getTime()).toBeLessThan(60_000)
  })

  it.each([
    ['without an end', { expiresAt: null }],
    ['that has ended', { expiresAt: '2020-01-01T00:00:00Z' }],
    ['for two years', { expiresAt: new Date(Date.now() + 730 * 24 * 3600_000).toISOString() }],
    ['that writes everywhere', { scope: 'write', columns: [] }],
  ])('is not made %s', async (_, data) => {
    const { status } = await portal.rest('POST', '/api/apiKeys', {
      user: admin,
      body: { name: '密钥', scope: 'read', owner: owner.user.id, expiresAt: soon(), ...data },
    })
    expect(status).toBe(400)
  })

  it('is made and seen by who manages keys alone', async () => {
    const author = await portal.createUser(['author', 'publisher'])
    const { id } = await makeKey({ scope: 'read' })
    for (const [method, path] of [
      ['GET', 'apiKeys'],
      ['GET', `apiKeys/${id}`],
      ['POST', 'apiKeys'],
      ['POST', `apiKeys/${id}/secret`],
      ['PATCH', `apiKeys/${id}`],
      ['DELETE', `apiKeys/${id}`],
    ] as const) {
      for (const user of [null, author]) {
        const answer = await portal.rest(method, `/api/${path}`, {
          user,
          body: method === 'GET' ? undefined : {},
        })
        expect([method, path, answer.status]).toEqual([method, path, 403])
      }
      const answer = await by(writer, method, path, method === 'GET' ? undefined : {})
      expect([method, path, answer.status]).toEqual([method, path, 403])
    }
  })
})

describe('a key that reads', () => {
  it('sees what the public sees', async () => {
    await makeArticle(portal.payload, column, { title: 'canary-key', _status: 'draft' })
    const live = await makeArticle(portal.payload, column)
    for (const path of [
      'articles?limit=0&draft=true',
      'articles?draft=true&where[_status][equals]=draft',
      'articles?trash=true&limit=0',
    ]) {
      expect(text(await by(reader, 'GET', path))).not.toContain('canary-key')
    }
    expect((await by(reader, 'GET', `articles/${live.id}`)).status).toBe(200)
    expect((await by(reader, 'GET', 'articles/versions')).status).toBe(403)
    const graphql = await portal.graphql(
      '{ Articles(draft: true, limit: 100) { docs { title } } }',
      {
        headers: { Authorization: `Bearer ${reader}` },
      },
    )
    expect(text(graphql)).not.toContain('canary-key')
  })

  it('writes nothing', async () => {
    const live = await makeArticle(portal.payload, column)
    for (const [method, path] of [
      ['POST', 'articles?draft=true'],
      ['PATCH', `articles/${live.id}`],
      ['DELETE', `articles/${live.id}`],
      ['PATCH', `users/${owner.user.id}`],
      ['POST', 'globals/site'],
      ['POST', 'users/second-factor/begin'],
      ['POST', 'users/sessions/end'],
    ] as const) {
      const answer = await by(reader, method, path, { title: 'x' })
      expect([path, answer.status]).toEqual([path, expect.toSatisfy((s) => s === 401 || s === 403)])
    }
  })
})

describe('a key that writes', () => {
  const article = (target: Column, data: object = {}) => ({
    title: unique('供稿'),
    column: target.id,
    body: bodyOf('正文。'),
    source: '区城管执法局',
    ...data,
  })

  it('delivers drafts into its columns and those below, in its owner’s name', async () => {
    for (const target of [column, below]) {
      const made = await by(writer, 'POST', 'articles?draft=true', article(target))
      expect(made.status).toBe(201)
      const { id } = made.body.doc
      const seen = await portal.rest('GET', `/api/articles/${id}?draft=true`, { user: owner })
      expect(seen.body.createdBy).toBe(owner.user.id)
      const changed = await by(writer, 'PATCH', `articles/${id}?draft=true`, { subtitle: '副' })
      expect(changed.status).toBe(200)
    }
    for (const data of [article(elsewhere), article(column, { alsoIn: [elsewhere.id] })]) {
      const refused = await by(writer, 'POST', 'articles?draft=true', data)
      expect([refused.status, text(refused)]).toEqual([400, expect.stringContaining('不能写入')])
    }
  })

  it('publishes nothing, on no road', async () => {
    const direct = await by(writer, 'POST', 'articles', article(column, { _status: 'published' }))
    expect(direct.status).toBe(403)
    const made = await by(writer, 'POST', 'articles?draft=true', article(column))
    const { id } = made.body.doc
    const later = await by(writer, 'PATCH', `articles/${id}`, { _status: 'published' })
    expect(later.status).toBe(403)
    expect((await portal.rest('GET', `/api/articles/${id}`)).status).toBe(404)
    const live = await makeArticle(portal.payload, column)
    expect((await by(writer, 'PATCH', `articles/${live.id}`, { _status: 'draft' })).status).toBe(
      403,
    )
    expect((await by(writer, 'DELETE', `articles/${live.id}`)).status).toBe(403)
  })

  it('reads by GraphQL and never writes there, however its header is spelt', async () => {
    const mutation = `mutation { createArticle(draft: true, data: { title: "x", column: "${column.id}" }) { id } }`
    for (const spelling of ['Bearer ', 'Bearer  ', 'bearer ', 'BEARER\t', 'Bearer \t ']) {
      const headers = { Authorization: `${spelling}${writer}` }
      const { body, status } = await portal.graphql(mutation, { headers })
      expect([spelling, status, body.errors?.[0].extensions.code]).toEqual([
        spelling,
        400,
        'read-only',
      ])
      const read = await portal.graphql('{ Articles(limit: 1) { totalDocs } }', { headers })
      expect(read.status).toBe(200)
    }
  })

  it('sees nobody else’s drafts, and nothing of accounts and settings', async () => {
    const other = await makeArticle(portal.payload, column, {
      title: 'canary-other',
      _status: 'draft',
    })
    expect((await by(writer, 'GET', `articles/${other.id}?draft=true`)).status).toBe(404)
    expect(text(await by(writer, 'GET', 'articles?draft=true&limit=0'))).not.toContain(
      'canary-other',
    )
    for (const [method, path] of [
      ['GET', 'users'],
      ['GET', `users/${owner.user.id}`],
      ['PATCH', `users/${owner.user.id}`],
      ['GET', 'audit'],
      ['GET', 'apiKeys'],
      ['POST', 'globals/site'],
      ['POST', 'columns'],
      ['POST', 'departments'],
      ['POST', 'staff'],
      ['POST', 'redirects'],
      ['GET', 'users/sessions'],
    ] as const) {
      const answer = await by(
        writer,
        method,
        path,
        method === 'GET' ? undefined : { password: 'Neu-Wort-2026' },
      )
      expect([path, answer.status]).toEqual([path, expect.toSatisfy((s) => s === 401 || s === 403)])
    }
  })

  it('sees no fields of the staff, and asks for no more than the public', async () => {
    const live = await makeArticle(portal.payload, column)
    const person = await portal.createUser(['publisher'])
    await portal.rest('PATCH', `/api/articles/${live.id}`, {
      user: person,
      body: { _status: 'published', subtitle: '副', correctionReason: 'canary-reason' },
    })
    const seen = await by(writer, 'GET', `articles/${live.id}?depth=3`)
    expect(seen.status).toBe(200)
    expect(text(seen)).not.toMatch(/canary-reason|"createdBy"|"owner"/)
    expect((await by(writer, 'GET', 'articles?limit=0')).body.limit).toBe(100)
    for (const key of [reader, writer]) {
      expect(text(await by(key, 'GET', 'users/me'))).not.toContain(owner.user.email)
    }
  })

  it('stands in the audit log with its name', async () => {
    const made = await by(writer, 'POST', 'articles?draft=true', article(column))
    const { docs } = await portal.payload.find({
      collection: 'audit',
      where: { contentId: { equals: made.body.doc.id } },
      overrideAccess: true, // looks at the result
    })
    expect(docs.map(({ actorName }) => actorName)).toEqual([
      expect.stringMatching(/^User \d+（接口密钥：密钥-\d+）$/),
    ])
  })
})
