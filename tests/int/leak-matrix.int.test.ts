import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, makeArticle, makeColumn, makeDepartment, pixel, unique } from '../support/content'
import { everyQuery } from '../support/graphql-walk'
import { makePeople, type People, people, type Person } from '../support/people'
import { type Answer, startTestPayload, type TestPayload } from '../support/test-payload'

/**
 * B-01, D-SEC-06: what is hidden (states), asked for by everybody (readers) on every road of REST and
 * GraphQL with all that widens a read. Each state has a canary of its own; what a reader finds must
 * be exactly what he may: finding less would mean that the roads were not asked well.
 */
const states = [
  'draft',
  'change', // an unpublished change of a published article
  'scheduled',
  'withdrawn',
  'trashed',
  'reason', // of a correction or a withdrawal
  'person', // without consent
  'consent', // the note on a consent that was given
  'unit', // in the trash; its name was public and stays in the log of changes
  'photo',
  'file',
  'redirect',
  'account',
  'key',
] as const

type State = (typeof states)[number]

const canary = (state: State): string => `zq${state}-4f2b9c`

let portal: TestPayload
const ids: Record<string, string[]> = {}
let readers: People['headers']

/** Who may find what; nobody else finds anything. */
const staff: State[] = ['reason', 'consent', 'redirect', 'account']
const own: State[] = [
  'draft',
  'change',
  'scheduled',
  'withdrawn',
  'trashed',
  'person',
  'unit',
  'photo',
  'file',
]
const may: Record<Person, State[]> = {
  anonymous: [],
  'a reading key': [],
  'a writing key': [],
  'who must change the password first': [],
  'who was switched off': [],
  'another department': staff,
  'a unit below': staff,
  'the auditor': ['account'],
  'the security administrator': ['account', 'key'],
  'a colleague': [...staff, ...own],
  'the system administrator': [...staff, ...own, 'key'],
}

beforeAll(async () => {
  portal = await startTestPayload()
  const { payload } = portal
  const server = { overrideAccess: true } as const // set-up
  const made = await makePeople(portal, { colleague: canary('account'), key: canary('key') })
  const { ours, colleague, keyId } = made
  readers = made.headers
  const column = await makeColumn(payload)
  const trash = { deletedAt: new Date().toISOString() }
  const article = (state: State, data: object = {}) =>
    makeArticle(payload, column, {
      title: canary(state),
      subtitle: canary(state),
      body: bodyOf(canary(state)),
      departments: [ours.id],
      ...data,
    })

  const draft = await article('draft', { _status: 'draft' })
  const scheduled = await article('scheduled', { _status: 'draft' })
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type: 'publish',
      doc: { relationTo: 'articles', value: scheduled.id },
    } as never,
    waitUntil: new Date(Date.now() + 3600_000),
  })
  const live = await article('change', { title: unique('稿'), subtitle: '', body: bodyOf('文。') })
  await payload.update({
    collection: 'articles',
    id: live.id,
    data: { title: canary('change'), body: bodyOf(canary('change')), summary: canary('change') },
    draft: true,
    ...server,
  })
  // Its title was public once and stays in the staff's log of changes; the text is gone.
  const withdrawn = await article('withdrawn', { title: unique('稿'), subtitle: '' })
  await payload.update({
    collection: 'articles',
    id: withdrawn.id,
    data: { _status: 'draft', withdrawalReason: canary('reason') },
    ...server,
  })
  const trashed = await article('trashed', { _status: 'draft' })
  await payload.update({ collection: 'articles', id: trashed.id, data: trash, ...server })
  const corrected = await article('reason', {
    title: unique('稿'),
    subtitle: '',
    body: bodyOf('文。'),
  })
  await payload.update({
    collection: 'articles',
    id: corrected.id,
    data: { subtitle: '改', correctionReason: canary('reason') },
    ...server,
  })

  const person = await payload.create({
    collection: 'staff',
    data: { name: canary('person'), department: ours.id, consent: { given: false } },
    ...server,
  })
  const known = await payload.create({
    collection: 'staff',
    data: {
      name: unique('人'),
      department: ours.id,
      consent: { given: true, note: canary('consent') },
    },
    ...server,
  })
  const unit = await makeDepartment(payload, { address: canary('unit'), parent: ours.id })
  await payload.update({ collection: 'departments', id: unit.id, data: trash, ...server })

  const upload = async (
    slug: 'photos' | 'attachments',
    name: string,
    data: Buffer,
    told: object,
  ) => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(data)], name))
    form.set('_payload', JSON.stringify(told))
    const made = await portal.rest('POST', `/api/${slug}`, { user: colleague, body: form })
    expect([slug, made.status]).toEqual([slug, 201])
    return made.body.doc as { id: string }
  }
  const photo = await upload('photos', `${canary('photo')}.png`, pixel, { alt: canary('photo') })
  const pdf = readFileSync('src/demo/files/winter-plan.pdf')
  const file = await upload('attachments', `${canary('file')}.pdf`, pdf, { title: canary('file') })
  const redirect = await payload.create({
    collection: 'redirects',
    data: { from: `/${canary('redirect')}/`, to: '/elsewhere/', kind: 'exact' },
    ...server,
  })

  Object.assign(ids, {
    articles: [draft, scheduled, live, withdrawn, trashed, corrected].map(({ id }) => id),
    staff: [person.id, known.id],
    departments: [unit.id],
    photos: [photo.id],
    attachments: [file.id],
    redirects: [redirect.id],
    users: [colleague.user.id],
    apiKeys: [keyId],
  })
}, 120_000)
afterAll(() => portal.destroy())

const widenings = [
  '',
  'limit=0&draft=true&trash=true&pagination=false&depth=10',
  'draft=true&limit=0&where[_status][equals]=draft&depth=3',
  'trash=true&limit=0&where[deletedAt][exists]=true&depth=3',
  'joins[usedIn][limit]=0&depth=3&showHiddenFields=true&locale=all',
  'select[correctionReason]=true&select[corrections]=true&select[consent]=true&limit=0',
]

/** Collections that show what somebody did, to the auditor alone. */
const LOG = 'audit'

function* roads(): Generator<string> {
  const slugs = portal.config.collections.map(({ slug }) => slug).filter((slug) => slug !== LOG)
  for (const widening of widenings) {
    for (const slug of slugs) {
      for (const road of ['', '/versions', '/count']) yield `/api/${slug}${road}?${widening}`
      for (const id of ids[slug] ?? []) yield `/api/${slug}/${id}?${widening}`
    }
    for (const { slug } of portal.config.globals) {
      for (const road of ['', '/versions']) yield `/api/globals/${slug}${road}?${widening}`
    }
  }
  for (const id of Object.values(ids).flat()) {
    // A lock and a preference say who works on what; access says what somebody could do with it.
    yield `/api/payload-preferences/collection-articles-${id}`
    yield `/api/articles/access/${id}`
  }
  yield '/api/articles/by-cursor?limit=100'
  yield '/api/articles/by-cursor?limit=100&draft=true&where[_status][equals]=draft'
  yield '/api/access'
  yield '/api/users/me'
  yield '/api/users/sessions'
  yield '/api/openapi.json'
}

const text = ({ body }: Answer): string => (typeof body === 'string' ? body : JSON.stringify(body))

/** What this reader finds, and where first. */
async function findings(headers: Record<string, string>): Promise<Map<State, string>> {
  const found = new Map<State, string>()
  const look = (where: string, answer: Answer) => {
    const told = text(answer)
    for (const state of states) {
      if (!found.has(state) && told.includes(canary(state))) found.set(state, where)
    }
  }
  for (const road of roads()) look(road, await portal.rest('GET', road, { headers }))
  for (const version of await versionIds()) {
    const road = `/api/articles/versions/${version}?depth=3`
    look(road, await portal.rest('GET', road, { headers }))
  }
  const byId = {
    Article: ids.articles ?? [],
    versionArticle: await versionIds(),
    Staff: ids.staff ?? [],
    Department: ids.departments ?? [],
    Photo: ids.photos ?? [],
    Attachment: ids.attachments ?? [],
    User: ids.users ?? [],
  }
  for (const query of everyQuery(byId)) look(query, await portal.graphql(query, { headers }))
  return found
}

async function versionIds(): Promise<string[]> {
  const { docs } = await portal.payload.findVersions({
    collection: 'articles',
    limit: 100,
    depth: 0,
    overrideAccess: true, // asks for each of them afterwards
  })
  return docs.map(({ id }) => id)
}

describe('the leak matrix', () => {
  it.each(people)(
    '%s',
    async (reader) => {
      const found = await findings(readers[reader])
      const allowed = may[reader]
      const leaks = [...found].filter(([state]) => !allowed.includes(state))
      expect(leaks, 'what must not be found, and where it was').toEqual([])
      expect([...found.keys()].sort(), 'what may be found').toEqual([...allowed].sort())
    },
    300_000,
  )

  it('every query keeps the bounds, so that none was refused for its size', async () => {
    const headers = readers['the system administrator']
    for (const query of everyQuery({ Article: ids.articles ?? [] })) {
      const { body } = await portal.graphql(query, { headers })
      const codes = (body.errors ?? []).map((error: any) => error.extensions?.code ?? error.message)
      expect(codes.filter((code: string) => /too|complex|syntax|Cannot query/i.test(code))).toEqual(
        [],
      )
    }
  })

  it('the audit log is for the auditor alone, though it names everything', async () => {
    for (const [reader, headers] of Object.entries(readers)) {
      for (const road of ['', '/versions', '/count', '/export']) {
        const answer = await portal.rest('GET', `/api/${LOG}${road}?limit=0&depth=3`, { headers })
        if (reader === 'the auditor' && road !== '/versions') expect(answer.status).toBe(200)
        else expect([reader, road, answer.status]).not.toEqual([reader, road, 200])
      }
    }
  })

  it('files of what is hidden open for those alone who see it', async () => {
    const files = await Promise.all(
      (['photos', 'attachments'] as const).map(
        (collection) => portal.payload.find({ collection, overrideAccess: true }), // asks for their addresses
      ),
    )
    const urls = files.flatMap(({ docs }) => docs.map(({ url }) => url ?? ''))
    expect(urls).toHaveLength(2)
    for (const reader of people) {
      for (const url of urls) {
        const { status } = await portal.rest('GET', url, { headers: readers[reader] })
        const opens = may[reader].includes('photo')
        expect([reader, url, status === 200]).toEqual([reader, url, opens])
      }
    }
  })
})
