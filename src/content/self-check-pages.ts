import type { Article, Column, Site } from '@/payload-types'
import { env } from '@/platform/env'
import { feedForms, FEED_FORMS, feedPath } from '@/publishing/feeds/feed'
import { type ContentReader, publicReader } from '@/publishing/reading'
import { plain } from '@/publishing/self-check/page-facts'
import type {
  CheckedPage,
  CheckedThings,
  PageForm,
  SiteSettings,
} from '@/publishing/self-check/checked-page'
import { SEARCH_PATH } from '@/search/search-href'
import { pageCount, pagePath } from '@/ui/pager-view'
import { AIDS_PATH } from '@/ui/reading-aids'

import { type ArticleKind, articleKinds } from './articles/article'
import { countInColumn, yearsOfColumn } from './articles/in-columns'
import { newestOfKind } from './articles/queries'
import { type ColumnView, columnViews } from './columns/column'
import { allColumns } from './columns/queries'
import { allDepartments } from './departments/queries'
import { departmentPath, DEPARTMENTS_PATH, staffPath } from './paths'
import { allStaffIds } from './staff/queries'

/** Newest articles of one kind, first departments and members of staff that are looked at. */
const EXAMPLES = 2

/** Lists that are counted to find one that has further pages. */
const COUNTED = 40

/** No article, column or department ever has this address. */
const MISSING_PATH = '/no-such-page.html'

/** What the self-check looks at: examples of each kind of page that the public can see now. */
export async function thingsToCheck(): Promise<CheckedThings> {
  const reader = await publicReader()
  const [site, columns, articles, directory] = await Promise.all([
    reader.global('site'),
    columnPages(reader),
    articlePages(reader),
    directoryPages(reader),
  ])
  const word = Array.from(articles[0]?.title ?? '公开')
    .slice(0, 2)
    .join('')
  return {
    site: {
      settings: settingsOf(site),
      publicUrl: env().publicUrl,
      settingsPlace: SETTINGS,
    },
    pages: [
      page('首页', '/', { tags: 'column', hasTrail: false, mend: HOME }),
      ...columns,
      ...articles.map(({ found }) => found),
      ...directory,
      page('网站地图', '/sitemap.html'),
      page('无障碍说明', AIDS_PATH),
      page('搜索结果', `${SEARCH_PATH}?q=${encodeURIComponent(word)}`, { hasTrail: false }),
      page('不存在的网址', MISSING_PATH, { status: 404, hasTrail: false }),
      file('robots.txt', '/robots.txt', 'robots'),
      file('sitemap.xml', '/sitemap.xml', 'sitemap'),
      ...feedForms.map((form) =>
        file(`${FEED_FORMS[form].label} 订阅`, feedPath('/', form), 'feed'),
      ),
      file('opensearch.xml', '/opensearch.xml', 'opensearch'),
    ],
  }
}

const SETTINGS = { label: '站点设置', href: '/admin/globals/site' }
const HOME = { label: '首页设置', href: '/admin/globals/home' }

/** The form of most pages: with 您的位置, without an editor of its own. */
function page(label: string, path: string, changes: Partial<CheckedPage> = {}): CheckedPage {
  return {
    label,
    path,
    form: 'html',
    status: 200,
    tags: 'site',
    hasTrail: true,
    mend: null,
    ...changes,
  }
}

const file = (label: string, path: string, form: PageForm): CheckedPage =>
  page(label, path, { form, hasTrail: false })

/**
 * Of each view that has a page the first column and the last: they stand high and low in the tree.
 * And of a list so full that it has a further page, where there is one: that page, its newest year and its
 * feed.
 */
async function columnPages(reader: ContentReader): Promise<CheckedPage[]> {
  const columns = await allColumns(reader)
  const views = (Object.keys(columnViews) as ColumnView[]).filter((view) => view !== 'link')
  const full = await fullList(reader, columns)
  const examples = views.flatMap((view) => {
    const ofView = columns.filter((column) => column.view === view)
    const ends = [...ofView.slice(0, 1), ...ofView.slice(-1)]
    const chosen = new Set(view === 'list' && full ? [...ends, full] : ends)
    return [...chosen].map((column) => columnPage(column, columnViews[view]))
  })
  return full ? [...examples, ...(await furtherPages(reader, full))] : examples
}

async function furtherPages(reader: ContentReader, column: Column): Promise<CheckedPage[]> {
  const [year] = await yearsOfColumn(reader, column.id)
  return [
    columnPage(column, '列表第 2 页', { page: 2 }),
    ...(year === undefined ? [] : [columnPage(column, '列表的一年', { year })]),
    file(`栏目订阅“${column.title}”`, feedPath(column.path ?? '/', 'rss'), 'feed'),
  ]
}

async function fullList(reader: ContentReader, columns: Column[]): Promise<Column | null> {
  // Articles are mostly low in the tree.
  const lists = columns.filter(({ view }) => view === 'list').reverse()
  for (const column of lists.slice(0, COUNTED)) {
    const total = await countInColumn(reader, { columnId: column.id, year: null })
    if (pageCount(total, column.pageSize ?? 20) > 1) return column
  }
  return null
}

function columnPage(
  { id, path, title }: Column,
  label: string,
  { year = null, page: number = 1 }: { year?: number | null; page?: number } = {},
): CheckedPage {
  return page(`${label}“${title}”`, pagePath({ path: path ?? '/', year }, number), {
    tags: 'column',
    mend: { label: '这个栏目', href: `/admin/collections/columns/${id}` },
  })
}

async function articlePages(reader: ContentReader) {
  const kinds = Object.keys(articleKinds) as ArticleKind[]
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const articles = await newestOfKind(reader, kind, EXAMPLES)
      return articles.flatMap((article) => articlePage(article, articleKinds[kind]))
    }),
  )
  return found.flat()
}

function articlePage({ id, path, title }: Article, label: string) {
  if (!path) return []
  const found = page(`${label}《${title}》`, path, {
    tags: 'article',
    mend: { label: '这篇稿件', href: `/admin/collections/articles/${id}` },
  })
  return [{ title, found }]
}

/** The directory, and departments and members of staff that have a page. */
async function directoryPages(reader: ContentReader): Promise<CheckedPage[]> {
  const [departments, staff] = await Promise.all([allDepartments(reader), allStaffIds(reader)])
  return [
    page('机构设置', DEPARTMENTS_PATH, { tags: 'column' }),
    ...departments.slice(0, EXAMPLES).map(({ id, name, slug }) =>
      page(`机构“${name}”`, departmentPath(slug), {
        tags: 'column',
        mend: { label: '这个机构', href: `/admin/collections/departments/${id}` },
      }),
    ),
    ...staff.slice(0, EXAMPLES).map(({ id }) =>
      page('人员页面', staffPath(id), {
        mend: { label: '这名人员', href: `/admin/collections/staff/${id}` },
      }),
    ),
  ]
}

function settingsOf(site: Site): SiteSettings {
  return {
    name: entered(site.name),
    domain: entered(site.domain),
    siteIdCode: entered(site.siteIdCode),
    organizer: entered(site.organizer),
    contact: entered(site.contact?.phone) ?? entered(site.contact?.email),
    icpNumber: entered(site.icpNumber),
    policeNumber: entered(site.policeNumber),
    conacId: entered(site.conacId),
  }
}

const entered = (value: string | null | undefined): string | null => plain(value ?? '') || null
