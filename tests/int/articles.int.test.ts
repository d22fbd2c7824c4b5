import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Column, Department } from '@/payload-types'
import { bodyOf, makeArticle, makeColumn, makeDepartment, unique } from '../support/content'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'

let portal: TestPayload
let column: Column
let department: Department
let author: TestUser
let publisher: TestUser

beforeAll(async () => {
  portal = await startTestPayload()
  column = await makeColumn(portal.payload)
  department = await makeDepartment(portal.payload, { name: '区城管执法局' })
  author = await portal.createUser(['author'], { department: department.id })
  publisher = await portal.createUser(['publisher'])
})
afterAll(() => portal.destroy())

const draft = (data: object = {}) => ({
  title: unique('动态'),
  column: column.id,
  body: bodyOf('第一段写清楚谁在什么时候做了什么，足够作为摘要使用。', '第二段。'),
  ...data,
})

const post = (user: TestUser, body: object, query = '') =>
  portal.rest('POST', `/api/articles${query}`, { user, body })
const patch = (user: TestUser, id: string, body: object, query = '') =>
  portal.rest('PATCH', `/api/articles/${id}${query}`, { user, body })

/** What an anonymous reader gets of an article. */
const seen = (id: string) => portal.rest('GET', `/api/articles/${id}`)

describe('an article', () => {
  it('gets number, summary, source and text from the server, and an address when published', async () => {
    const created = await post(author, draft(), '?draft=true')
    expect(created.status).toBe(201)
    const { doc } = created.body
    expect(doc.number).toBeGreaterThan(0)
    expect(doc.path ?? null).toBeNull()
    expect(doc.publishedAt ?? null).toBeNull()
    expect(doc.source).toBe('区城管执法局')
    expect(doc.summary).toBe('第一段写清楚谁在什么时候做了什么，足够作为摘要使用。')
    expect(doc.plainText).toContain('第二段。')
    expect((await seen(doc.id)).status).toBe(404)

    const published = await patch(publisher, doc.id, { _status: 'published' })
    expect(published.status).toBe(200)
    expect(published.body.doc.path).toMatch(
      new RegExp(`^${column.path}\\d{6}/t\\d{8}_${doc.number}\\.html$`),
    )
    expect((await seen(doc.id)).body.title).toBe(doc.title)
  })

  it('D-EDT-06: takes nothing that only the server sets from a client', async () => {
    const created = await post(publisher, {
      ...draft({ _status: 'published', source: '区政府' }),
      number: 999_999,
      path: '/forged.html',
      publishedAt: '2001-01-01T00:00:00.000Z',
      plainText: 'forged',
      mentionedStaff: [],
      corrections: [{ at: '2001-01-01T00:00:00.000Z', reason: 'forged' }],
    })
    expect(created.status).toBe(201)
    const { doc } = created.body
    expect(doc.number).not.toBe(999_999)
    expect(doc.path).toContain(column.path)
    expect(new Date(doc.publishedAt).getFullYear()).toBeGreaterThan(2020)
    expect(doc.plainText).not.toContain('forged')
    expect(doc.corrections ?? []).toEqual([])

    await patch(publisher, doc.id, {
      _status: 'published',
      correctionReason: '试图改日期',
      publishedAt: '2001-01-01T00:00:00.000Z',
      number: 1,
    })
    const after = await portal.rest('GET', `/api/articles/${doc.id}`, { user: publisher })
    expect(after.body.publishedAt).toBe(doc.publishedAt)
    expect(after.body.number).toBe(doc.number)
    expect(after.body.path).toBe(doc.path)
  })

  it('is corrected only with a reason, and keeps its first publication and address', async () => {
    const article = await makeArticle(portal.payload, column)
    const without = await patch(publisher, article.id, { title: '改一个字' })
    expect(without.status).toBe(400)
    expect(JSON.stringify(without.body)).toContain('更正说明')
    expect((await seen(article.id)).body.title).toBe(article.title)

    const withReason = await patch(publisher, article.id, {
      title: '改一个字',
      correctionReason: '标题有错字',
    })
    expect(withReason.status).toBe(200)
    const { doc } = withReason.body
    expect(doc.publishedAt).toBe(article.publishedAt)
    expect(doc.path).toBe(article.path)
    expect(doc.corrections).toMatchObject([{ reason: '标题有错字', by: publisher.user.id }])
    expect(doc.correctionReason ?? null).toBeNull()
    const publicView = (await seen(article.id)).body
    expect(publicView.title).toBe('改一个字')
    expect(publicView.corrections ?? []).toEqual([])
  })

  it('B-19: tells readers when it was corrected, and what the editor has for them, and no more', async () => {
    const article = await makeArticle(portal.payload, column)
    const correct = (data: object) =>
      patch(publisher, article.id, { correctionReason: '内部原因', ...data })
    const long = await correct({ title: '太长', correctionNote: '长'.repeat(301) })
    expect([long.status, JSON.stringify(long.body)]).toEqual([400, expect.stringContaining('300')])
    await correct({ title: '第一次', correctionNote: ' 数字已改正。 ' })
    await correct({ title: '第二次', correctionNotes: [{ at: '2000-01-01', note: '伪造' }] })
    const publicView = (await seen(article.id)).body
    expect(publicView.correctionNotes).toMatchObject([{ note: '数字已改正。' }, { note: null }])
    expect(publicView.correctionNotes[1].at > publicView.correctionNotes[0].at).toBe(true)
    expect(publicView.correctionNote).toBeUndefined()
    expect(JSON.stringify(publicView)).not.toMatch(/内部原因|伪造/)
  })

  it('stays as it is for the public while a draft beside it changes', async () => {
    const article = await makeArticle(portal.payload, column, { departments: [department.id] })
    const saved = await patch(author, article.id, { title: '还没写好的新标题' }, '?draft=true')
    expect(saved.status).toBe(200)
    expect((await seen(article.id)).body.title).toBe(article.title)

    const unclear = await patch(publisher, article.id, { subtitle: '副标题' })
    expect(unclear.status).toBe(400)
    expect(unclear.body.errors[0].data.code).toBe('status-required')
    expect((await seen(article.id)).status).toBe(200)
  })

  it('D-EDT-07: is withdrawn with everything, and comes back at the same address', async () => {
    const article = await makeArticle(portal.payload, column)
    const withdrawn = await patch(publisher, article.id, { _status: 'draft' })
    expect(withdrawn.status).toBe(200)
    expect((await seen(article.id)).status).toBe(404)
    const again = await patch(publisher, article.id, {
      _status: 'published',
      correctionReason: '核实后恢复',
    })
    expect(again.body.doc.path).toBe(article.path)
    expect((await seen(article.id)).status).toBe(200)
  })

  it('has its own number and no address when it is duplicated', async () => {
    const article = await makeArticle(portal.payload, column)
    const copy = await portal.rest('POST', `/api/articles/${article.id}/duplicate`, {
      user: publisher,
      body: { _status: 'draft' },
    })
    expect(copy.status).toBe(200)
    expect(copy.body.doc.number).not.toBe(article.number)
    expect(copy.body.doc.path ?? null).toBeNull()
    expect(copy.body.doc.publishedAt ?? null).toBeNull()
  })

  it('moves to another column and leaves a redirect', async () => {
    const article = await makeArticle(portal.payload, column)
    const other = await makeColumn(portal.payload)
    const moved = await patch(publisher, article.id, {
      column: other.id,
      correctionReason: '归入正确栏目',
    })
    expect(moved.body.doc.path).toBe(article.path?.replace(column.path ?? '', other.path ?? ''))
    const redirect = await portal.payload.find({
      collection: 'redirects',
      where: { from: { equals: article.path } },
      overrideAccess: true,
    })
    expect(redirect.docs).toMatchObject([{ to: moved.body.doc.path, kind: 'exact' }])
  })

  it.each([
    ['no title', { title: '' }, 'title'],
    ['no column', { column: null }, 'column'],
    ['a column that does not exist', { column: '01900000-0000-7000-8000-000000000000' }, 'column'],
    ['an empty body', { body: bodyOf('') }, 'body'],
    ['a repost without its address (D-STR-07)', { isRepost: true }, 'sourceUrl'],
    ['an address that is none', { sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
    [
      'D-GOV-04: a document withheld',
      { kind: 'document', disclosure: { manner: 'withheld' } },
      'disclosure.manner',
    ],
  ])('is not published with %s', async (_, wrong, field) => {
    const answer = await post(publisher, {
      ...draft({ source: '本局', _status: 'published' }),
      ...wrong,
    })
    expect(answer.status).toBe(400)
    const paths = answer.body.errors[0].data.errors.map((error: { path: string }) => error.path)
    expect(paths).toContain(field)
  })

  it('D-PI-02: does not name people who have not agreed', async () => {
    const { payload } = portal
    const unit = await makeDepartment(payload)
    const person = await payload.create({
      collection: 'staff',
      data: { name: '冯未央', department: unit.id },
      overrideAccess: true,
    })
    const story = draft({
      source: '本局',
      _status: 'published',
      body: bodyOf('引子。', {
        blockType: 'staffStory',
        staff: [person.id],
        text: bodyOf('她的一天从凌晨四点开始。'),
      }),
    })
    const refused = await post(publisher, story)
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.body)).toContain('冯未央')

    await payload.update({
      collection: 'staff',
      id: person.id,
      data: { consent: { given: true } },
      overrideAccess: true,
    })
    const accepted = await post(publisher, story)
    expect(accepted.status).toBe(201)
    expect(accepted.body.doc.mentionedStaff).toEqual([person.id])

    const revoked = await portal.rest('PATCH', `/api/staff/${person.id}`, {
      user: publisher,
      body: { consent: { given: false } },
    })
    expect(revoked.status).toBe(409)
    expect(revoked.body.errors[0].data.code).toBe('staff-in-published-stories')
  })
})

describe('rights', () => {
  it('an author writes and does not publish, correct, withdraw or trash what is public', async () => {
    const mine = await post(author, draft(), '?draft=true')
    expect((await patch(author, mine.body.doc.id, { _status: 'published' })).status).toBe(403)
    expect((await post(author, draft({ _status: 'published' }))).status).toBe(403)

    const article = await makeArticle(portal.payload, column)
    for (const change of [
      { title: '改', correctionReason: '改' },
      { _status: 'draft' },
      { deletedAt: new Date().toISOString() },
      { title: '改', _status: 'published', correctionReason: '改' },
    ]) {
      expect((await patch(author, article.id, change)).status, JSON.stringify(change)).toBe(403)
    }
    expect((await seen(article.id)).body.title).toBe(article.title)
  })

  it('nobody without a role, and nobody without an account, writes anything', async () => {
    const article = await makeArticle(portal.payload, column)
    const auditor = await portal.createUser(['auditor'])
    for (const user of [null, auditor]) {
      const options = { user, body: draft({ source: '本局' }) }
      expect((await portal.rest('POST', '/api/articles', options)).status).toBe(403)
      expect((await portal.rest('PATCH', `/api/articles/${article.id}`, options)).status).toBe(403)
      expect((await portal.rest('DELETE', `/api/articles/${article.id}`, { user })).status).toBe(
        403,
      )
    }
  })

  it('a published article is withdrawn before it is deleted; its address stays gone', async () => {
    const article = await makeArticle(portal.payload, column)
    const admin = await portal.createUser(['siteAdmin'])
    const early = await portal.rest('DELETE', `/api/articles/${article.id}`, { user: admin })
    expect(early.status).toBe(409)
    await patch(publisher, article.id, { _status: 'draft' })
    const late = await portal.rest('DELETE', `/api/articles/${article.id}`, { user: admin })
    expect(late.status).toBe(200)
    const gone = await portal.payload.find({
      collection: 'redirects',
      where: { from: { equals: article.path } },
      overrideAccess: true,
    })
    expect(gone.docs).toMatchObject([{ kind: 'gone' }])
  })
})

describe('many at once', () => {
  it('numbers and addresses stay unique', async () => {
    const created = await Promise.all(
      Array.from({ length: 24 }, () => makeArticle(portal.payload, column)),
    )
    expect(new Set(created.map((article) => article.number)).size).toBe(24)
    expect(new Set(created.map((article) => article.path)).size).toBe(24)
  })

  it('two columns of one address cannot be made at the same moment', async () => {
    const slug = unique('same')
    const made = await Promise.allSettled(
      Array.from({ length: 6 }, () => makeColumn(portal.payload, { slug })),
    )
    expect(made.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('scheduled publishing', () => {
  it('goes out when its time has come, with the rights of who scheduled it', async () => {
    const { payload } = portal
    const article = await makeArticle(payload, column, { _status: 'draft' })
    const schedule = (user: TestUser) =>
      payload.jobs.queue({
        task: 'schedulePublish',
        input: {
          type: 'publish',
          doc: { relationTo: 'articles', value: article.id },
          user: { relationTo: 'users', value: user.user.id },
        },
        waitUntil: new Date(Date.now() - 1000),
      })
    await expect(schedule(author)).rejects.toThrow('签发权限')
    await payload.jobs.run({ overrideAccess: true })
    expect((await seen(article.id)).status).toBe(404)

    await schedule(publisher)
    await payload.jobs.run({ overrideAccess: true })
    expect((await seen(article.id)).status).toBe(200)
  })
})
