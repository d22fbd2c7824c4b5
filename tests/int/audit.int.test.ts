import { sql } from '@payloadcms/db-sqlite/drizzle'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Audit, Column } from '@/payload-types'
import { bodyOf, makeArticle, makeColumn, makeDepartment, unique } from '../support/content'
import {
  startTestPayload,
  testDatabase,
  type TestPayload,
  type TestUser,
} from '../support/test-payload'

/** D-SEC-07, B-12: every write of every API is one entry, and no entry can be changed unseen. */

let portal: TestPayload
let column: Column
let admin: TestUser
let security: TestUser
let auditor: TestUser
let publisher: TestUser

beforeAll(async () => {
  portal = await startTestPayload()
  const { protectEntries } = await import('@/editorial/audit/protect-entries')
  await protectEntries(portal.payload)
  column = await makeColumn(portal.payload)
  admin = await portal.createUser(['siteAdmin'], { name: '系统员' })
  security = await portal.createUser(['securityAdmin'], { name: '安全员' })
  auditor = await portal.createUser(['auditor'], { name: '审计员' })
  publisher = await portal.createUser(['author', 'publisher'], { name: '签发人' })
})
afterAll(() => portal.destroy())

async function entries(): Promise<Audit[]> {
  const { docs } = await portal.payload.find({
    collection: 'audit',
    pagination: false,
    sort: ['at', 'id'],
    overrideAccess: true, // looks at the result
  })
  return docs
}

/** What the log has got by something that was done. */
async function added(work: () => Promise<unknown>): Promise<Audit[]> {
  const known = new Set((await entries()).map(({ id }) => id))
  await work()
  return (await entries()).filter(({ id }) => !known.has(id))
}

const rest = (user: TestUser | null, method: string, path: string, body?: unknown) =>
  portal.rest(method, `/api/${path}`, { user, body })

const article = () => ({
  title: unique('稿件'),
  column: column.id,
  body: bodyOf('罚款三百元。'),
  source: '区城管执法局',
})

const pixel = new File(
  [
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ],
  '图.png',
  { type: 'image/png' },
)

describe('an entry', () => {
  it('says who, when, from where, what, before and after', async () => {
    const draft = await makeArticle(portal.payload, column, { ...article(), _status: 'draft' })
    const [entry, ...more] = await added(() =>
      portal.rest('PATCH', `/api/articles/${draft.id}?draft=true`, {
        user: publisher,
        body: { body: bodyOf('罚款五百元。') },
        headers: { 'x-portal-client-address': '10.1.2.3', 'user-agent': 'Browser 1' },
      }),
    )
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      action: 'draft',
      result: 'done',
      kind: 'articles',
      contentId: draft.id,
      title: draft.title,
      actor: publisher.user.id,
      actorName: '签发人',
      actorRoles: '撰稿、签发',
      via: 'REST',
      address: '10.1.2.3',
      agent: 'Browser 1',
    })
    expect(entry?.changes).toContainEqual({
      field: 'body',
      before: '罚款三百元。',
      after: '罚款五百元。',
    })
    expect(Date.now() - new Date(entry?.at ?? 0).getTime()).toBeLessThan(60_000)
  })

  it('is not left by a save that was undone, and a refusal is one', async () => {
    const draft = await makeArticle(portal.payload, column, { ...article(), _status: 'draft' })
    const [refused, ...more] = await added(() =>
      rest(publisher, 'PATCH', `articles/${draft.id}`, { _status: 'published', title: '' }),
    )
    expect(more).toEqual([])
    expect(refused).toMatchObject({ action: 'publish', result: 'refused', status: 400 })
    expect(refused?.reason).toBeTruthy()
  })

  it('tells a refused publication, and by whom', async () => {
    const author = await portal.createUser(['author'], { name: '撰稿人' })
    const draft = await makeArticle(portal.payload, column, { ...article(), _status: 'draft' })
    const told = await added(() =>
      rest(author, 'PATCH', `articles/${draft.id}`, { _status: 'published' }),
    )
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      actorName: '撰稿人',
      result: 'refused',
      status: 403,
      contentId: draft.id,
    })
  })

  it('never holds a password or what looks like one', async () => {
    const secret = 'Sehr-geheim-2026'
    const told = await added(async () => {
      await rest(admin, 'POST', 'users', {
        name: '新人',
        email: 'new@portal.test',
        password: secret,
      })
      await rest(null, 'POST', 'users/login', { email: secret, password: 'x' })
      await rest(null, 'POST', 'users/login', { email: 'new@portal.test', password: `${secret}x` })
    })
    expect(told).toHaveLength(3)
    expect(JSON.stringify(told)).not.toMatch(/geheim|hash":"[0-9a-f]{512}/)
    expect(JSON.stringify(told.find(({ action }) => action === 'create')?.changes)).toContain(
      '不记录内容',
    )
  })
})

describe('every write of every API', () => {
  /** All collections and globals that a client can write to, with a write of each kind. */
  it('gives exactly one entry', async () => {
    const { payload } = portal
    const unit = await makeDepartment(payload)
    const made = async (path: string, user: TestUser, body: object): Promise<string> =>
      (await rest(user, 'POST', path, body)).body.doc.id
    const form = (alt: object) => {
      const data = new FormData()
      data.set('file', pixel)
      data.set('_payload', JSON.stringify(alt))
      return data
    }
    const pdf = new FormData()
    pdf.set('file', new File(['%PDF-1.4\n%%EOF'], '通知.pdf', { type: 'application/pdf' }))
    pdf.set('_payload', JSON.stringify({ title: '通知' }))

    type Step = [name: string, action: string, work: (id: string) => Promise<unknown>]
    const life = (path: string, user: TestUser, create: object, change: object): Step[] => {
      let id = ''
      return [
        [`${path} create`, 'create', async () => (id = await made(path, user, create))],
        [`${path} update`, 'update', () => rest(user, 'PATCH', `${path}/${id}`, change)],
        [
          `${path} bulk update`,
          'update',
          () => rest(user, 'PATCH', `${path}?where[id][equals]=${id}`, { ...change, order: 7 }),
        ],
        [`${path} delete`, 'delete', () => rest(admin, 'DELETE', `${path}/${id}`)],
      ]
    }
    let articleId = ''
    let photoId = ''
    const draft = article()
    const steps: Step[] = [
      ...life('columns', admin, { title: '栏', slug: unique('c'), view: 'list' }, { title: '目' }),
      ...life('departments', admin, { name: '机构', slug: unique('d') }, { phone: '1' }),
      ...life('staff', admin, { name: '人员', department: unit.id }, { position: '队长' }),
      ...life(
        'redirects',
        admin,
        { from: `/${unique('old')}/`, to: '/zwgk/' },
        { to: '/zwgk/bmxxgkml/' },
      ).filter(([name]) => !name.includes('bulk')),
      [
        'photos create',
        'create',
        async () => {
          const answer = await rest(publisher, 'POST', 'photos', form({ alt: '图' }))
          photoId = answer.body.doc.id
        },
      ],
      [
        'photos update',
        'update',
        () => rest(publisher, 'PATCH', `photos/${photoId}`, { alt: '换' }),
      ],
      [
        'photos trash',
        'trash',
        () =>
          rest(publisher, 'PATCH', `photos/${photoId}`, { deletedAt: new Date().toISOString() }),
      ],
      ['photos delete', 'delete', () => rest(admin, 'DELETE', `photos/${photoId}?trash=true`)],
      [
        'articles create',
        'create',
        async () => {
          articleId = await made('articles?draft=true', publisher, draft)
        },
      ],
      [
        'articles autosave',
        'draft',
        () =>
          rest(publisher, 'PATCH', `articles/${articleId}?draft=true&autosave=true`, {
            subtitle: '一',
          }),
      ],
      [
        'articles draft',
        'draft',
        () => rest(publisher, 'PATCH', `articles/${articleId}?draft=true`, { subtitle: '二' }),
      ],
      [
        'articles publish',
        'publish',
        () => rest(publisher, 'PATCH', `articles/${articleId}`, { _status: 'published' }),
      ],
      [
        'articles correct',
        'publish',
        () =>
          rest(publisher, 'PATCH', `articles/${articleId}`, {
            _status: 'published',
            subtitle: '三',
            correctionReason: '改字',
          }),
      ],
      [
        'articles withdraw',
        'withdraw',
        () => rest(publisher, 'PATCH', `articles/${articleId}`, { _status: 'draft' }),
      ],
      [
        'articles bring back a version',
        'draft',
        async () => {
          const { docs } = await payload.findVersions({
            collection: 'articles',
            where: { parent: { equals: articleId } },
            sort: 'createdAt',
            limit: 1,
            overrideAccess: true, // looks for one
          })
          const version = docs[0]?.id ?? ''
          await rest(publisher, 'POST', `articles/versions/${version}?draft=true`)
        },
      ],
      [
        'articles by GraphQL',
        'draft',
        () =>
          portal.graphql(
            'mutation ($id: String!) { updateArticle(id: $id, draft: true, data: { subtitle: "四" }) { id } }',
            { user: publisher, variables: { id: articleId } },
          ),
      ],
      [
        'articles trash',
        'trash',
        () =>
          rest(publisher, 'PATCH', `articles/${articleId}`, {
            deletedAt: new Date().toISOString(),
          }),
      ],
      [
        'articles delete',
        'delete',
        () => rest(admin, 'DELETE', `articles/${articleId}?trash=true`),
      ],
      ['attachments create', 'create', () => rest(publisher, 'POST', 'attachments', pdf)],
      ...life(
        'apiKeys',
        admin,
        {
          name: '密钥',
          scope: 'read',
          owner: admin.user.id,
          expiresAt: new Date(Date.now() + 24 * 3600_000).toISOString(),
        },
        { revoked: true },
      ).filter(([name]) => !name.includes('bulk')),
      ...life(
        'webhooks',
        admin,
        { name: '推送', url: 'https://www.example.com/in' },
        { name: '上级门户' },
      ).filter(([name]) => !name.includes('bulk')),
      ['site', 'update', () => rest(admin, 'POST', 'globals/site', { name: '新网站' })],
      ['home', 'update', () => rest(admin, 'POST', 'globals/home', {})],
      [
        'users create',
        'create',
        () =>
          rest(security, 'POST', 'users', {
            name: '某',
            email: 'walk@portal.test',
            password: 'Long-enough-1',
            roles: ['author'],
          }),
      ],
      [
        'users sign in',
        'signIn',
        () =>
          rest(null, 'POST', 'users/login', {
            email: 'walk@portal.test',
            password: 'Long-enough-1',
          }),
      ],
      [
        'users wrong password',
        'signIn',
        () => rest(null, 'POST', 'users/login', { email: 'walk@portal.test', password: 'wrong' }),
      ],
      [
        'users unlock',
        'unlock',
        () => rest(security, 'POST', 'users/unlock', { email: 'walk@portal.test' }),
      ],
    ]
    const walked: [string, string[]][] = []
    for (const [name, , work] of steps) {
      const told = await added(() => work(name))
      walked.push([name, told.map(({ action }) => action)])
    }
    expect(walked).toEqual(steps.map(([name, action]) => [name, [action]]))

    const writable = [...payload.config.collections, ...payload.config.globals]
      .map(({ slug }) => slug)
      .filter((slug) => !slug.startsWith('payload-'))
    const seen = new Set((await entries()).map(({ kind }) => kind))
    const serversOwn = [
      'audit',
      'changes',
      'receipts',
      'webhookDeliveries',
      'projections',
      'counters',
    ]
    const unseen = writable.filter((slug) => !seen.has(slug) && !serversOwn.includes(slug))
    expect(unseen).toEqual([])
  })

  it('moving a column is one entry, whatever moves with it', async () => {
    const top = await makeColumn(portal.payload)
    await makeArticle(portal.payload, await makeColumn(portal.payload, { parent: top.id }))
    const told = await added(() =>
      rest(admin, 'PATCH', `columns/${top.id}`, { slug: unique('moved') }),
    )
    expect(told.map(({ action, kind }) => [action, kind])).toEqual([['update', 'columns']])
  })

  it('publishing with photos is one entry, though the photos are opened with it', async () => {
    const { body } = await rest(
      publisher,
      'POST',
      'photos',
      (() => {
        const data = new FormData()
        data.set('file', pixel)
        data.set('_payload', JSON.stringify({ alt: '图' }))
        return data
      })(),
    )
    const photo = { blockType: 'photo', photo: body.doc.id }
    const told = await added(() =>
      rest(publisher, 'POST', 'articles', {
        ...article(),
        body: bodyOf('正文。', photo),
        _status: 'published',
      }),
    )
    expect(told.map(({ action, kind }) => [action, kind])).toEqual([['publish', 'articles']])
  })

  it('scheduling a publication is one, calling it off another, and not for everybody', async () => {
    const draft = await makeArticle(portal.payload, column, { ...article(), _status: 'draft' })
    const { schedulePublishHandler } =
      await import('@payloadcms/ui/utilities/schedulePublishHandler')
    const { createLocalReq } = await import('payload')
    const schedule = async (user: TestUser, deleteID?: string) =>
      schedulePublishHandler({
        type: 'publish',
        doc: { relationTo: 'articles', value: draft.id },
        date: new Date(Date.now() + 3600_000),
        deleteID,
        req: await createLocalReq({ user: user.user }, portal.payload),
      } as never)
    const made = await added(() => schedule(publisher))
    expect(made).toMatchObject([
      { action: 'schedule', actorName: '签发人', contentId: draft.id, title: draft.title },
    ])
    const { docs } = await portal.payload.find({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'schedulePublish' } },
      overrideAccess: true, // looks at the result
    })
    const [job] = docs
    const author = await portal.createUser(['author'])
    expect(await added(() => schedule(author, job?.id))).toEqual([])
    const off = await added(() => schedule(publisher, job?.id))
    expect(off.map(({ action }) => action)).toEqual(['unschedule', 'schedule'])
  })

  it('reading is none', async () => {
    expect(await added(() => rest(admin, 'GET', 'articles?draft=true'))).toEqual([])
  })
})

describe('who reads the log', () => {
  it('the auditor alone', async () => {
    const { body, status } = await rest(auditor, 'GET', 'audit?limit=5')
    expect([status, body.docs.length]).toEqual([200, 5])
    for (const user of [null, admin, security, publisher]) {
      expect((await rest(user, 'GET', 'audit')).status).toBe(403)
      expect((await rest(user, 'GET', 'audit/export')).status).toBe(403)
      expect((await rest(user, 'GET', 'audit/count')).status).toBe(403)
    }
  })

  it('finds who changed a sentence', async () => {
    const found = await rest(auditor, 'GET', 'audit?where[changes][like]=罚款五百元&limit=10')
    const byName = await rest(auditor, 'GET', `audit?where[actorName][equals]=签发人&limit=100`)
    const hit = byName.body.docs.find((entry: Audit) =>
      JSON.stringify(entry.changes).includes('罚款五百元'),
    )
    expect(hit).toBeDefined()
    expect([200, 400]).toContain(found.status)
  })

  it('takes it out as a table, which is an entry itself', async () => {
    let csv = ''
    const told = await added(async () => {
      const answer = await rest(auditor, 'GET', 'audit/export?from=2020-01-01&to=2999-12-31')
      expect(answer.headers.get('content-disposition')).toContain('attachment')
      csv = String(answer.body)
    })
    expect(told.map(({ action }) => action)).toEqual(['export'])
    expect(csv).toContain('body：罚款三百元。 → 罚款五百元。')
    const bad = await rest(auditor, 'GET', 'audit/export?from=yesterday')
    expect([bad.status, bad.body.errors[0].data.code]).toEqual([400, 'bad-date'])
  })

  it.each(['POST audit', 'PATCH audit', 'DELETE audit?where[seq][greater_than]=0'])(
    'nobody writes to it: %s',
    async (what) => {
      const [method = '', path = ''] = what.split(' ')
      for (const user of [null, admin, security, auditor, publisher]) {
        const before = (await entries()).length
        const { status } = await rest(user, method, path, { title: '伪造' })
        expect(status).toBeGreaterThanOrEqual(400)
        expect((await entries()).length).toBe(before)
      }
    },
  )

  it('not even the server’s own code', async () => {
    const where = { seq: { exists: true } }
    await expect(
      portal.payload.delete({ collection: 'audit', where, overrideAccess: true }),
    ).rejects.toThrow('只增不改')
    await expect(
      portal.payload.update({
        collection: 'audit',
        where,
        data: { title: 'x' },
        overrideAccess: true,
      }),
    ).rejects.toThrow('只增不改')
  })
})

describe('the chain', () => {
  const verify = async () => {
    const { checkChain } = await import('@/editorial/audit/check-chain')
    return checkChain(portal.payload)
  }

  it('is whole, numbered without gaps, however many write and seal at once', async () => {
    const { sealPending } = await import('@/editorial/audit/seal-pending')
    const units = await Promise.all(Array.from({ length: 6 }, () => makeDepartment(portal.payload)))
    await Promise.all([
      ...units.flatMap(({ id }) => [
        rest(admin, 'PATCH', `departments/${id}`, { phone: '2' }),
        sealPending(portal.payload),
      ]),
    ])
    const report = await verify()
    expect(report.faults).toEqual([])
    expect(report.checked).toBe(report.end.seq)
    const numbers = (await entries()).flatMap(({ seq }) => seq ?? [])
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1))
    const check = (await entries()).at(-1)
    expect(check).toMatchObject({ action: 'verify', result: 'done', actor: null })
  })

  if (testDatabase === 'sqlite') {
    it('SQLite itself refuses to change or delete entries', async () => {
      const { requestSession } = await import('@/platform/database/session')
      const at = await requestSession({ payload: portal.payload, transactionID: undefined })
      if (at.kind !== 'sqlite') throw new Error('not SQLite')
      const append = /append-only/
      for (const statement of [
        sql`DELETE FROM audit WHERE seq = 1`,
        sql`UPDATE audit SET title = 'x' WHERE seq = 1`,
        sql`UPDATE audit SET seq = 99999 WHERE seq = 1`,
      ]) {
        const error: unknown = await at.handle.run(statement).then(
          () => null,
          (thrown: unknown) => thrown,
        )
        const said = [error, (error as Error | null)?.cause].map(String).join()
        expect(said).toMatch(append)
      }
    })
  }

  it('shows what somebody with the database in his hands did to it', async () => {
    const { requestSession } = await import('@/platform/database/session')
    const at = await requestSession({ payload: portal.payload, transactionID: undefined })
    const { end } = await verify()
    const row = async (seq: number, set: { title?: string } | null) => {
      if (at.kind === 'sqlite') {
        for (const name of ['audit_keep_rows', 'audit_keep_sealed', 'audit_keep_words']) {
          await at.handle.run(sql`DROP TRIGGER IF EXISTS ${sql.identifier(name)}`)
        }
        await at.handle.run(
          set
            ? sql`UPDATE audit SET title = ${set.title} WHERE seq = ${seq}`
            : sql`DELETE FROM audit WHERE seq = ${seq}`,
        )
        return
      }
      const rows = at.adapter.collections.audit?.collection
      await (set ? rows?.updateOne({ seq }, { $set: set }) : rows?.deleteOne({ seq }))
    }
    const entry = (await entries()).find(({ seq }) => seq === 3)
    await row(3, { title: '没有这回事' })
    expect((await verify()).faults).toMatchObject([
      { seq: 3, fault: expect.stringContaining('改动') },
    ])
    const told = (await entries()).at(-1)
    expect(told).toMatchObject({ action: 'verify', result: 'failed' })
    expect(told?.reason).toContain('第 3 条')
    await row(3, { title: entry?.title ?? undefined })
    expect((await verify()).faults).toEqual([])

    // Cut off at the end, down to before the anchor that the last check kept.
    const { chainEnd } = await import('@/editorial/audit/seal-pending')
    for (let seq = (await chainEnd(portal.payload)).seq; seq >= end.seq; seq--) await row(seq, null)
    const cut = await verify()
    expect(cut.faults.map(({ fault }) => fault).join()).toMatch(/末尾的记录被删除|不符/)
    const { AuditAnchors } = await import('@/editorial/audit/anchors')
    const { env } = await import('@/platform/env')
    rmSync(new AuditAnchors(env().dataDir).file)

    await row(2, null)
    expect((await verify()).faults[0]).toMatchObject({
      seq: 3,
      fault: expect.stringContaining('序号'),
    })
  })
})
