import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { bodyOf, unique } from '../support/content'
import { type EditorApi, signIn } from '../support/editor-api'
import { type PortalServer, startPortalServer } from '../support/portal-server'

/**
 * Tag by tag: something changes by REST, and every page that shows it is right in the first answer
 * after the save has returned. All pages are stored and in memory before each change.
 */
let portal: PortalServer
let editor: EditorApi
/** Columns below one parent: a list of two pages, and one beside it. */
let parent: any
let list: any
let beside: any
/** Articles of the list, the newest first. */
let articles: any[]

beforeAll(async () => {
  portal = await startPortalServer()
  editor = await signIn(portal)
  parent = await column({ title: '测试专栏', view: 'page' })
  list = await column({ title: '测试列表', parent: parent.id, pageSize: 5 })
  beside = await column({ title: '旁边的列表', parent: parent.id })
  articles = []
  for (let count = 0; count < 7; count++) articles.unshift(await publish())
  await showOnHome([list])
}, 400_000)
afterAll(async () => {
  expect(await portal?.stop()).toBe(0)
})

const column = (data: object) =>
  editor.create('columns', { slug: unique('bt'), kind: '工作动态', view: 'list', ...data })

const articleData = (data: object) => ({
  title: `${unique('市容整治第')}号`,
  kind: 'dispatch',
  column: list.id,
  source: '区城管执法局',
  body: bodyOf('今天上午，区城管执法局开展了冬季市容环境整治，清理主次干道十二条。'),
  _status: 'published',
  ...data,
})
const publish = (data: object = {}) => editor.create('articles', articleData(data))
const correct = (id: string, data: object) =>
  editor.update('articles', id, { ...data, _status: 'published', correctionReason: '更正' })
const withdraw = (id: string) =>
  editor.update('articles', id, { _status: 'draft', withdrawalReason: '内容有误' })
const showOnHome = (columns: any[], data: object = {}) =>
  editor.setGlobal('home', {
    sections: columns.map(({ id }) => ({ column: id, count: 8, layout: 'list' })),
    ...data,
  })

const read = (path: string) => fetch(portal.url + path, { redirect: 'manual' })

/** The page as the first visitor after now gets it. */
async function page(path: string): Promise<string> {
  const answer = await read(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

/** Every public address: the sitemap's, and what it leaves out. */
async function everyAddress(): Promise<string[]> {
  const sitemap = await page('/sitemap.xml')
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) =>
    url!.replace(portal.url, ''),
  )
  const columns = (await editor.read('/api/columns?limit=0&depth=0')).docs as any[]
  const feeds = columns
    .filter(({ view }) => view !== 'link')
    .flatMap(({ path }) => [`${path}rss.xml`, `${path}atom.xml`])
  const others = ['/', '/sitemap.html', '/sitemap.xml', '/rss.xml', '/departments/']
  others.push('/atom.xml', '/accessibility.html')
  return [...new Set([...listed, ...feeds, ...others, `${list.path}index_2.html`])]
}

/** Asks for every page until all are stored and fresh, so that what follows makes them old. */
async function warm(): Promise<string[]> {
  const paths = await everyAddress()
  let next = 0
  const visitor = async () => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      await (await read(path)).arrayBuffer()
    }
  }
  await Promise.all([visitor(), visitor(), visitor(), visitor()])
  return paths
}

/** Both links of an article to its neighbours: the newer and the older one. */
function neighbours(html: string): { newer: string | null; older: string | null } {
  const href = (relation: string) =>
    new RegExp(`<a[^>]*rel="${relation}"[^>]*href="([^"]+)"`).exec(html)?.[1] ??
    new RegExp(`<a[^>]*href="([^"]+)"[^>]*rel="${relation}"`).exec(html)?.[1] ??
    null
  return { newer: href('prev'), older: href('next') }
}

const link = (href: string) => `href="${href}"`

describe('an article', () => {
  beforeEach(warm, 120_000)

  it('that is published is in the list, on home, in the feeds and the sitemap', async () => {
    const [, , , , lastOfFirstPage] = articles
    const before = await page(list.path)
    expect(before).toContain(lastOfFirstPage.title)

    const made = await publish()
    articles.unshift(made)
    const first = await page(list.path)
    expect(first).toContain(made.title)
    expect(first).toContain(link(made.path))
    expect(first).not.toContain(lastOfFirstPage.title)
    expect(await page(`${list.path}index_2.html`)).toContain(lastOfFirstPage.title)
    expect(await page('/')).toContain(link(made.path))
    expect(await page(`${list.path}rss.xml`)).toContain(`<link>${portal.url}${made.path}</link>`)
    expect(await page('/rss.xml')).toContain(`<link>${portal.url}${made.path}</link>`)
    expect(await page('/sitemap.xml')).toContain(`<loc>${portal.url}${made.path}</loc>`)
    // The page of the parent shows the newest of the columns below it.
    expect(await page(parent.path)).toContain(made.title)
    expect(await page(made.path)).toContain(`<h1`)
    expect((await (await read(`/api/articles/${made.id}`)).json()).title).toBe(made.title)
  })

  it('that is published stands beside the one before it, in both directions', async () => {
    const newest = articles[0]
    expect(neighbours(await page(newest.path)).newer).toBeNull()
    const made = await publish()
    articles.unshift(made)
    expect(neighbours(await page(newest.path))).toMatchObject({ newer: made.path })
    expect(neighbours(await page(made.path))).toEqual({ newer: null, older: newest.path })
  })

  it('that is the first of its column is the neighbour of the next one', async () => {
    const only = await publish({ column: beside.id })
    expect(neighbours(await page(only.path))).toEqual({ newer: null, older: null })
    expect(await page(beside.path)).toContain(only.title)
    const second = await publish({ column: beside.id })
    expect(neighbours(await page(only.path))).toEqual({ newer: second.path, older: null })
    await withdraw(only.id)
    expect(neighbours(await page(second.path))).toEqual({ newer: null, older: null })
  })

  it('that is corrected is right wherever its title stands', async () => {
    const [, old] = articles
    const fixed = await correct(old.id, { title: unique('改正后的标题') })
    const { title, path } = fixed
    articles[1] = fixed
    for (const place of [path, list.path, '/', parent.path, `${list.path}rss.xml`, '/rss.xml']) {
      const html = await page(place)
      expect(html, place).toContain(title)
      expect(html, place).not.toContain(old.title)
    }
    // Above and below it.
    for (const each of [articles[0], articles[2]]) expect(await page(each.path)).toContain(title)
  })

  it('D-UI-06: that is withdrawn in the middle is gone everywhere, and its neighbours meet', async () => {
    const [above, gone, below] = articles
    await withdraw(gone.id)
    articles.splice(1, 1)
    const answer = await read(gone.path)
    expect(answer.status).toBe(410)
    expect(await answer.text()).not.toContain(gone.title)
    const places = [list.path, `${list.path}index_2.html`, '/', parent.path, '/sitemap.xml']
    for (const place of [...places, `${list.path}rss.xml`, '/rss.xml']) {
      const html = await page(place)
      expect(html, place).not.toContain(gone.path)
      expect(html, place).not.toContain(gone.title)
    }
    expect((await read(`/api/articles/${gone.id}`)).status).toBe(404)
    const found = await (await read(`/api/articles?where[number][equals]=${gone.number}`)).json()
    expect(found.docs).toEqual([])
    expect(neighbours(await page(above.path)).older).toBe(below.path)
    expect(neighbours(await page(below.path)).newer).toBe(above.path)
    // A list that became shorter gives its second page one less.
    expect(await page(list.path)).toContain(articles[4].title)

    // And back: at its old address, in all of them.
    const back = await correct(gone.id, {})
    articles.splice(1, 0, back)
    expect(back.path).toBe(gone.path)
    for (const place of [gone.path, list.path, '/', `${list.path}rss.xml`]) {
      expect(await page(place), place).toContain(gone.title)
    }
    expect(neighbours(await page(above.path)).older).toBe(gone.path)
    expect(neighbours(await page(below.path)).newer).toBe(gone.path)
  })

  it('in the trash is gone everywhere too', async () => {
    const made = await publish()
    await warm()
    await editor.update('articles', made.id, { deletedAt: new Date().toISOString() })
    expect((await read(made.path)).status).toBe(410)
    for (const place of [list.path, '/', '/rss.xml', '/sitemap.xml']) {
      expect(await page(place), place).not.toContain(made.path)
    }
  })

  it('that goes to another column leads on from its old address, and both lists know', async () => {
    const made = await publish()
    await warm()
    const moved = await correct(made.id, { column: beside.id })
    expect(moved.path).not.toBe(made.path)
    const old = await read(made.path)
    expect([old.status, old.headers.get('location')]).toEqual([301, moved.path])
    expect(await page(moved.path)).toContain('旁边的列表')
    expect(await page(list.path)).not.toContain(made.title)
    expect(await page(beside.path)).toContain(made.title)
    expect(await page('/rss.xml')).toContain(moved.path)
    expect(await page('/sitemap.xml')).not.toContain(made.path)
  })

  it('that is pinned comes first in its list', async () => {
    const oldest = articles.at(-1)
    expect(await page(list.path)).not.toContain(oldest.title)
    await correct(oldest.id, { pinned: true })
    expect(await page(list.path)).toContain(oldest.title)
    expect(await page(`${list.path}index_2.html`)).not.toContain(oldest.title)
    await correct(oldest.id, { pinned: false })
    expect(await page(list.path)).not.toContain(oldest.title)
  })

  it('that another one links to becomes a link when it is published, and text when withdrawn', async () => {
    const target = await publish({ _status: 'draft' })
    const body: any = bodyOf('详情另行公布。')
    body.root.children.push(linkParagraph('articles', target.id, '相关稿件'))
    const linking = await publish({ body })
    const before = await page(linking.path)
    expect(before).toContain('相关稿件')
    expect(before).not.toMatch(/<a[^>]*>相关稿件/)

    const { path } = await editor.update('articles', target.id, { _status: 'published' })
    expect(await page(linking.path)).toMatch(new RegExp(`<a[^>]*${link(path)}[^>]*>相关稿件`))
    await withdraw(target.id)
    expect(await page(linking.path)).not.toMatch(/<a[^>]*>相关稿件/)
  })
})

describe('a column', () => {
  beforeEach(warm, 120_000)

  it('that has another name has it in its articles, its list, menus, feeds and on home', async () => {
    const old = list.title
    list = await editor.update('columns', list.id, { title: '改名后的列表' })
    const places = [
      articles[0].path,
      list.path,
      `${list.path}index_2.html`,
      beside.path,
      parent.path,
      '/',
      '/sitemap.html',
      `${list.path}rss.xml`,
      '/rss.xml',
    ]
    for (const place of places) {
      const html = await page(place)
      expect(html, place).toContain('改名后的列表')
      expect(html, place).not.toContain(old)
    }
  })

  it('that moved answers at its new address, leads on from the old, and every link follows', async () => {
    const body: any = bodyOf('欢迎关注专栏。')
    body.root.children.push(linkParagraph('columns', list.id, '专栏列表'))
    const linking = await publish({ column: beside.id, body })
    await warm()
    const [old, oldArticle] = [list.path, articles[0].path]
    list = await editor.update('columns', list.id, { slug: unique('moved') })
    const newArticle = oldArticle.replace(old, list.path)
    expect(newArticle).not.toBe(oldArticle)

    for (const [from, to] of [
      [oldArticle, newArticle],
      [old, list.path],
      [`${old}index_2.html`, `${list.path}index_2.html`],
      [`${old}rss.xml`, `${list.path}rss.xml`],
    ]) {
      const answer = await read(from)
      expect([answer.status, answer.headers.get('location')], from).toEqual([301, to])
      expect((await read(to)).status, to).toBe(200)
    }
    const places = [
      '/',
      list.path,
      newArticle,
      parent.path,
      beside.path,
      linking.path,
      '/sitemap.html',
      '/sitemap.xml',
      '/rss.xml',
      `${list.path}rss.xml`,
    ]
    for (const place of places) {
      const html = await page(place)
      expect(html, place).toContain(list.path)
      expect(html, place).not.toContain(old)
    }
    articles = articles.map((each) => ({ ...each, path: each.path.replace(old, list.path) }))
    expect(neighbours(await page(articles[1].path)).newer).toBe(newArticle)
  })

  it('that is hidden from the navigation is gone from the menus, and comes back', async () => {
    expect(await page(list.path)).toContain(link(beside.path))
    await editor.update('columns', beside.id, { inNavigation: false })
    expect(await page(list.path)).not.toContain(link(beside.path))
    expect(await page(articles[0].path)).not.toContain(link(beside.path))
    expect(await page(beside.path)).toContain(beside.title)
    await editor.update('columns', beside.id, { inNavigation: true })
    expect(await page(list.path)).toContain(link(beside.path))
  })

  it('that is new is in the menus and the site maps; deleted, it is gone from them', async () => {
    const path = `${parent.path}fresh/`
    expect((await read(path)).status).toBe(404)
    const made = await column({ title: '新开的栏目', slug: 'fresh', parent: parent.id })
    expect(await page(path)).toContain('新开的栏目')
    for (const place of [list.path, parent.path, '/sitemap.html', '/sitemap.xml']) {
      expect(await page(place), place).toContain(path)
    }
    await warm()
    await editor.remove('columns', made.id)
    expect((await read(path)).status).toBe(410)
    for (const place of [list.path, parent.path, '/sitemap.html', '/sitemap.xml']) {
      expect(await page(place), place).not.toContain(path)
    }
  })

  it('at the top is in the navigation of every page', async () => {
    const made = await column({ title: '顶级新栏目', order: 1 })
    for (const place of ['/', list.path, articles[0].path, '/departments/', '/sitemap.html']) {
      expect(await page(place), place).toContain(link(made.path))
    }
    await editor.remove('columns', made.id)
    for (const place of ['/', list.path, articles[0].path, '/departments/', '/sitemap.html']) {
      expect(await page(place), place).not.toContain(link(made.path))
    }
  })
})

describe('what an article is made of', () => {
  let unit: any
  let person: any
  let photo: any
  let dispatch: any

  beforeAll(async () => {
    unit = await editor.create('departments', { name: '青岚清扫一队', slug: unique('unit') })
    person = await editor.create('staff', {
      name: '吴桂香',
      position: '保洁员',
      department: unit.id,
      consent: { given: true },
    })
    const bytes = await sharp({
      create: { width: 900, height: 600, channels: 3, background: '#7aa' },
    })
      .jpeg()
      .toBuffer()
    const file = new File([new Uint8Array(bytes)], 'a.jpg', { type: 'image/jpeg' })
    photo = await editor.upload('photos', file, { alt: '环卫工人清扫街道', caption: '清晨的大道' })
    dispatch = await publish({
      title: unique('两支队伍联手清扫'),
      body: bodyOf(
        '今天清晨五点，队伍在青岚大道清扫。',
        { blockType: 'unit', department: unit.id },
        { blockType: 'photo', photo: photo.id },
        { blockType: 'staffStory', staff: [person.id], text: bodyOf('她每天四点半到岗。') },
      ),
    })
  })
  beforeEach(warm, 120_000)

  it('a department that has another name has it in the dispatch, on its page and in the directory', async () => {
    const places = [dispatch.path, `/departments/${unit.slug}/`, '/departments/', '/']
    const directory = '/zwgk/bmxxgkml/'
    for (const place of [...places, directory]) {
      expect(await page(place), place).toContain('青岚清扫一队')
    }
    await editor.update('departments', unit.id, { name: '青岚机械清扫中队' })
    for (const place of [...places, directory, `/staff/${person.id}/`]) {
      const html = await page(place)
      expect(html, place).toContain('青岚机械清扫中队')
      expect(html, place).not.toContain('青岚清扫一队')
    }
  })

  it('a department at another address leads there from the dispatch and the directory', async () => {
    const old = `/departments/${unit.slug}/`
    unit = await editor.update('departments', unit.id, { slug: unique('unit') })
    const path = `/departments/${unit.slug}/`
    for (const place of [dispatch.path, '/departments/', '/sitemap.xml', `/staff/${person.id}/`]) {
      const html = await page(place)
      expect(html, place).toContain(path)
      expect(html, place).not.toContain(old)
    }
    expect((await read(path)).status).toBe(200)
    expect((await read(old)).status).not.toBe(200)
  })

  it('the page of a department follows what is published about it', async () => {
    const path = `/departments/${unit.slug}/`
    expect(await page(path)).toContain(dispatch.title)
    const made = await publish({ departments: [unit.id] })
    expect(await page(path)).toContain(made.title)
    await withdraw(made.id)
    expect(await page(path)).not.toContain(made.title)
  })

  it('a photo that has another caption has it in the dispatch', async () => {
    expect(await page(dispatch.path)).toContain('清晨的大道')
    await editor.update('photos', photo.id, { caption: '傍晚的大道', alt: '洒水车驶过大道' })
    const html = await page(dispatch.path)
    expect(html).toContain('傍晚的大道')
    expect(html).toContain('洒水车驶过大道')
    expect(html).not.toContain('清晨的大道')
  })

  it('a person with another name and post has them in the story, on the own page and the unit’s', async () => {
    await editor.update('staff', person.id, { name: '吴桂芳', position: '班组长' })
    for (const place of [dispatch.path, `/staff/${person.id}/`, `/departments/${unit.slug}/`]) {
      const html = await page(place)
      expect(html, place).toContain('吴桂芳')
      expect(html, place).toContain('班组长')
      expect(html, place).not.toContain('吴桂香')
    }
  })

  it('the page of a person follows the stories that are published', async () => {
    const path = `/staff/${person.id}/`
    const made = await publish({
      body: bodyOf('又一篇。', {
        blockType: 'staffStory',
        staff: [person.id],
        text: bodyOf('她今天休息。'),
      }),
    })
    expect(await page(path)).toContain(made.title)
    await withdraw(made.id)
    expect(await page(path)).not.toContain(made.title)
  })

  it('a person’s page is there from the consent on and gone with it', async () => {
    const shy = await editor.create('staff', { name: '冯未央', department: unit.id })
    const path = `/staff/${shy.id}/`
    expect((await read(path)).status).toBe(404)
    await editor.update('staff', shy.id, { consent: { given: true } })
    expect(await page(path)).toContain('冯未央')
    expect(await page(`/departments/${unit.slug}/`)).toContain('冯未央')
    expect(await page('/sitemap.xml')).toContain(path)
    await warm()
    await editor.update('staff', shy.id, { consent: { given: false } })
    expect((await read(path)).status).toBe(404)
    expect(await page(`/departments/${unit.slug}/`)).not.toContain('冯未央')
    expect(await page('/sitemap.xml')).not.toContain(path)
  })

  it('is withdrawn with it: the file of its photo is closed', async () => {
    const answer = await editor.read(`/api/photos/${photo.id}`)
    const file = String(answer.url).replace(/^https?:\/\/[^/]+/, '')
    expect((await read(file)).status).toBe(200)
    await withdraw(dispatch.id)
    expect([403, 404]).toContain((await read(file)).status)
  })
})

describe('settings', () => {
  beforeEach(warm, 120_000)

  it('the name of the site is another one on every page at once', async () => {
    const paths = await everyAddress()
    await editor.setGlobal('site', { name: '青岚新区人民政府' })
    const old = []
    for (const path of paths) {
      if (!path.endsWith('/') && !path.endsWith('.html')) continue
      if (!(await page(path)).includes('青岚新区人民政府')) old.push(path)
    }
    expect(old).toEqual([])
    expect(paths.length).toBeGreaterThan(60)
    expect(await page('/rss.xml')).toContain('青岚新区人民政府')
  })

  it('the home page shows what it was told to, and no other page is touched', async () => {
    const untouched = await read(list.path)
    await showOnHome([beside], { showDepartments: false })
    const home = await page('/')
    expect(home).toContain(link(beside.path))
    expect(home).not.toContain(articles[0].title)
    const { pages } = await (await read('/readyz')).json()
    expect(pages.failing).toBe(0)
    const now = await read(list.path)
    expect(now.headers.get('last-modified')).toBe(untouched.headers.get('last-modified'))
  })

  it('a redirect made by hand leads on at once, and is forgotten at once', async () => {
    const from = `/old-site/${unique('page')}.html`
    expect((await read(from)).status).toBe(404)
    const made = await editor.create('redirects', { from, to: list.path, kind: 'exact' })
    const answer = await read(from)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, list.path])
    await editor.remove('redirects', made.id)
    expect((await read(from)).status).toBe(404)
  })
})

describe('when all is done', () => {
  it('B-02: every change has one receipt, and every place was seen to be right', async () => {
    const unfinished = async () => {
      const { docs } = await editor.read('/api/receipts?limit=0&depth=0')
      return (docs as any[])
        .filter(({ state }) => state === 'pending' || state === 'late')
        .map(({ seq, kind, action, surfaces }) => ({
          seq,
          change: `${kind} ${action}`,
          open: surfaces.filter((each: any) => each.seenAt === null),
        }))
    }
    await expect.poll(unfinished, { timeout: 60_000, interval: 500 }).toEqual([])
    const receipts = (await editor.read('/api/receipts?limit=0&depth=0')).docs as any[]
    const changes = (await editor.read('/api/changes?limit=0&depth=0')).docs as any[]
    const first = Math.min(...receipts.map(({ seq }) => seq))
    const wanted = changes.map(({ seq }) => seq).filter((seq) => seq >= first)
    expect(receipts.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
      wanted.sort((a, b) => a - b),
    )
    expect(receipts.length).toBeGreaterThan(50)
  })

  it('the log has every document of the demonstration content once', async () => {
    const changes = (await editor.read('/api/changes?limit=0&depth=0')).docs as any[]
    const numbers = changes.map(({ seq }) => seq).sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    const published = new Map<string, number>()
    for (const { kind, contentId, action } of changes) {
      if (kind !== 'departments' || action !== 'published') continue
      published.set(contentId, (published.get(contentId) ?? 0) + 1)
    }
    expect(published.size).toBeGreaterThan(5)
    expect(new Set(published.values())).toEqual(new Set([1]))
  })
})

/** A paragraph of a body that is a link to a document of the CMS. */
function linkParagraph(relationTo: string, value: string, text: string) {
  const element = { format: '', indent: 0, version: 1, direction: 'ltr' }
  return {
    ...element,
    type: 'paragraph',
    textFormat: 0,
    children: [
      {
        ...element,
        type: 'link',
        version: 3,
        id: '65f0c1d2e3a4b5c6d7e8f901',
        fields: { linkType: 'internal', newTab: false, doc: { relationTo, value } },
        children: [
          { type: 'text', text, format: 0, style: '', mode: 'normal', detail: 0, version: 1 },
        ],
      },
    ],
  }
}
