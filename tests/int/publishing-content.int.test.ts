import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { unloggedContent } from '@/content/unlogged-content'
import type { Attachment, Department, Photo } from '@/payload-types'
import type { Change } from '@/publishing/changes/change'
import { ChangeLog } from '@/publishing/changes/change-log'
import { bodyOf, makeArticle, makeColumn, makeDepartment, unique } from '../support/content'
import { entriesOf, inWords } from '../support/log-entries'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'

/** Every operation on what is not an article leaves exactly the entries that it must. */
let portal: TestPayload
let log: ChangeLog
let admin: TestUser
let department: Department

beforeAll(async () => {
  portal = await startTestPayload()
  log = new ChangeLog(portal.payload)
  admin = await portal.createUser(['siteAdmin', 'publisher'], { name: '管理员' })
  department = await makeDepartment(portal.payload)
})
afterAll(() => portal.destroy())

/** A REST request that must succeed; gives the document. */
async function rest(method: string, path: string, body?: object): Promise<any> {
  const answer = await portal.rest(method, path, { user: admin, body })
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  return answer.body.doc ?? answer.body.result ?? answer.body
}

const logged = (work: () => Promise<unknown>) => entriesOf(log, work)

/** The one entry that some work leaves. */
async function oneEntry(work: () => Promise<unknown>): Promise<Change> {
  const entries = await logged(work)
  expect(inWords(entries)).toHaveLength(1)
  return entries[0]!
}

const trash = { deletedAt: new Date().toISOString() }

describe('a column', () => {
  const create = (data: object = {}) =>
    rest('POST', '/api/columns', {
      title: '工作动态',
      slug: unique('col'),
      kind: '工作动态',
      view: 'list',
      ...data,
    })
  const patch = (id: string, body: object) => rest('PATCH', `/api/columns/${id}`, body)

  it('that is new is told of to the tree, to its parent and to the navigation', async () => {
    const parent = await create()
    let doc: any
    const entry = await oneEntry(async () => (doc = await create({ parent: parent.id })))
    expect(entry).toMatchObject({
      kind: 'columns',
      contentId: doc.id,
      action: 'published',
      title: '工作动态',
      path: doc.path,
      previousPath: null,
      version: doc.updatedAt,
      actorName: '管理员',
    })
    expect(entry.tags).toEqual(
      expect.arrayContaining([
        'columns',
        `columns:${doc.id}`,
        `children-of:${parent.id}`,
        'column-tree',
      ]),
    )
    expect(entry.tags).not.toContain('navigation')
    const top = await oneEntry(() => create())
    expect(top.tags).toContain('navigation')
  })

  it('that has another name touches no address', async () => {
    const doc = await create()
    const entry = await oneEntry(() => patch(doc.id, { title: '通知公告' }))
    expect(entry).toMatchObject({ action: 'updated', title: '通知公告', previousPath: null })
    expect(entry.tags).not.toContain('addresses')
    expect(entry.tags).not.toContain('column-tree')
  })

  it('that is hidden from the navigation is told of there', async () => {
    const parent = await create()
    const doc = await create({ parent: parent.id })
    const entry = await oneEntry(() => patch(doc.id, { inNavigation: false }))
    expect(entry.tags).toContain(`children-of:${parent.id}`)
  })

  it('that moved says where it was, to both parents and to every link; old addresses lead on', async () => {
    const [from, to] = [await create(), await create()]
    const doc = await create({ parent: from.id })
    const child = await create({ parent: doc.id })
    const article = await makeArticle(portal.payload, child)
    const entries = await logged(() => patch(doc.id, { parent: to.id }))
    // What lies below moved with it: one entry says so for all.
    expect(inWords(entries)).toEqual(['columns updated', 'redirects published'])
    const entry = entries.find(({ kind }) => kind === 'columns')!
    expect(entry).toMatchObject({ previousPath: doc.path, path: `${to.path}${doc.slug}/` })
    expect(entry.tags).toEqual(
      expect.arrayContaining([
        'addresses',
        'column-tree',
        `children-of:${from.id}`,
        `children-of:${to.id}`,
      ]),
    )
    const moved = await portal.rest('GET', `/api/articles/${article.id}`)
    expect(moved.body.path).toContain(`${to.path}${doc.slug}/${child.slug}/`)
  })

  it('that has another name in its address is one that moved', async () => {
    const doc = await create()
    const entries = await logged(() => patch(doc.id, { slug: unique('new') }))
    expect(inWords(entries)).toEqual(['columns updated', 'redirects published'])
    expect(entries.find(({ kind }) => kind === 'columns')).toMatchObject({ previousPath: doc.path })
  })

  it('that is deleted is told of where it stood, and its address is gone', async () => {
    const parent = await create()
    const doc = await create({ parent: parent.id })
    const entries = await logged(() => rest('DELETE', `/api/columns/${doc.id}`))
    expect(inWords(entries)).toEqual(['columns retracted', 'redirects published'])
    const entry = entries.find(({ kind }) => kind === 'columns')!
    expect(entry).toMatchObject({ contentId: doc.id, path: doc.path })
    expect(entry.tags).toEqual(expect.arrayContaining(['column-tree', `children-of:${parent.id}`]))
  })

  it('that may not be deleted, or not be moved there, leaves nothing', async () => {
    const doc = await create()
    await makeArticle(portal.payload, doc)
    const entries = await logged(async () => {
      const path = `/api/columns/${doc.id}`
      const refused = [
        await portal.rest('DELETE', path, { user: admin }),
        await portal.rest('PATCH', path, { user: admin, body: { parent: doc.id } }),
        await portal.rest('PATCH', path, { user: null, body: { title: '匿名' } }),
      ]
      expect(refused.map(({ status }) => status)).toEqual([409, 400, 403])
    })
    expect(entries).toEqual([])
  })

  it('several of which are changed or deleted by one request leave an entry each', async () => {
    const docs = [await create(), await create()]
    const where = docs.map(({ id }, index) => `where[id][in][${index}]=${id}`).join('&')
    const changed = await logged(() => rest('PATCH', `/api/columns?${where}`, { order: 7 }))
    expect(inWords(changed)).toEqual(['columns updated', 'columns updated'])
    const deleted = await logged(() => rest('DELETE', `/api/columns?${where}`))
    expect(inWords(deleted)).toEqual([
      'columns retracted',
      'columns retracted',
      'redirects published',
      'redirects published',
    ])
  })

  it('of which an old version is brought back is one that changed', async () => {
    const doc = await create({ title: '旧名' })
    await patch(doc.id, { title: '新名' })
    const versions = await portal.payload.findVersions({
      collection: 'columns',
      where: { and: [{ parent: { equals: doc.id } }, { 'version.title': { equals: '旧名' } }] },
      overrideAccess: true,
    })
    const version = versions.docs[0]!
    const entry = await oneEntry(() => rest('POST', `/api/columns/versions/${version.id}`))
    expect(entry).toMatchObject({ action: 'updated', title: '旧名', contentId: doc.id })
  })
})

describe('a department', () => {
  const patch = (id: string, body: object, query = '') =>
    rest('PATCH', `/api/departments/${id}${query}`, body)

  it('is told of when it is new, renamed, moved, put away, taken back and deleted', async () => {
    let doc: any
    const created = await oneEntry(async () => {
      doc = await rest('POST', '/api/departments', { name: '环卫中心', slug: unique('unit') })
    })
    const path = `/departments/${doc.slug}/`
    expect(created).toMatchObject({ kind: 'departments', action: 'published', path })
    expect(created.tags).toEqual(['departments', `departments:${doc.id}`])

    const renamed = await oneEntry(() => patch(doc.id, { name: '环境卫生中心' }))
    expect(renamed).toMatchObject({ action: 'updated', title: '环境卫生中心', previousPath: null })

    const slug = unique('unit')
    const moved = await oneEntry(() => patch(doc.id, { slug }))
    expect(moved).toMatchObject({ path: `/departments/${slug}/`, previousPath: path })

    expect(await oneEntry(() => patch(doc.id, trash))).toMatchObject({ action: 'retracted' })
    expect(await oneEntry(() => patch(doc.id, { deletedAt: null }, '?trash=true'))).toMatchObject({
      action: 'published',
      path: `/departments/${slug}/`,
    })
    await patch(doc.id, trash)
    // Gone from the public already: nothing more to tell.
    const path_ = `/api/departments/${doc.id}?trash=true`
    expect(await logged(() => rest('DELETE', path_))).toEqual([])
  })

  it('that is deleted at once is told of', async () => {
    const doc = await rest('POST', '/api/departments', { name: '临时机构', slug: unique('unit') })
    const entry = await oneEntry(() => rest('DELETE', `/api/departments/${doc.id}`))
    expect(entry).toMatchObject({ action: 'retracted', path: `/departments/${doc.slug}/` })
  })
})

describe('a member of staff', () => {
  const create = (data: object = {}) =>
    rest('POST', '/api/staff', { name: '吴桂兰', department: department.id, ...data })
  const patch = (id: string, body: object, query = '') =>
    rest('PATCH', `/api/staff/${id}${query}`, body)

  it('is nobody’s business before the consent; with it the profile is public', async () => {
    let doc: any
    const quiet = await logged(async () => {
      doc = await create()
      await patch(doc.id, { position: '保洁员' })
    })
    expect(quiet).toEqual([])

    const given = await oneEntry(() => patch(doc.id, { consent: { given: true } }))
    expect(given).toMatchObject({
      kind: 'staff',
      action: 'published',
      title: '吴桂兰',
      path: `/staff/${doc.id}/`,
      tags: ['staff', `staff:${doc.id}`],
    })
    const changed = await oneEntry(() => patch(doc.id, { position: '班长' }))
    expect(changed.action).toBe('updated')

    const withdrawn = await oneEntry(() => patch(doc.id, { consent: { given: false } }))
    expect(withdrawn).toMatchObject({ action: 'retracted', path: `/staff/${doc.id}/` })
    expect(await logged(() => patch(doc.id, { position: '队长' }))).toEqual([])
    expect(await logged(() => rest('DELETE', `/api/staff/${doc.id}`))).toEqual([])
  })

  it('in a leader’s post is public by the post', async () => {
    let doc: any
    const appointed = await oneEntry(async () => (doc = await create({ leader: true })))
    expect(appointed.action).toBe('published')
    expect((await oneEntry(() => patch(doc.id, { leader: false }))).action).toBe('retracted')
    expect((await oneEntry(() => patch(doc.id, { leader: true }))).action).toBe('published')
    expect((await oneEntry(() => patch(doc.id, trash))).action).toBe('retracted')
    const back = await oneEntry(() => patch(doc.id, { deletedAt: null }, '?trash=true'))
    expect(back.action).toBe('published')
    expect((await oneEntry(() => rest('DELETE', `/api/staff/${doc.id}`))).action).toBe('retracted')
  })

  it('opens the portrait with the profile and closes it with the profile', async () => {
    const photo = await makePhoto()
    const doc = await create({ photo: photo.id })
    const given = await logged(() => patch(doc.id, { consent: { given: true } }))
    expect(inWords(given)).toEqual(['photos published', 'staff published'])
    const withdrawn = await logged(() => patch(doc.id, { consent: { given: false } }))
    expect(inWords(withdrawn)).toEqual(['photos retracted', 'staff retracted'])
  })
})

describe('a photo', () => {
  const patch = (id: string, body: object) => rest('PATCH', `/api/photos/${id}`, body)

  it('is told of while something public shows it, and only then', async () => {
    let photo: Photo | null = null
    const quiet = await logged(async () => {
      photo = await makePhoto()
      await patch(photo.id, { caption: '还没有人看见' })
    })
    expect(quiet).toEqual([])

    const column = await makeColumn(portal.payload)
    const shows = { body: bodyOf('一段。', { blockType: 'photo', photo: photo!.id }) }
    let article: { id: string } | null = null
    const opened = await logged(async () => {
      article = await makeArticle(portal.payload, column, shows)
    })
    expect(inWords(opened)).toEqual(['articles published', 'photos published'])

    const captioned = await oneEntry(() => patch(photo!.id, { caption: '清晨清扫' }))
    expect(captioned).toMatchObject({
      kind: 'photos',
      action: 'updated',
      contentId: photo!.id,
      title: '环卫工人清扫街道',
      tags: [`photos:${photo!.id}`],
    })

    // A second article keeps it open when the first is withdrawn.
    const second = await makeArticle(portal.payload, column, shows)
    const one = await logged(() =>
      rest('PATCH', `/api/articles/${article!.id}`, { _status: 'draft' }),
    )
    expect(inWords(one)).toEqual(['articles retracted'])
    const other = await logged(() =>
      rest('PATCH', `/api/articles/${second.id}`, { _status: 'draft' }),
    )
    expect(inWords(other)).toEqual(['articles retracted', 'photos retracted'])
    expect(await logged(() => patch(photo!.id, { caption: '又没有人看见' }))).toEqual([])
    expect(await logged(() => rest('DELETE', `/api/photos/${photo!.id}`))).toEqual([])
  })

  it('that a correction leaves out is closed, and the new one opened', async () => {
    const [before, after] = [await makePhoto(), await makePhoto()]
    const column = await makeColumn(portal.payload)
    const showing = (photo: Photo) => bodyOf('一段。', { blockType: 'photo', photo: photo.id })
    const article = await makeArticle(portal.payload, column, { body: showing(before) })
    const entries = await logged(() =>
      rest('PATCH', `/api/articles/${article.id}`, {
        body: showing(after),
        correctionReason: '换照片',
      }),
    )
    expect(inWords(entries)).toEqual(['articles updated', 'photos published', 'photos retracted'])
    const ofPhotos = entries.filter(({ kind }) => kind === 'photos')
    expect(
      Object.fromEntries(ofPhotos.map(({ action, contentId }) => [action, contentId])),
    ).toEqual({ published: after.id, retracted: before.id })
  })
})

describe('an attachment', () => {
  it('is told of like a photo', async () => {
    const attachment = await makeAttachment()
    const column = await makeColumn(portal.payload)
    let article: { id: string } | null = null
    const opened = await logged(async () => {
      article = await makeArticle(portal.payload, column, { attachments: [attachment.id] })
    })
    expect(inWords(opened)).toEqual(['articles published', 'attachments published'])
    const named = await oneEntry(() =>
      rest('PATCH', `/api/attachments/${attachment.id}`, { title: '实施方案' }),
    )
    expect(named).toMatchObject({ kind: 'attachments', action: 'updated', title: '实施方案' })
    const closed = await logged(() =>
      rest('PATCH', `/api/articles/${article!.id}`, { _status: 'draft' }),
    )
    expect(inWords(closed)).toEqual(['articles retracted', 'attachments retracted'])
  })
})

describe('settings', () => {
  it.each([
    ['site', { name: '青岚区人民政府' }, '站点设置'],
    ['home', { showDepartments: false }, '首页'],
  ] as const)('of the %s leave an entry with their version', async (slug, data, title) => {
    const entry = await oneEntry(() => rest('POST', `/api/globals/${slug}`, data))
    const now = await portal.rest('GET', `/api/globals/${slug}`)
    expect(entry).toMatchObject({
      kind: slug,
      contentId: slug,
      action: 'updated',
      title,
      path: '/',
      version: now.body.updatedAt,
      tags: [slug],
    })
  })

  it('that are refused leave nothing', async () => {
    const author = await portal.createUser(['author'])
    const entries = await logged(async () => {
      const path = '/api/globals/site'
      expect((await portal.rest('POST', path, { user: author, body: { name: 'x' } })).status).toBe(
        403,
      )
      expect(
        (await portal.rest('POST', path, { user: admin, body: { domain: 'HTTP://' } })).status,
      ).toBe(400)
    })
    expect(entries).toEqual([])
  })
})

describe('a redirect made by hand', () => {
  it('is told of when it is made, changed and taken away', async () => {
    let doc: any
    const from = `/old/${unique('page')}.html`
    const made = await oneEntry(async () => {
      doc = await rest('POST', '/api/redirects', { from, to: '/', kind: 'exact' })
    })
    expect(made).toMatchObject({
      kind: 'redirects',
      action: 'published',
      path: from,
      tags: ['redirects'],
    })
    const changed = await oneEntry(() =>
      rest('PATCH', `/api/redirects/${doc.id}`, { to: '/zwgk/' }),
    )
    expect(changed.action).toBe('updated')
    const removed = await oneEntry(() => rest('DELETE', `/api/redirects/${doc.id}`))
    expect(removed).toMatchObject({ action: 'retracted', path: from })
  })
})

describe('what the public never sees', () => {
  it('leaves nothing: accounts, signing in, unused files', async () => {
    const entries = await logged(async () => {
      await portal.createUser(['author'])
      await makePhoto()
      await makeAttachment()
    })
    expect(entries).toEqual([])
  })
})

describe('the comparison of content and log', () => {
  const faults = async () => {
    const found: string[] = []
    for await (const fault of unloggedContent(portal.payload, log)) found.push(fault)
    return found
  }

  it('finds nothing after all of this', async () => {
    expect(await faults()).toEqual([])
  })

  it('finds that somebody opened a profile behind its back', async () => {
    const person = await rest('POST', '/api/staff', { name: '冯未央', department: department.id })
    await portal.payload.db.updateOne({
      collection: 'staff',
      id: person.id,
      data: { leader: true },
    })
    const found = await faults()
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`staff ${person.id}`)
    expect(found[0]).toContain('the change log does not say so')
  })
})

const file = (name: string, mimetype: string, data: Buffer) => ({
  data,
  mimetype,
  name,
  size: data.length,
})

async function makePhoto(): Promise<Photo> {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#7aa' } })
  return portal.payload.create({
    collection: 'photos',
    data: { alt: '环卫工人清扫街道' },
    file: file('a.jpg', 'image/jpeg', await picture.jpeg().toBuffer()),
    overrideAccess: true,
  })
}

function makeAttachment(): Promise<Attachment> {
  return portal.payload.create({
    collection: 'attachments',
    data: {},
    file: file('a.pdf', 'application/pdf', readFileSync('src/demo/files/winter-plan.pdf')),
    overrideAccess: true,
  })
}
