import { readFileSync } from 'node:fs'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, makeArticle, makeColumn, pixel } from '../support/content'
import { everyMutation } from '../support/graphql-walk'
import { makePeople, type People, people, type Person } from '../support/people'
import { type Answer, startTestPayload, type TestPayload } from '../support/test-payload'

/**
 * D-SEC-06: every endpoint that the portal has, walked from its configuration, asked by everybody to
 * change what belongs to somebody else. Afterwards everything is as it was.
 */
const INTRUSION = 'zq-intrusion'

let portal: TestPayload
let made: People

/** What nobody but its owner may touch, by collection. */
const victims: Record<string, string[]> = {}
let versionOf: Record<string, string[]> = {}

beforeAll(async () => {
  portal = await startTestPayload()
  const { payload } = portal
  made = await makePeople(portal)
  const { ours, colleague, admin } = made
  const column = await makeColumn(payload, { department: ours.id })
  const article = (data: object) =>
    makeArticle(payload, column, { departments: [ours.id], body: bodyOf('文。'), ...data })
  const draft = await article({ _status: 'draft' })
  const live = await article({})
  await payload.update({
    collection: 'articles',
    id: live.id,
    data: { subtitle: '改' },
    draft: true,
    overrideAccess: true, // set-up
  })
  const gone = await article({ _status: 'draft' })
  await payload.update({
    collection: 'articles',
    id: gone.id,
    data: { deletedAt: new Date().toISOString() },
    overrideAccess: true, // set-up
  })
  const member = await payload.create({
    collection: 'staff',
    data: { name: '赵某', department: ours.id, consent: { given: true } },
    overrideAccess: true, // set-up
  })
  const upload = async (slug: string, name: string, data: Buffer, told: object) => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(data)], name))
    form.set('_payload', JSON.stringify(told))
    const { body } = await portal.rest('POST', `/api/${slug}`, { user: colleague, body: form })
    return String(body.doc.id)
  }
  const pdf = readFileSync('src/demo/files/winter-plan.pdf')
  const redirect = await payload.create({
    collection: 'redirects',
    data: { from: '/from-here/', to: '/to-there/', kind: 'exact' },
    overrideAccess: true, // set-up
  })
  const lock = await payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'articles', value: draft.id },
      user: { relationTo: 'users', value: colleague.user.id },
    },
    overrideAccess: true, // set-up
  })
  await portal.rest('POST', '/api/payload-preferences/list', {
    user: colleague,
    body: { value: { columns: [] } },
  })
  const { docs: preferences } = await payload.find({
    collection: 'payload-preferences',
    overrideAccess: true, // set-up
  })
  // Not those of the intruders: a key notes its own use.
  const resting = await portal.rest('POST', '/api/apiKeys', {
    user: admin,
    body: {
      name: '备用密钥',
      owner: colleague.user.id,
      scope: 'read',
      expiresAt: new Date(Date.now() + 24 * 3600_000).toISOString(),
    },
  })
  Object.assign(victims, {
    articles: [draft.id, live.id, gone.id],
    staff: [member.id],
    departments: [ours.id],
    photos: [await upload('photos', 'a.png', pixel, { alt: '照片' })],
    attachments: [await upload('attachments', 'a.pdf', pdf, { title: '方案' })],
    columns: [column.id],
    redirects: [redirect.id],
    users: [colleague.user.id, admin.user.id],
    apiKeys: [resting.body.doc.id],
    'payload-locked-documents': [lock.id],
    'payload-preferences': preferences.map(({ id }) => id),
  })
  versionOf = {
    articles: await versionsOf('articles'),
    staff: await versionsOf('staff'),
    departments: await versionsOf('departments'),
    columns: await versionsOf('columns'),
  }
}, 120_000)
afterAll(() => portal.destroy())

async function versionsOf(slug: 'articles' | 'columns' | 'departments' | 'staff') {
  const { docs } = await portal.payload.findVersions({
    collection: slug,
    where: { parent: { in: victims[slug] ?? [] } },
    limit: 100,
    depth: 0,
    overrideAccess: true, // asks for each of them afterwards
  })
  return docs.map(({ id }) => id)
}

/** Everything that the victims are, with the number of their versions. */
async function state(): Promise<Record<string, unknown>> {
  const whole: Record<string, unknown> = {}
  for (const [slug, ids] of Object.entries(victims)) {
    for (const id of ids) {
      whole[`${slug}/${id}`] = await portal.payload.db.findOne({
        collection: slug as CollectionSlug,
        where: { id: { equals: id } },
      })
    }
  }
  for (const slug of Object.keys(versionOf)) {
    whole[`${slug}/versions`] = await versionsOf(slug as 'articles')
  }
  for (const { slug } of portal.config.globals) {
    if (slug === CLOCK) continue // the server's own, and it goes on
    whole[slug] = await portal.payload.db.findGlobal({ slug })
  }
  return JSON.parse(JSON.stringify(whole))
}

/** What the clock of the jobs notes for itself. */
const CLOCK = 'payload-jobs-stats'

/** Ends the asker's own session or password; that they end nobody else's is tested in sign-in. */
const OWN_ACCOUNT = [
  'post /logout',
  'post /refresh-token',
  'post /login',
  'post /second-factor/begin',
  'post /second-factor/confirm',
  'post /second-factor/off',
]

interface Call {
  method: string
  path: string
}

/** Every endpoint of the configuration that changes something, filled in with the victims. */
function calls(): Call[] {
  const found: Call[] = []
  for (const { slug, endpoints } of portal.config.collections) {
    for (const { method, path } of endpoints || []) {
      if (method === 'get') continue
      if (slug === 'users' && OWN_ACCOUNT.includes(`${method} ${path}`)) continue
      for (const id of idsFor(slug, path)) {
        const filled = path.replace(/\/:\w+\??/, `/${id}`)
        found.push({ method, path: `/api/${slug}${filled === '/' ? '' : filled}` })
      }
    }
  }
  for (const { slug, endpoints } of portal.config.globals) {
    for (const { method, path } of endpoints || []) {
      if (method === 'get') continue
      const filled = path.replace(/\/:\w+\??/, '/none')
      found.push({ method, path: `/api/globals/${slug}${filled === '/' ? '' : filled}` })
    }
  }
  return found
}

function idsFor(slug: string, path: string): string[] {
  if (path.startsWith('/versions/')) return versionOf[slug] ?? ['none']
  if (path.includes(':')) return victims[slug] ?? ['none']
  return ['']
}

const queries = [
  '',
  '?draft=true',
  '?draft=true&autosave=true',
  '?trash=true&where[id][exists]=true',
]

function bodyFor(slug: string): object {
  const word = INTRUSION
  return {
    title: word,
    name: word,
    alt: word,
    from: `/${word}/`,
    phone: word,
    position: word,
    value: { columns: [word] },
    isLocked: false,
    globalSlug: word,
    password: 'Zq-Intrusion-2026',
    roles: ['author'],
    reach: 'all',
    disabled: true,
    revoked: true,
    user: victims.users?.[0],
    email: 'intruder@portal.test',
    others: true,
    owner: made.theirs.id,
    department: made.theirs.id,
    _status: slug === 'articles' ? 'published' : undefined,
  }
}

/** Who manages accounts and keys may change them; a lock is a notice that colleagues take over. */
const LOCKS = 'payload-locked-documents'
const managed: Partial<Record<Person, string[]>> = {
  'the security administrator': ['users', 'apiKeys', LOCKS],
  'the auditor': [LOCKS],
  'another department': [LOCKS],
  'a unit below': [LOCKS],
}

const intruders = people.filter(
  (person) => person !== 'a colleague' && person !== 'the system administrator',
)

describe('nobody changes what is not his', () => {
  it('the walk knows what it asks', () => {
    const asked = calls().map(({ method, path }) => `${method} ${path}`)
    expect(asked.length).toBeGreaterThan(80)
    for (const own of OWN_ACCOUNT) {
      const { endpoints } = portal.config.collections.find(({ slug }) => slug === 'users') ?? {}
      const known = (endpoints || []).map(({ method, path }) => `${method} ${path}`)
      expect(known).toContain(own)
    }
  })

  it.each(intruders)(
    'by REST: %s',
    async (intruder) => {
      const headers = made.headers[intruder]
      const before = await state()
      const done: string[] = []
      for (const { method, path } of calls()) {
        const [, , slug = ''] = path.split('/')
        if (managed[intruder]?.includes(slug)) continue
        for (const query of queries) {
          const answer = await portal.rest(method.toUpperCase(), path + query, {
            headers,
            body: bodyFor(slug),
          })
          if (answer.status < 400) done.push(`${method} ${path}${query} ${summary(answer)}`)
        }
      }
      expect(await state(), `among: ${done.join('\n')}`).toEqual(before)
      await stillThere(intruder)
    },
    300_000,
  )

  it.each(intruders)(
    'by GraphQL: %s',
    async (intruder) => {
      const headers = made.headers[intruder]
      const before = await state()
      const byName = {
        Article: victims.articles ?? [],
        Staff: victims.staff ?? [],
        Department: victims.departments ?? [],
        Column: victims.columns ?? [],
        Photo: victims.photos ?? [],
        Attachment: victims.attachments ?? [],
        PayloadLockedDocument: managed[intruder]?.includes(LOCKS) ? [] : (victims[LOCKS] ?? []),
        PayloadPreference: victims['payload-preferences'] ?? [],
        versionArticle: versionOf.articles ?? [],
        versionStaff: versionOf.staff ?? [],
        versionDepartment: versionOf.departments ?? [],
        versionColumn: versionOf.columns ?? [],
      }
      const mutations = everyMutation(byName, INTRUSION)
      expect(mutations.length).toBeGreaterThan(30)
      for (const { query, variables } of mutations) {
        await portal.graphql(query, { headers, variables })
      }
      expect(await state()).toEqual(before)
      await stillThere(intruder)
    },
    300_000,
  )

  it.each(people)('the clock of the jobs is nobody’s: %s', async (person) => {
    const headers = made.headers[person]
    const ask = { headers, body: { stats: {} } }
    expect((await portal.rest('POST', `/api/globals/${CLOCK}`, ask)).status).toBe(403)
    expect((await portal.rest('GET', `/api/globals/${CLOCK}`, { headers })).status).toBe(403)
  })

  it('who may, can: the walk would have shown it', async () => {
    const before = await state()
    const { status } = await portal.rest(
      'PATCH',
      `/api/articles/${victims.articles?.[0]}?draft=true`,
      {
        user: made.colleague,
        body: { title: INTRUSION },
      },
    )
    expect(status).toBe(200)
    expect(await state()).not.toEqual(before)
  })
})

function summary({ status, body }: Answer): string {
  return `→ ${status} ${JSON.stringify(body).slice(0, 120)}`
}

/** An intruder whose session ended on the way would have asked the rest as nobody. */
async function stillThere(intruder: Person): Promise<void> {
  const nobody: Person[] = ['anonymous', 'a reading key', 'a writing key', 'who was switched off']
  const { status } = await portal.rest('GET', '/api/users/sessions', {
    headers: made.headers[intruder],
  })
  expect([intruder, status]).toEqual([intruder, nobody.includes(intruder) ? 401 : 200])
}
