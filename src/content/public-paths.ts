import { pageCount, pagePath } from '@/ui/pager-view'
import { AIDS_PATH } from '@/ui/reading-aids'

import { feedPaths } from '@/publishing/feeds/feed'
import { MANIFEST_PATH } from '@/publishing/feeds/web-manifest'
import type { ContentReader } from '@/publishing/reading'
import { countInColumn, yearsOfColumn } from './articles/in-columns'
import { isList } from './columns/column'
import { allColumns } from './columns/queries'
import { allDepartments } from './departments/queries'
import { loadSitemap } from './site-settings/load-sitemap'
import { departmentPath, DEPARTMENTS_PATH, staffPath } from './paths'
import { allStaffIds } from './staff/queries'

const BATCH = 200

/** Addresses that do not follow from content. */
const FIXED = [
  '/',
  '/sitemap.html',
  '/sitemap.xml',
  AIDS_PATH,
  ...feedPaths('/'),
  '/robots.txt',
  '/opensearch.xml',
  MANIFEST_PATH,
  DEPARTMENTS_PATH,
]

/** Every address of the public site that answers 200, in no set order. */
export async function* publicPaths(reader: ContentReader): AsyncGenerator<string> {
  yield* FIXED
  const sitemap = await loadSitemap(reader)
  if (sitemap.kind === 'index') yield* sitemap.paths
  for (const column of await allColumns(reader)) {
    const { id, path, view } = column
    if (!path || view === 'link') continue
    yield* feedPaths(path)
    const years = isList(view) ? await yearsOfColumn(reader, id) : []
    for (const year of [null, ...years]) {
      const total = isList(view) ? await countInColumn(reader, { columnId: id, year }) : 0
      const pages = pageCount(total, column.pageSize ?? 20)
      for (let page = 1; page <= pages; page++) yield pagePath({ path, year }, page)
    }
  }
  for (const { slug } of await allDepartments(reader)) yield departmentPath(slug)
  for (const { id } of await allStaffIds(reader)) yield staffPath(id)
  yield* articlePaths(reader)
}

/** Addresses of columns that only lead elsewhere: they answer 301. */
export async function leadingPaths(reader: ContentReader): Promise<string[]> {
  const columns = await allColumns(reader)
  return columns.flatMap(({ path, view }) => (view === 'link' && path ? [path] : []))
}

/** By number, so that each batch is found at once however many went before. */
async function* articlePaths(reader: ContentReader): AsyncGenerator<string> {
  for (let last = 0; ;) {
    const articles = await reader.find('articles', {
      where: { number: { greater_than: last } },
      sort: 'number',
      limit: BATCH,
      select: { path: true, number: true },
    })
    for (const { path } of articles) if (path) yield path
    last = articles.at(-1)?.number ?? last
    if (articles.length < BATCH) return
  }
}
