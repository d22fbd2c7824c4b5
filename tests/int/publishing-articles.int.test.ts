import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { unloggedContent } from '@/content/unlogged-content'
import type { Article, Column } from '@/payload-types'
import type { Change } from '@/publishing/changes/change'
import { ChangeLog } from '@/publishing/changes/change-log'
import { bodyOf, makeArticle, makeColumn, unique } from '../support/content'
import { entriesOf, inWords } from '../support/log-entries'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'

/** Every operation on articles leaves exactly the entries that it must. */
let portal: TestPayload
let log: ChangeLog
let column: Column
let author: TestUser
let publisher: TestUser
let admin: TestUser

beforeAll(async () => {
  portal = await startTestPayload()
  log = new ChangeLog(portal.payload)
  column = await makeColumn(portal.payload)
  author = await portal.createUser(['author'])
  publisher = await portal.createUser(['publisher'], { name: '签发人' })
  admin = await portal.createUser(['siteAdmin'])
})
afterAll(() => portal.destroy())

const article = (data: object = {}) => ({
  title: unique('稿件'),
  kind: 'dispatch',
  column: column.id,
  source: '区城管执法局',
  body: bodyOf('今天上午，区城管执法局开展了冬季市容环境整治。'),
  ...data,
})

/** A REST request that must succeed; gives what it answered. */
async function rest(method: string, path: string, body?: object, user = publisher): Promise<any> {
  const answer = await portal.rest(method, path, { user, body })
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  return answer.body
}

const patch = (id: string, body: object, query = '') =>
  rest('PATCH', `/api/articles/${id}${query}`, body)
const live = (data: object = {}) => makeArticle(portal.payload, column, data)
const logged = (work: () => Promise<unknown>) => entriesOf(log, work)

/** The one entry that some work leaves. */
async function oneEntry(work: () => Promise<unknown>): Promise<Change> {
  const entries = await logged(work)
  expect(inWords(entries)).toHaveLength(1)
  return entries[0]!
}

describe('publishing', () => {
  it('leaves one entry that says what, where, who, which text and whose readers must look again', async () => {
    const below = await live()
    let doc: Article | null = null
    const entry = await oneEntry(async () => {
      ;({ doc } = await rest('POST', '/api/articles', article({ _status: 'published' })))
    })
    expect(entry).toMatchObject({
      kind: 'articles',
      contentId: doc!.id,
      action: 'published',
      title: doc!.title,
      path: doc!.path,
      previousPath: null,
      version: doc!.updatedAt,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      reason: null,
      actor: publisher.user.id,
      actorName: '签发人',
    })
    expect(Date.parse(entry.at)).toBeGreaterThan(Date.now() - 60_000)
    expect(entry.tags).toEqual(
      expect.arrayContaining([
        'articles',
        `articles:${doc!.id}`,
        `articles-in:${column.id}`,
        // Above it stands nothing, below it the one published before.
        `edge-of:${column.id}`,
        `beside:${below.id}`,
      ]),
    )
  })

  it('of a draft comes with its publication, and nothing before', async () => {
    let id = ''
    const saved = await logged(async () => {
      ;({ id } = (await rest('POST', '/api/articles?draft=true', article(), author)).doc)
      await rest('PATCH', `/api/articles/${id}?draft=true`, { title: '改了题' }, author)
      await rest('PATCH', `/api/articles/${id}?draft=true&autosave=true`, { title: '又改' }, author)
    })
    expect(inWords(saved)).toEqual([])
    const entry = await oneEntry(() => patch(id, { _status: 'published' }))
    expect(entry).toMatchObject({ action: 'published', contentId: id, title: '又改' })
  })

  it('is told of to the pages of its year, and to all years of a list where it is the first', async () => {
    const empty = await makeColumn(portal.payload)
    const year = new Date(Date.now() + 8 * 3600_000).getUTCFullYear()
    const tagsOf = async (act: () => Promise<unknown>) => (await oneEntry(act)).tags
    const ofYear = `articles-in:${empty.id}:${year}`
    const ofYears = `years-of:${empty.id}`

    let first = ''
    const whenFirst = await tagsOf(async () => {
      first = (await makeArticle(portal.payload, empty)).id
    })
    expect(whenFirst).toEqual(expect.arrayContaining([ofYear, ofYears]))
    const whenSecond = await tagsOf(() => makeArticle(portal.payload, empty))
    expect(whenSecond).toContain(ofYear)
    expect(whenSecond).not.toContain(ofYears)
    const whenCorrected = await tagsOf(() =>
      patch(first, { title: '改题', correctionReason: '错字' }),
    )
    expect(whenCorrected).not.toContain(ofYears)
    const entries = await logged(() =>
      patch(first, { column: column.id, correctionReason: '移栏' }),
    )
    const moved = entries.flatMap(({ tags }) => tags)
    expect(moved).toContain(ofYear)
    expect(moved).not.toContain(ofYears)
  })

  it('shows in every list that has the article', async () => {
    const other = await makeColumn(portal.payload)
    const entry = await oneEntry(() => live({ alsoIn: [other.id] }))
    expect(entry.tags).toContain(`articles-in:${other.id}`)
  })

  it('opens its photos, and withdrawing closes them', async () => {
    const photo = await makePhoto()
    let doc: Article | null = null
    const published = await logged(async () => {
      doc = await live({ body: bodyOf('有照片的一段。', { blockType: 'photo', photo: photo.id }) })
    })
    expect(inWords(published)).toEqual(['articles published', 'photos published'])
    const withdrawn = await logged(() => patch(doc!.id, { _status: 'draft' }))
    expect(inWords(withdrawn)).toEqual(['articles retracted', 'photos retracted'])
    const file = withdrawn.find(({ kind }) => kind === 'photos')
    expect(file).toMatchObject({
      contentId: photo.id,
      path: expect.stringMatching(/^\/api\/photos/),
    })
  })
})

describe('what stands beside a live article', () => {
  it('a draft leaves nothing, and what is published of it later is a correction', async () => {
    const { id } = await live()
    const saved = await logged(() => patch(id, { title: '还没写好' }, '?draft=true'))
    expect(inWords(saved)).toEqual([])
    const entry = await oneEntry(() =>
      patch(id, { _status: 'published', correctionReason: '换题' }),
    )
    expect(entry).toMatchObject({ action: 'updated', title: '还没写好', reason: '换题' })
  })
})

describe('a correction', () => {
  it('leaves an entry with its reason and another hash', async () => {
    let doc: Article | null = null
    const published = await oneEntry(async () => {
      doc = await live()
    })
    const corrected = await oneEntry(() =>
      patch(doc!.id, { title: '改正后的题', correctionReason: '标题有错字' }),
    )
    expect(corrected).toMatchObject({
      action: 'updated',
      title: '改正后的题',
      path: published.path,
      previousPath: null,
      reason: '标题有错字',
      actorName: '签发人',
    })
    expect(corrected.hash).not.toBe(published.hash)
    expect(corrected.version! > published.version!).toBe(true)
  })

  it('that puts it in another column tells of both addresses, and of the redirect', async () => {
    const doc = await live()
    const other = await makeColumn(portal.payload)
    const entries = await logged(() =>
      patch(doc.id, { column: other.id, correctionReason: '归入正确栏目' }),
    )
    expect(inWords(entries)).toEqual(['articles updated', 'redirects published'])
    const entry = entries.find(({ kind }) => kind === 'articles')!
    expect(entry.previousPath).toBe(doc.path)
    expect(entry.path).toContain(other.path)
    expect(entry.tags).toEqual(
      expect.arrayContaining([
        `articles-in:${column.id}`,
        `articles-in:${other.id}`,
        `edge-of:${other.id}`,
      ]),
    )
  })

  it('that is a version brought back is one too', async () => {
    const doc = await live({ title: '第一版' })
    await patch(doc.id, { title: '第二版', correctionReason: '改题' })
    const version = await versionOf(doc.id, '第一版')
    const path = `/api/articles/versions/${version}`
    expect(await logged(() => rest('POST', `${path}?draft=true`))).toEqual([])
    const entry = await oneEntry(() =>
      patch(doc.id, { _status: 'published', correctionReason: '恢复第一版' }),
    )
    expect(entry).toMatchObject({ action: 'updated', title: '第一版', reason: '恢复第一版' })
  })

  it('keeps what was said of earlier ones when a version is brought back', async () => {
    const doc = await live({ title: '第一版' })
    await patch(doc.id, { title: '第二版', correctionReason: '改题', correctionNote: '题已改' })
    const version = await versionOf(doc.id, '第一版')
    await rest('POST', `/api/articles/versions/${version}?draft=true`)
    const { doc: again } = await patch(doc.id, { _status: 'published', correctionReason: '恢复' })
    expect(again.title).toBe('第一版')
    const reasons = again.corrections.map(({ reason }: { reason: string }) => reason)
    expect(reasons).toEqual(['改题', '恢复'])
    expect(again.correctionNotes).toMatchObject([{ note: '题已改' }, { note: null }])
  })

  it('that is a version brought back without a reason is refused, and leaves nothing', async () => {
    const doc = await live({ title: '第一版' })
    await patch(doc.id, { title: '第二版', correctionReason: '改题' })
    const path = `/api/articles/versions/${await versionOf(doc.id, '第一版')}`
    const entries = await logged(async () => {
      expect((await portal.rest('POST', path, { user: publisher })).status).toBe(400)
    })
    expect(entries).toEqual([])
  })

  it('is none when the version of a draft is brought back: that withdraws', async () => {
    const { id } = await live({ _status: 'draft', title: '草稿' })
    const version = await versionOf(id, '草稿')
    await patch(id, { _status: 'published' })
    const entry = await oneEntry(() => rest('POST', `/api/articles/versions/${version}`))
    expect(entry).toMatchObject({ action: 'retracted', contentId: id })
  })

  async function versionOf(id: string, title: string): Promise<string> {
    const versions = await portal.payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version.title': { equals: title } }] },
      sort: 'createdAt',
      overrideAccess: true,
    })
    return versions.docs[0]!.id
  }
})

describe('a withdrawal', () => {
  it('leaves its reason, its address and the hash of what was withdrawn', async () => {
    const doc = await live()
    const corrected = await oneEntry(() =>
      patch(doc.id, { subtitle: '副标题', _status: 'published', correctionReason: '补副标题' }),
    )
    const withdrawn = await oneEntry(() =>
      patch(doc.id, { _status: 'draft', withdrawalReason: '内容有误，核实后再发' }),
    )
    expect(withdrawn).toMatchObject({
      action: 'retracted',
      contentId: doc.id,
      title: doc.title,
      path: doc.path,
      reason: '内容有误，核实后再发',
      hash: corrected.hash,
      actorName: '签发人',
    })
    expect(withdrawn.tags).toEqual(
      expect.arrayContaining(['articles', `articles:${doc.id}`, `articles-in:${column.id}`]),
    )
  })

  it('of what is withdrawn already leaves nothing more', async () => {
    const doc = await live()
    await patch(doc.id, { _status: 'draft' })
    expect(await logged(() => patch(doc.id, { _status: 'draft', title: '改' }))).toEqual([])
  })

  it('is followed by a new publication at the old address', async () => {
    const doc = await live()
    await patch(doc.id, { _status: 'draft' })
    const entry = await oneEntry(() =>
      patch(doc.id, { _status: 'published', correctionReason: '核实后恢复' }),
    )
    expect(entry).toMatchObject({ action: 'published', path: doc.path, previousPath: null })
    expect(entry.tags.some((tag) => tag.startsWith('beside:') || tag.startsWith('edge-of:'))).toBe(
      true,
    )
  })
})

describe('the trash', () => {
  it('takes a live article from the public, and gives it back', async () => {
    const doc = await live()
    const trashed = await oneEntry(() => patch(doc.id, { deletedAt: new Date().toISOString() }))
    expect(trashed).toMatchObject({ action: 'retracted', path: doc.path, reason: '移入回收站' })
    const back = await oneEntry(() =>
      rest('PATCH', `/api/articles/${doc.id}?trash=true`, { deletedAt: null }),
    )
    expect(back).toMatchObject({ action: 'published', path: doc.path, hash: trashed.hash })
  })

  it('is left for good without another word about the article; its address is gone', async () => {
    const doc = await live()
    await patch(doc.id, { deletedAt: new Date().toISOString() })
    const entries = await logged(() =>
      rest('DELETE', `/api/articles/${doc.id}?trash=true`, undefined, admin),
    )
    expect(inWords(entries)).toEqual(['redirects published'])
    expect(entries[0]!.path).toBe(doc.path)
  })

  it('of drafts is nobody else’s business', async () => {
    const entries = await logged(async () => {
      const doc = await live({ _status: 'draft' })
      await patch(doc.id, { deletedAt: new Date().toISOString() })
      await rest('DELETE', `/api/articles/${doc.id}?trash=true`, undefined, admin)
    })
    expect(entries).toEqual([])
  })
})

describe('a copy', () => {
  it('is a draft of its own: nothing to tell', async () => {
    const doc = await live()
    const entries = await logged(() =>
      rest('POST', `/api/articles/${doc.id}/duplicate`, { _status: 'draft' }),
    )
    expect(entries).toEqual([])
  })
})

describe('many at once', () => {
  const where = (docs: { id: string }[]) =>
    docs.map(({ id }, index) => `where[id][in][${index}]=${id}`).join('&')

  it('withdrawn by one request leave an entry each', async () => {
    const docs = [await live(), await live(), await live({ _status: 'draft' })]
    const entries = await logged(() =>
      rest('PATCH', `/api/articles?${where(docs)}`, { _status: 'draft', withdrawalReason: '批量' }),
    )
    expect(inWords(entries)).toEqual(['articles retracted', 'articles retracted'])
    expect(new Set(entries.map(({ contentId }) => contentId))).toEqual(
      new Set([docs[0]!.id, docs[1]!.id]),
    )
    expect(entries.map(({ reason }) => reason)).toEqual(['批量', '批量'])
  })

  it('put in the trash by one request leave an entry each', async () => {
    const docs = [await live(), await live()]
    const entries = await logged(() =>
      rest('PATCH', `/api/articles?${where(docs)}`, { deletedAt: new Date().toISOString() }),
    )
    expect(inWords(entries)).toEqual(['articles retracted', 'articles retracted'])
  })

  it('deleted by one request: live ones are refused and say nothing', async () => {
    const kept = await live()
    const withdrawn = await live()
    await patch(withdrawn.id, { _status: 'draft' })
    const entries = await logged(async () => {
      const path = `/api/articles?${where([kept, withdrawn])}`
      const answer = await portal.rest('DELETE', path, { user: admin })
      expect(answer.body.errors).toHaveLength(1)
    })
    expect(inWords(entries)).toEqual(['redirects published'])
    expect(entries[0]!.path).toBe(withdrawn.path)
  })
})

describe('the clock', () => {
  it('publishes and withdraws what was scheduled, in the name of who scheduled it', async () => {
    const { payload } = portal
    const doc = await live({ _status: 'draft' })
    const due = async (type: 'publish' | 'unpublish') => {
      await payload.jobs.queue({
        task: 'schedulePublish',
        input: {
          type,
          doc: { relationTo: 'articles', value: doc.id },
          user: { relationTo: 'users', value: publisher.user.id },
        },
        waitUntil: new Date(Date.now() - 1000),
      })
      await payload.jobs.run({ overrideAccess: true })
    }
    const published = await oneEntry(() => due('publish'))
    expect(published).toMatchObject({ action: 'published', contentId: doc.id, actorName: '签发人' })
    const withdrawn = await oneEntry(() => due('unpublish'))
    expect(withdrawn).toMatchObject({ action: 'retracted', path: published.path })
  })
})

describe('what does not come about', () => {
  it('leaves no entry when it is refused', async () => {
    const doc = await live()
    const entries = await logged(async () => {
      const refused = [
        await portal.rest('POST', '/api/articles', {
          user: publisher,
          body: article({ _status: 'published', title: '' }),
        }),
        await portal.rest('PATCH', `/api/articles/${doc.id}`, {
          user: publisher,
          body: { title: '没有更正说明' },
        }),
        await portal.rest('PATCH', `/api/articles/${doc.id}`, {
          user: author,
          body: { _status: 'draft' },
        }),
      ]
      expect(refused.map(({ status }) => status)).toEqual([400, 400, 403])
    })
    expect(entries).toEqual([])
  })

  it('leaves no entry when its transaction is rolled back, and one when it is committed', async () => {
    const { payload } = portal
    const publish = async (end: typeof commitTransaction) => {
      const req = await createLocalReq({}, payload)
      await initTransaction(req)
      await payload.create({
        collection: 'articles',
        data: article({ _status: 'published' }) as never,
        overrideAccess: true,
        req,
      })
      await end(req)
    }
    expect(await logged(() => publish(killTransaction))).toEqual([])
    expect(inWords(await logged(() => publish(commitTransaction)))).toEqual(['articles published'])
  })
})

describe('the comparison of content and log', () => {
  const faults = async () => {
    const found: string[] = []
    for await (const fault of unloggedContent(portal.payload, log)) found.push(fault)
    return found
  }
  /** Past hooks and log, as somebody with the database's password would do it. */
  const behindTheBack = (id: string, data: Record<string, unknown>) =>
    portal.payload.db.updateOne({ collection: 'articles', id, data })

  it('finds nothing after all of this', async () => {
    expect(await faults()).toEqual([])
  })

  it.each([
    ['a changed text', { title: '被人改过的题' }, /differs from what change \d+ published/],
    [
      'a withdrawal',
      { _status: 'draft' },
      /is public by change \d+, but the public does not see it/,
    ],
  ])('finds %s behind its back', async (_, data, sentence) => {
    const doc = await live()
    await log.number()
    await behindTheBack(doc.id, data)
    const found = await faults()
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(sentence)
    expect(found[0]).toContain(doc.id)
    await behindTheBack(doc.id, { title: doc.title, _status: 'published' })
    expect(await faults()).toEqual([])
  })

  it('finds a publication behind its back', async () => {
    const doc = await live({ _status: 'draft' })
    await behindTheBack(doc.id, { _status: 'published' })
    const found = await faults()
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`articles ${doc.id}`)
    expect(found[0]).toContain('the change log does not say so')
    await behindTheBack(doc.id, { _status: 'draft' })
  })

  it('finds an entry that somebody took out of the log', async () => {
    const doc = await live()
    await log.number()
    const last = await log.head()
    await patch(doc.id, { _status: 'draft' })
    await log.number()
    await portal.payload.db.deleteOne({ collection: 'changes', where: { seq: { equals: last } } })
    expect(await faults()).toEqual([`The change log has a gap before entry ${last + 1}`])
  })
})

function makePhoto() {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#7aa' } })
  return picture
    .jpeg()
    .toBuffer()
    .then((data) =>
      portal.payload.create({
        collection: 'photos',
        data: { alt: '环卫工人清扫街道' },
        file: { data, mimetype: 'image/jpeg', name: 'a.jpg', size: data.length },
        overrideAccess: true,
      }),
    )
}
