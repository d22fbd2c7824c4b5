import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article, Column, Department } from '@/payload-types'
import { bodyOf, makeArticle, makeColumn, makeDepartment, pixel, unique } from '../support/content'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'

/** D-SEC-06: people of one department neither see nor touch what another has not published. */

let portal: TestPayload
let ours: Department
let squad: Department
let theirs: Department
let column: Column
let author: TestUser
let publisher: TestUser
let stranger: TestUser
let chief: TestUser
let everywhere: TestUser
let draft: Article
let squadDraft: Article
let live: Article

const CANARY = 'canary-department'

beforeAll(async () => {
  portal = await startTestPayload()
  const { payload } = portal
  ours = await makeDepartment(payload, { name: '城管局' })
  squad = await makeDepartment(payload, { name: '城管局一中队', parent: ours.id })
  theirs = await makeDepartment(payload, { name: '水务局' })
  column = await makeColumn(payload)
  author = await portal.createUser(['author'], { department: ours.id })
  publisher = await portal.createUser(['publisher'], { department: squad.id })
  stranger = await portal.createUser(['author', 'reviewer', 'publisher'], {
    department: theirs.id,
  })
  chief = await portal.createUser(['publisher'], { department: ours.id })
  everywhere = await portal.createUser(['publisher'])
  draft = await makeArticle(payload, column, {
    title: CANARY,
    body: bodyOf(CANARY),
    departments: [ours.id],
    _status: 'draft',
  })
  squadDraft = await makeArticle(payload, column, {
    title: CANARY,
    departments: [squad.id],
    _status: 'draft',
  })
  live = await makeArticle(payload, column, { departments: [ours.id] })
  await payload.update({
    collection: 'articles',
    id: live.id,
    data: { title: CANARY },
    draft: true,
    overrideAccess: true, // set-up
  })
})
afterAll(() => portal.destroy())

const get = (user: TestUser, path: string) => portal.rest('GET', `/api/${path}`, { user })
const patch = (user: TestUser, path: string, body: object) =>
  portal.rest('PATCH', `/api/${path}`, { user, body })

async function idsOf(user: TestUser, query = ''): Promise<string[]> {
  const { body } = await get(user, `articles?limit=100&draft=true${query}`)
  return body.docs.map(({ id }: { id: string }) => id)
}

describe('reading drafts', () => {
  it('a department sees its own and those of its units', async () => {
    const seen = await idsOf(author)
    expect(seen).toEqual(expect.arrayContaining([draft.id, squadDraft.id, live.id]))
    expect((await get(author, `articles/${draft.id}?draft=true`)).status).toBe(200)
  })

  it('a unit does not see those of the department above', async () => {
    const seen = await idsOf(publisher)
    expect(seen).toContain(squadDraft.id)
    expect(seen).not.toContain(draft.id)
  })

  it('somebody with reach sees all', async () => {
    expect(await idsOf(everywhere)).toEqual(expect.arrayContaining([draft.id, squadDraft.id]))
  })

  it.each([
    'articles?limit=0&draft=true',
    'articles?limit=0',
    'articles?where[title][like]=canary&draft=true',
    'articles?where[_status][equals]=draft&draft=true',
    'articles?trash=true&draft=true&limit=0',
    'articles/versions?limit=0',
    'articles/versions?where[version.title][like]=canary',
    'columns?depth=3&limit=0',
    'departments?depth=3&limit=0',
  ])('another department finds nothing of it: %s', async (path) => {
    const { status, body } = await get(stranger, path)
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toContain(CANARY)
  })

  it('another department gets neither the draft nor its versions by id', async () => {
    expect((await get(stranger, `articles/${draft.id}?draft=true`)).status).toBe(404)
    expect((await get(stranger, `articles/${draft.id}`)).status).toBe(404)
    const beside = await get(stranger, `articles/${live.id}?draft=true`)
    expect(JSON.stringify(beside.body)).not.toContain(CANARY)
    const versions = await get(author, `articles/versions?where[parent][equals]=${draft.id}`)
    const [version] = versions.body.docs
    expect(version.version.title).toBe(CANARY)
    expect((await get(stranger, `articles/versions/${version.id}`)).status).toBe(403)
    const restored = await portal.rest('POST', `/api/articles/versions/${version.id}`, {
      user: stranger,
    })
    expect(restored.status).toBeGreaterThanOrEqual(403)
  })

  it('GraphQL gives another department nothing of it', async () => {
    const query = `{
      Articles(limit: 100, draft: true) { docs { title } }
      versionsArticles(limit: 100) { docs { version { title } } }
    }`
    const own = await portal.graphql(query, { user: author })
    expect(JSON.stringify(own.body.data)).toContain(CANARY)
    const answer = await portal.graphql(query, { user: stranger })
    expect(JSON.stringify(answer.body)).not.toContain(CANARY)
    const one = await portal.graphql(
      `query ($id: String!) { Article(id: $id, draft: true) { title } }`,
      { user: stranger, variables: { id: draft.id } },
    )
    expect(JSON.stringify(one.body)).not.toContain(CANARY)
  })

  it('neither of the other administrators sees drafts', async () => {
    for (const role of ['securityAdmin', 'auditor'] as const) {
      const user = await portal.createUser([role])
      expect(await idsOf(user)).not.toContain(draft.id)
      expect((await get(user, 'articles/versions?limit=10')).status).toBe(403)
    }
  })
})

describe('changing articles', () => {
  const text = { title: '改了' }

  it.each([
    ['a draft', () => `articles/${draft.id}?draft=true`, text],
    ['a published one', () => `articles/${live.id}?draft=true`, text],
    ['publishing a draft', () => `articles/${draft.id}`, { _status: 'published' }],
    ['withdrawing', () => `articles/${live.id}`, { _status: 'draft' }],
    ['the trash', () => `articles/${draft.id}`, { deletedAt: new Date().toISOString() }],
  ])('another department is refused: %s', async (_, path, body) => {
    expect((await patch(stranger, path(), body)).status).toBe(403)
    const kept = await get(author, `articles/${draft.id}?draft=true`)
    expect(kept.body).toMatchObject({ title: CANARY, _status: 'draft' })
    expect((await portal.rest('GET', `/api/articles/${live.id}`)).status).toBe(200)
  })

  it('by a filter another department changes nothing', async () => {
    const { body } = await patch(stranger, 'articles?where[title][exists]=true&draft=true', text)
    expect(body.docs).toEqual([])
    const removed = await portal.rest('DELETE', '/api/articles?where[title][exists]=true', {
      user: stranger,
    })
    expect(removed.body.docs).toEqual([])
  })

  it('GraphQL refuses it too', async () => {
    const answer = await portal.graphql(
      'mutation ($id: String!) { updateArticle(id: $id, draft: true, data: { title: "x" }) { id } }',
      { user: stranger, variables: { id: draft.id } },
    )
    expect(answer.body.errors).toHaveLength(1)
    expect((await get(author, `articles/${draft.id}?draft=true`)).body.title).toBe(CANARY)
  })

  it('the owner is set by the server, and only somebody with reach hands an article on', async () => {
    const made = await portal.rest('POST', '/api/articles?draft=true', {
      user: author,
      body: {
        title: unique('稿件'),
        column: column.id,
        body: bodyOf('正文。'),
        owner: theirs.id,
        createdBy: stranger.user.id,
      },
    })
    const { id, owner, createdBy } = made.body.doc
    expect([owner, createdBy]).toEqual([ours.id, author.user.id])
    const kept = await patch(chief, `articles/${id}?draft=true`, { owner: theirs.id })
    expect(kept.body.doc.owner).toBe(ours.id)
    const given = await patch(everywhere, `articles/${id}?draft=true`, { owner: theirs.id })
    expect(given.body.doc).toMatchObject({ owner: theirs.id, createdBy: author.user.id })
    const history = await get(stranger, `articles/versions?where[parent][equals]=${id}`)
    expect(history.body.totalDocs).toBeGreaterThan(1)
    // Who wrote it still sees it; his colleagues do not.
    expect((await get(author, `articles/${id}?draft=true`)).status).toBe(200)
    expect((await get(chief, `articles/${id}?draft=true`)).status).toBe(404)
    expect((await get(stranger, `articles/${id}?draft=true`)).status).toBe(200)
  })

  it('nobody writes into the columns of another department', async () => {
    const top = await makeColumn(portal.payload, { department: theirs.id })
    const below = await makeColumn(portal.payload, { parent: top.id })
    const own = await makeColumn(portal.payload, { department: squad.id })
    const into = (target: Column, extra: object = {}) =>
      portal.rest('POST', '/api/articles?draft=true', {
        user: author,
        body: { title: unique('稿件'), column: target.id, body: bodyOf('正文。'), ...extra },
      })
    expect((await into(own)).status).toBe(201)
    for (const answer of [
      await into(top),
      await into(below),
      await into(own, { alsoIn: [below.id] }),
    ]) {
      expect(answer.status).toBe(400)
      expect(JSON.stringify(answer.body)).toContain('属于其他机构')
    }
  })
})

describe('files, departments and staff', () => {
  it('an unpublished photo is for the department that uploaded it', async () => {
    const form = new FormData()
    form.set('file', new File([pixel], 'a.png', { type: 'image/png' }))
    form.set('_payload', JSON.stringify({ alt: CANARY }))
    const made = await portal.rest('POST', '/api/photos', { user: author, body: form })
    expect(made.status).toBe(201)
    const { id, url } = made.body.doc
    expect((await get(chief, `photos/${id}`)).status).toBe(200)
    expect((await get(stranger, `photos/${id}`)).status).toBe(404)
    expect(JSON.stringify((await get(stranger, 'photos?limit=0')).body)).not.toContain(CANARY)
    expect((await portal.rest('GET', url, { user: stranger })).status).toBeGreaterThanOrEqual(403)
    expect((await patch(stranger, `photos/${id}`, { alt: '改了' })).status).toBe(403)
    expect((await patch(publisher, `photos/${id}`, { alt: '改了' })).status).toBe(403)
    expect((await patch(chief, `photos/${id}`, { alt: '改了' })).status).toBe(200)
  })

  it('a publisher keeps the data of his own department and its staff', async () => {
    expect((await patch(chief, `departments/${squad.id}`, { phone: '1' })).status).toBe(200)
    expect((await patch(chief, `departments/${theirs.id}`, { phone: '1' })).status).toBe(403)
    const moved = await patch(publisher, `departments/${squad.id}`, { parent: theirs.id })
    expect(moved.body.doc.parent).toBe(ours.id)
    const sub = { name: '二中队', slug: unique('unit') }
    const post = (path: string, body: object) =>
      portal.rest('POST', `/api/${path}`, { user: chief, body })
    expect((await post('departments', sub)).status).toBe(403)
    expect((await post('departments', { ...sub, parent: theirs.id })).status).toBe(403)
    expect((await post('departments', { ...sub, parent: ours.id })).status).toBe(201)

    expect((await post('staff', { name: '赵某', department: theirs.id })).status).toBe(403)
    const made = await post('staff', { name: '钱某', department: squad.id })
    expect(made.status).toBe(201)
    const { id } = made.body.doc
    expect((await patch(chief, `staff/${id}`, { department: theirs.id })).status).toBe(403)
    expect((await get(stranger, `staff/${id}`)).status).toBe(404)
    expect((await patch(stranger, `staff/${id}`, { position: '队长' })).status).toBe(403)
  })

  it('the home page is of the whole district', async () => {
    const set = (user: TestUser) => portal.rest('POST', '/api/globals/home', { user, body: {} })
    expect((await set(chief)).status).toBe(403)
    expect((await set(everywhere)).status).toBe(200)
  })
})

describe('D-SEC-05: giving rights', () => {
  it('is the security administrator’s as soon as there is one, and nobody’s for himself', async () => {
    const admin = await portal.createUser(['siteAdmin'])
    const person = await portal.createUser(['author'])
    const give = (user: TestUser, id: string, body: object) => patch(user, `users/${id}`, body)
    const before = await portal.payload.count({
      collection: 'users',
      where: { roles: { in: ['securityAdmin'] } },
      overrideAccess: true, // looks at the set-up
    })
    // The set-up above has one already.
    expect(before.totalDocs).toBeGreaterThan(0)
    const tried = await give(admin, person.user.id, { roles: ['publisher'], reach: 'all' })
    expect(tried.body.doc.roles).toEqual(['author'])
    const security = await portal.createUser(['securityAdmin'])
    const given = await give(security, person.user.id, {
      roles: ['author', 'publisher'],
      department: theirs.id,
      reach: 'department',
    })
    expect(given.body.doc).toMatchObject({
      roles: ['author', 'publisher'],
      department: theirs.id,
      reach: 'department',
    })
    const own = await give(security, security.user.id, { roles: ['publisher'], reach: 'all' })
    expect(own.body.doc.roles).toEqual(['securityAdmin'])
  })
})

describe('articles and users older than the rule', () => {
  it('belong to their first publishing body, with their history; users keep what they had', async () => {
    const { giveOwners } = await import('@/content/articles/give-owners')
    const { setRelationEverywhere } = await import('@/platform/database/set-relation')
    const old = await makeArticle(portal.payload, column, { departments: [squad.id, theirs.id] })
    const req = { payload: portal.payload } as never
    await setRelationEverywhere(req, 'articles', old.id, 'owner', null)
    expect(
      (await get(publisher, `articles/versions?where[parent][equals]=${old.id}`)).body.docs,
    ).toEqual([])
    await giveOwners(portal.payload)
    const seen = await get(publisher, `articles/${old.id}`)
    expect(seen.body.owner).toBe(squad.id)
    const history = await get(publisher, `articles/versions?where[parent][equals]=${old.id}`)
    expect(history.body.docs).toHaveLength(1)
    const kept = await portal.payload.findByID({
      collection: 'users',
      id: author.user.id,
      overrideAccess: true, // looks at the result
    })
    expect(kept.reach).toBe('department')
  })
})
