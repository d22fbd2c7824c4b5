import { setTimeout as pause } from 'node:timers/promises'
import { commitTransaction, createLocalReq, initTransaction, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Column } from '@/payload-types'
import { resolveDeadPath } from '@/publishing/resolve-path'
import { makeArticle, makeColumn, unique } from '../support/content'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'

let portal: TestPayload
let admin: TestUser

beforeAll(async () => {
  portal = await startTestPayload()
  admin = await portal.createUser(['siteAdmin'])
})
afterAll(() => portal.destroy())

const patch = (id: string, body: object) =>
  portal.rest('PATCH', `/api/columns/${id}`, { user: admin, body })
const pathOf = async (collection: 'columns' | 'articles', id: string) =>
  (await portal.payload.findByID({ collection, id, overrideAccess: true })).path
const redirectsFrom = async (from: string) =>
  (
    await portal.payload.find({
      collection: 'redirects',
      where: { from: { equals: from } },
      overrideAccess: true,
    })
  ).docs

/** A chain of columns, each under the one before. */
async function chain(length: number): Promise<Column[]> {
  const columns: Column[] = []
  for (let level = 0; level < length; level += 1) {
    columns.push(await makeColumn(portal.payload, { parent: columns.at(-1)?.id }))
  }
  return columns
}

describe('the column tree', () => {
  it('D-URL-01: gives each column its path and level', async () => {
    const [a, b, c] = await chain(3)
    expect(c?.path).toBe(`/${a?.slug}/${b?.slug}/${c?.slug}/`)
    expect(c?.level).toBe(3)
  })

  it('B-10: a move takes five levels and their articles along, drafts too, and redirects', async () => {
    const [a, b, c] = await chain(5)
    const target = await makeColumn(portal.payload)
    const deepest = (
      await portal.payload.find({
        collection: 'columns',
        where: { path: { like: b?.path ?? '' } },
        sort: '-level',
        limit: 1,
        overrideAccess: true,
      })
    ).docs[0]
    if (!a || !b || !c || !deepest) throw new Error('set-up failed')
    const article = await makeArticle(portal.payload, deepest)
    await portal.payload.update({
      collection: 'articles',
      id: article.id,
      data: { title: '改到一半' },
      draft: true,
      overrideAccess: true,
    })

    const moved = await patch(b.id, { parent: target.id, slug: 'moved' })
    expect(moved.status).toBe(200)
    const to = `${target.path}moved/`
    expect(moved.body.doc.path).toBe(to)
    expect(await pathOf('columns', c.id)).toBe(c.path?.replace(b.path ?? '', to))
    expect(await pathOf('articles', article.id)).toBe(article.path?.replace(b.path ?? '', to))
    const newest = await portal.payload.findByID({
      collection: 'articles',
      id: article.id,
      draft: true,
      overrideAccess: true,
    })
    expect(newest.title).toBe('改到一半')
    expect(newest.path).toContain(to)
    expect(await redirectsFrom(b.path ?? '')).toMatchObject([{ kind: 'prefix', to }])

    // The draft still belongs to a live article: publishing it keeps the new address.
    const published = await portal.payload.update({
      collection: 'articles',
      id: article.id,
      data: { _status: 'published', correctionReason: '写完' },
      overrideAccess: true,
    })
    expect(published.path).toContain(to)
  })

  it('levels follow a move', async () => {
    const [a, b, c] = await chain(3)
    if (!a || !b || !c) throw new Error('set-up failed')
    await patch(b.id, { parent: null })
    const after = await portal.payload.findByID({
      collection: 'columns',
      id: c.id,
      overrideAccess: true,
    })
    expect(after.level).toBe(2)
  })

  it('a rename there and back leaves no loop', async () => {
    const column = await makeColumn(portal.payload)
    const first = column.path ?? ''
    const second = `/${unique('other')}/`
    await patch(column.id, { slug: second.slice(1, -1) })
    await patch(column.id, { slug: column.slug })
    expect(await pathOf('columns', column.id)).toBe(first)
    expect(await redirectsFrom(first)).toEqual([])
    expect(await redirectsFrom(second)).toMatchObject([{ to: first }])
  })

  it('redirects in a row are shortened to one', async () => {
    const column = await makeColumn(portal.payload)
    const first = column.path ?? ''
    await patch(column.id, { slug: unique('second') })
    const third = unique('third')
    await patch(column.id, { slug: third })
    expect(await redirectsFrom(first)).toMatchObject([{ to: `/${third}/` }])
  })

  it('D-URL-02: an article is found at every address it ever had, whoever moved', async () => {
    const column = await makeColumn(portal.payload)
    const other = await makeColumn(portal.payload)
    const article = await makeArticle(portal.payload, column)
    const first = article.path ?? ''
    await patch(column.id, { slug: unique('renamed') })
    const second = (await pathOf('articles', article.id)) ?? ''
    await portal.payload.update({
      collection: 'articles',
      id: article.id,
      data: { column: other.id, correctionReason: '改到另一栏目' },
      overrideAccess: true,
    })
    await patch(column.id, { slug: unique('again') })
    const now = await pathOf('articles', article.id)
    for (const old of [first, second]) {
      expect(await resolveDeadPath(old)).toEqual({ kind: 'redirect', to: now })
    }
    await portal.payload.update({
      collection: 'articles',
      id: article.id,
      data: { _status: 'draft' },
      overrideAccess: true,
    })
    expect(await resolveDeadPath(first)).toEqual({ kind: 'gone' })
    expect(await resolveDeadPath(first.replace(/_\d+\.html$/, '_99999999.html'))).toMatchObject({
      kind: 'redirect',
    })
  })

  it.each([
    ['itself', 0],
    ['its grandchild', 2],
  ])('a column does not go under %s', async (_, at) => {
    const columns = await chain(3)
    const answer = await patch(columns[0]?.id ?? '', { parent: columns[at]?.id })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('下级栏目之下')
  })

  it('more than eight levels are refused, by growing and by moving', async () => {
    const columns = await chain(8)
    await expect(makeColumn(portal.payload, { parent: columns[7]?.id })).rejects.toThrow(
      '最多 8 级',
    )
    const [root] = await chain(2)
    const answer = await patch(root?.id ?? '', { parent: columns[6]?.id })
    expect(answer.status).toBe(400)
  })

  it.each(['Big', '有', 'a b', '-a', '202611', 'admin', 'api', 'departments', 'search'])(
    'the slug "%s" is refused with a reason',
    async (slug) => {
      const answer = await portal.rest('POST', '/api/columns', {
        user: admin,
        body: { title: '栏目', slug, kind: '工作动态', view: 'list' },
      })
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].data.errors[0].path).toBe('slug')
    },
  )

  it('a column with children or articles is not deleted; an empty one is, and its address is gone', async () => {
    const [parent, child] = await chain(2)
    if (!parent || !child) throw new Error('set-up failed')
    const remove = (id: string) => portal.rest('DELETE', `/api/columns/${id}`, { user: admin })
    const withChild = await remove(parent.id)
    expect(withChild.status).toBe(409)
    expect(withChild.body.errors[0].data.code).toBe('column-has-children')

    const article = await makeArticle(portal.payload, child)
    await portal.payload.update({
      collection: 'articles',
      id: article.id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    const withTrash = await remove(child.id)
    expect(withTrash.status).toBe(409)
    expect(withTrash.body.errors[0].data.code).toBe('column-has-articles')

    const empty = await makeColumn(portal.payload)
    expect((await remove(empty.id)).status).toBe(200)
    expect(await redirectsFrom(empty.path ?? '')).toMatchObject([{ kind: 'gone' }])
  })

  it('only an administrator changes it', async () => {
    const column = await makeColumn(portal.payload)
    const publisher = await portal.createUser(['publisher'])
    const answer = await portal.rest('PATCH', `/api/columns/${column.id}`, {
      user: publisher,
      body: { title: '改名' },
    })
    expect(answer.status).toBe(403)
  })
})

describe('two saves at once', () => {
  /** Asks by REST while `save` is done but not committed; once more where the two may not be. */
  async function meanwhile(
    save: (req: PayloadRequest) => Promise<unknown>,
    ask: () => ReturnType<typeof patch>,
  ): ReturnType<typeof patch> {
    const req = await createLocalReq({}, portal.payload)
    await initTransaction(req)
    await save(req)
    const asked = ask()
    await pause(300)
    await commitTransaction(req)
    const answer = await asked
    return answer.body.errors?.[0].data?.code === 'try-again' ? ask() : answer
  }
  const rename = (id: string, slug: string) => patch(id, { slug })

  it('an article published while its column is renamed lives below the new address', async () => {
    const column = await makeColumn(portal.payload)
    let id = ''
    const publish = async (req: PayloadRequest) => {
      id = (await makeArticle(portal.payload, column, {}, req)).id
    }
    const slug = unique('gm')
    expect((await meanwhile(publish, () => rename(column.id, slug))).status).toBe(200)
    expect(await pathOf('articles', id)).toMatch(new RegExp(`^/${slug}/`))
  })

  it('a column made under another while that is renamed is below it', async () => {
    const parent = await makeColumn(portal.payload)
    let id = ''
    const make = async (req: PayloadRequest) => {
      const data = { slug: 'xiaji', parent: parent.id }
      id = (await makeColumn(portal.payload, data, req)).id
    }
    const slug = unique('gm')
    expect((await meanwhile(make, () => rename(parent.id, slug))).status).toBe(200)
    expect(await pathOf('columns', id)).toBe(`/${slug}/xiaji/`)
  })

  it('two columns cannot be put under each other', async () => {
    const [a, b] = [await makeColumn(portal.payload), await makeColumn(portal.payload)]
    const move = (req: PayloadRequest) =>
      portal.payload.update({ collection: 'columns', id: a.id, data: { parent: b.id }, req })
    const answer = await meanwhile(move, () => patch(b.id, { parent: a.id }))
    expect(answer.status).toBe(400)
    expect(await pathOf('columns', a.id)).toBe(`${b.path}${a.slug}/`)
    expect(await pathOf('columns', b.id)).toBe(b.path)
  })

  it('a column is not deleted while an article is published in it', async () => {
    const column = await makeColumn(portal.payload)
    const publish = (req: PayloadRequest) => makeArticle(portal.payload, column, {}, req)
    const answer = await meanwhile(publish, () =>
      portal.rest('DELETE', `/api/columns/${column.id}`, { user: admin }),
    )
    expect(answer.body.errors[0].data.code).toBe('column-has-articles')
  })
})
