import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, makeArticle, makeColumn, makeDepartment, pixel, unique } from '../support/content'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'

/**
 * B-01: nothing unpublished reaches an anonymous reader. Every hidden text of the set-up carries
 * the canary; every road is then asked for everything it might give.
 */
const CANARY = 'canary-4f2b9c'
/** Asked for by filters: finds the canary, and an answer that repeats the question is no leak. */
const BAIT = CANARY.slice(0, -3)
/** On text that is public: shows that a road works, so that its silence means something. */
const PUBLIC = 'public-7d31aa'

let portal: TestPayload
let staffUser: TestUser
const ids: Record<string, string> = {}

beforeAll(async () => {
  portal = await startTestPayload()
  const { payload } = portal
  const admin = { overrideAccess: true } as const
  staffUser = await portal.createUser(['publisher'], { name: CANARY })
  const column = await makeColumn(payload, { title: PUBLIC })
  const unit = await makeDepartment(payload, { name: PUBLIC })
  const trash = { deletedAt: new Date().toISOString() }

  const hiddenUnit = await makeDepartment(payload, { name: CANARY })
  await payload.update({ collection: 'departments', id: hiddenUnit.id, data: trash, ...admin })

  const hiddenPerson = await payload.create({
    collection: 'staff',
    data: { name: CANARY, department: unit.id, consent: { given: false, note: CANARY } },
    ...admin,
  })
  const person = await payload.create({
    collection: 'staff',
    data: { name: PUBLIC, department: unit.id, consent: { given: true, note: CANARY } },
    ...admin,
  })
  const draft = await makeArticle(payload, column, {
    title: CANARY,
    subtitle: CANARY,
    body: bodyOf(CANARY),
    _status: 'draft',
  })
  const live = await makeArticle(payload, column, {
    title: PUBLIC,
    body: bodyOf(PUBLIC, { blockType: 'staffStory', staff: [person.id], text: bodyOf(PUBLIC) }),
    departments: [unit.id, hiddenUnit.id],
    disclosure: { replacedBy: draft.id },
  })
  await payload.update({
    collection: 'articles',
    id: live.id,
    data: { title: CANARY, body: bodyOf(CANARY), summary: CANARY },
    draft: true,
    ...admin,
  })
  const corrected = await makeArticle(payload, column, { title: PUBLIC })
  await payload.update({
    collection: 'articles',
    id: corrected.id,
    data: { subtitle: PUBLIC, correctionReason: CANARY },
    ...admin,
  })
  const withdrawn = await makeArticle(payload, column, { title: CANARY, body: bodyOf(CANARY) })
  await payload.update({
    collection: 'articles',
    id: withdrawn.id,
    data: { _status: 'draft' },
    ...admin,
  })
  const trashed = await makeArticle(payload, column, { title: CANARY, body: bodyOf(CANARY) })
  await payload.update({ collection: 'articles', id: trashed.id, data: trash, ...admin })
  const file = () => ({
    data: Buffer.from(pixel),
    mimetype: 'image/png',
    name: `${unique('p')}.png`,
    size: pixel.length,
  })
  const photo = await payload.create({
    collection: 'photos',
    data: { alt: CANARY },
    file: file(),
    ...admin,
  })
  const pdf = readFileSync('src/demo/files/winter-plan.pdf')
  const attachment = await payload.create({
    collection: 'attachments',
    data: { title: CANARY },
    file: { data: pdf, mimetype: 'application/pdf', name: `${CANARY}.pdf`, size: pdf.length },
    ...admin,
  })
  await payload.create({
    collection: 'redirects',
    data: { from: `/${CANARY}/`, to: `/${CANARY}-x/`, kind: 'exact' },
    ...admin,
  })
  Object.assign(ids, {
    live: live.id,
    draft: draft.id,
    withdrawn: withdrawn.id,
    trashed: trashed.id,
    hiddenUnit: hiddenUnit.id,
    hiddenPerson: hiddenPerson.id,
    photo: photo.id,
    attachment: attachment.id,
    user: staffUser.user.id,
  })
})
afterAll(() => portal.destroy())

/** All parameters that widen a read, alone and together. */
const widenings = [
  '',
  'draft=true',
  'trash=true',
  'limit=0',
  'limit=100000',
  'pagination=false',
  'depth=10',
  'draft=true&trash=true&limit=0&pagination=false&depth=10',
  'where[_status][equals]=draft',
  'where[deletedAt][exists]=true&trash=true',
  `where[title][like]=${BAIT}&draft=true&trash=true`,
  'where[or][0][_status][equals]=draft&where[or][1][_status][equals]=published',
  'sort=-updatedAt&draft=true',
  'select[title]=true&draft=true&trash=true',
  'select[corrections]=true&select[correctionReason]=true&select[correctionNote]=true',
  'joins[usedIn][limit]=0&depth=2',
  'populate[articles][title]=true&depth=2',
  'locale=all&fallback-locale=none&showHiddenFields=true',
]

/** Filters that would tell by their number of hits what a hidden field holds. */
const oracles = [
  ['articles', 'where[correctionReason][exists]=true'],
  ['articles', 'where[correctionNote][exists]=true'],
  ['articles', `where[corrections.reason][like]=${BAIT}`],
  ['articles', `where[disclosure.replacedBy.title][like]=${BAIT}`],
  ['articles', `where[departments.name][like]=${BAIT}`],
  ['articles', 'sort=correctionReason'],
  ['articles', `where[version.title][like]=${BAIT}`],
  ['staff', `where[consent.note][like]=${BAIT}`],
  ['staff', 'where[consent.given][equals]=true'],
  ['staff', 'sort=consent.note'],
  ['photos', 'where[published][equals]=false'],
  ['photos', 'where[people][exists]=true'],
  ['users', `where[name][like]=${BAIT}`],
  ['redirects', `where[from][like]=${BAIT}`],
] as const

const collections = (): string[] => portal.config.collections.map((collection) => collection.slug)

describe('REST', () => {
  it('gives the public what is public', async () => {
    const answer = await portal.rest('GET', '/api/articles?limit=100')
    expect(answer.status).toBe(200)
    expect(answer.body.totalDocs).toBe(2)
    expect(JSON.stringify(answer.body)).toContain(PUBLIC)
  })

  it('no list of any collection, widened in any way, shows the canary', async () => {
    let asked = 0
    for (const slug of collections()) {
      for (const widening of widenings) {
        for (const road of ['', '/versions', '/count']) {
          const url = `/api/${slug}${road}?${widening}`
          const answer = await portal.rest('GET', url)
          expect(JSON.stringify(answer.body), url).not.toContain(CANARY)
          if (answer.body?.docs) expect(answer.body.docs.length, url).toBeLessThanOrEqual(100)
          asked += 1
        }
      }
    }
    expect(asked).toBeGreaterThan(500)
  })

  it('no document of any collection, asked for by its id, shows the canary', async () => {
    for (const slug of collections()) {
      for (const id of Object.values(ids)) {
        for (const widening of widenings) {
          const url = `/api/${slug}/${id}?${widening}`
          const answer = await portal.rest('GET', url)
          expect(JSON.stringify(answer.body), url).not.toContain(CANARY)
        }
      }
    }
  })

  it('globals, versions and the roads around them show no canary', async () => {
    for (const slug of portal.config.globals.map((global) => global.slug)) {
      for (const widening of widenings) {
        for (const road of ['', '/versions']) {
          const url = `/api/globals/${slug}${road}?${widening}`
          expect(JSON.stringify((await portal.rest('GET', url)).body), url).not.toContain(CANARY)
        }
      }
    }
    for (const road of [
      '/api/access',
      '/api/users/me',
      '/api/payload-jobs/run',
      '/api/payload-preferences/x',
    ]) {
      expect(JSON.stringify((await portal.rest('GET', road)).body), road).not.toContain(CANARY)
    }
  })

  it('a filter on what is hidden finds nothing', async () => {
    for (const [slug, query] of oracles) {
      const answer = await portal.rest('GET', `/api/${slug}?${query}`)
      const hits = answer.status === 200 ? answer.body.totalDocs : 0
      // Public people all agreed, so a filter that was dropped would still list them.
      if (query === 'sort=correctionReason' || query === 'sort=consent.note') {
        expect(answer.status, query).toBe(400)
      } else expect(hits, `${slug}?${query}`).toBe(0)
    }
  })

  it('files of what is hidden do not open', async () => {
    for (const slug of ['photos', 'attachments'] as const) {
      const { docs } = await portal.payload.find({ collection: slug, overrideAccess: true })
      for (const doc of docs) {
        expect((await portal.rest('GET', doc.url ?? '')).status, doc.url ?? '').not.toBe(200)
      }
      expect(docs.length).toBeGreaterThan(0)
    }
  })

  it('depth is one at most and never opens what is hidden', async () => {
    const { body } = await portal.rest('GET', `/api/articles/${ids.live}?depth=5`)
    expect(body.title).toBe(PUBLIC)
    expect(body.departments.map((unit: unknown) => typeof unit)).toContain('object')
    expect(JSON.stringify(body)).not.toContain(CANARY)
    expect(typeof body.column.department === 'object' && body.column.department !== null).toBe(
      false,
    )
  })

  it('nobody writes without an account, on any collection', async () => {
    for (const slug of collections()) {
      const id = ids.live ?? ''
      for (const [method, url] of [
        ['POST', `/api/${slug}`],
        ['PATCH', `/api/${slug}/${id}`],
        ['PATCH', `/api/${slug}?where[id][exists]=true`],
        ['DELETE', `/api/${slug}/${id}`],
        ['DELETE', `/api/${slug}?where[id][exists]=true`],
        ['POST', `/api/${slug}/${id}/duplicate`],
      ] as const) {
        const answer = await portal.rest(method, url, { body: { title: 'x', name: 'x' } })
        const isEmptyBulk = answer.status === 200 && (answer.body.docs ?? ['x']).length === 0
        expect(answer.status >= 400 || isEmptyBulk, `${method} ${url} → ${answer.status}`).toBe(
          true,
        )
      }
    }
  })
})

describe('GraphQL', () => {
  /** List queries by name, and the field that carries the canary. */
  const lists = {
    Articles: 'title',
    allStaff: 'name',
    Departments: 'name',
    Photos: 'alt',
    Attachments: 'title',
    Columns: 'title',
  }

  it('gives the public what is public', async () => {
    const answer = await portal.graphql('{ Articles(limit: 100) { totalDocs docs { title } } }')
    expect(answer.body.errors).toBeUndefined()
    expect(answer.body.data.Articles.totalDocs).toBe(2)
  })

  it('no argument widens a list', async () => {
    for (const [name, field] of Object.entries(lists)) {
      for (const args of [
        'limit: 0',
        'draft: true',
        'trash: true',
        'pagination: false',
        'draft: true, trash: true, limit: 0, pagination: false',
      ]) {
        const query = `{ list: ${name}(${args}) { docs { id ${field} } } }`
        const answer = await portal.graphql(query)
        expect(JSON.stringify(answer.body), query).not.toContain(CANARY)
        expect(answer.body.data?.list?.docs, query).toBeDefined()
      }
    }
  })

  it('relations to what is hidden stay closed', async () => {
    const answer = await portal.graphql(
      `{ Articles(draft: true, trash: true) { docs {
          title departments { name } disclosure { replacedBy { title subtitle } }
        } } }`,
    )
    expect(answer.body.data.Articles.docs.length).toBeGreaterThan(0)
    expect(JSON.stringify(answer.body)).not.toContain(CANARY)
  })

  it('versions, users and what belongs to the staff stay closed', async () => {
    for (const query of [
      '{ versionsArticles { docs { version { title } } } }',
      '{ Users { docs { name email } } }',
      '{ Redirects { docs { from to } } }',
      '{ meUser { user { name } } }',
      '{ allStaff { docs { name consent { note } } } }',
      '{ Articles { docs { correctionReason corrections { reason } } } }',
      '{ Photos { docs { alt usedIn(limit: 0) { docs { title } } } } }',
    ]) {
      const answer = await portal.graphql(query)
      expect(JSON.stringify(answer.body), query).not.toContain(CANARY)
    }
  })

  it('answers to POST alone', async () => {
    const { POST: _, OPTIONS: __, ...others } = await import('@/app/(payload)/api/graphql/route')
    expect(Object.keys(others).sort()).toEqual(['DELETE', 'GET', 'HEAD', 'PATCH'])
    for (const refuse of Object.values(others)) expect(refuse().status).toBe(405)
  })
})

describe('staff', () => {
  it('see drafts, which shows that the canary is there to be found', async () => {
    const answer = await portal.rest('GET', '/api/articles?draft=true&limit=100', {
      user: staffUser,
    })
    expect(JSON.stringify(answer.body)).toContain(CANARY)
  })
})
