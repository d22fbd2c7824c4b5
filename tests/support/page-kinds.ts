import { bodyOf } from './content'
import { signIn } from './editor-api'
import type { PortalServer } from './portal-server'

/** The list of dispatches that most tests read. */
export const DISPATCHES = '/zwgk/bmxxgkml/qcgj/gzdt/'

/** Every kind of public page that a portal with the demonstration content has. */
export const PAGE_KINDS = [
  'home',
  'list',
  'further list page',
  'list of a year',
  'dispatch',
  'notice',
  'document',
  'repealed document',
  'interpretation',
  'catalogue',
  'leaders',
  'units',
  'single page',
  'directory',
  'department',
  'person',
  'site map',
  'accessibility',
  'results',
  'no results',
  'search',
  'missing',
  'withdrawn',
] as const

export type PageKind = (typeof PAGE_KINDS)[number]

/** What they answer when it is not 200. */
export const STATUS_OF: Partial<Record<PageKind, number>> = { missing: 404, withdrawn: 410 }

/** A page of each kind; an article is published and withdrawn for one of them. */
export async function pagesByKind(
  portal: Pick<PortalServer, 'url' | 'admin'>,
): Promise<Record<PageKind, string>> {
  const editor = await signIn(portal)
  const first = async (query: string) => {
    const { docs } = await editor.read(`/api/${query}&limit=1&depth=0`)
    if (!docs[0]) throw new Error(`the demonstration content has none of ${query}`)
    return docs[0]
  }
  const article = async (query: string): Promise<string> =>
    (await first(`articles?where[_status][equals]=published&${query}`)).path
  const kind = (name: string) => article(`where[kind][equals]=${name}`)
  const bureau = '/zwgk/bmxxgkml/qcgj/'

  return {
    home: '/',
    list: DISPATCHES,
    'further list page': `${DISPATCHES}index_2.html`,
    'list of a year': `${DISPATCHES}index_y2025.html`,
    dispatch: await article('where[pinned][equals]=true'),
    notice: await kind('notice'),
    document: await article('where[disclosure.validity][equals]=inForce'),
    'repealed document': await article('where[disclosure.validity][equals]=repealed'),
    interpretation: await kind('interpretation'),
    catalogue: `${bureau}zcwj/`,
    leaders: `${bureau}fzrxx/`,
    units: `${bureau}jgzn/`,
    'single page': `${bureau}zfxxgkzn/`,
    directory: '/departments/',
    department: `/departments/${(await first('departments?sort=createdAt')).slug}/`,
    person: `/staff/${(await first('staff?where[leader][equals]=false')).id}/`,
    'site map': '/sitemap.html',
    accessibility: '/accessibility.html',
    results: `/search?q=${encodeURIComponent('青岚')}`,
    'no results': `/search?q=${encodeURIComponent('没有这个词语')}`,
    search: '/search',
    missing: '/no-such-page/',
    withdrawn: await withdrawn(editor),
  }
}

async function withdrawn(editor: Awaited<ReturnType<typeof signIn>>): Promise<string> {
  const columns = await editor.read(`/api/columns?where[path][equals]=${DISPATCHES}&depth=0`)
  const { id, path } = await editor.create('articles', {
    title: '要撤下的稿件',
    kind: 'dispatch',
    column: columns.docs[0].id,
    source: '区城管执法局',
    body: bodyOf('今天上午，区城管执法局开展了冬季市容环境整治。'),
    _status: 'published',
  })
  await editor.update('articles', id, { _status: 'draft', withdrawalReason: '内容有误' })
  return path
}
