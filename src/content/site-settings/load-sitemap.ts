import { formatIso } from '@/platform/dates'
import type { SitemapEntry } from '@/publishing/feeds/sitemap'
import type { ContentReader } from '@/publishing/reading'

import { newestOf } from '../articles/queries'
import { allColumns } from '../columns/queries'
import { allDepartments } from '../departments/queries'
import { departmentPath, DEPARTMENTS_PATH, staffPath } from '../paths'
import { allStaffIds } from '../staff/queries'

const BATCH = 200

/** Older articles are found through the list pages. */
export const MAX_ARTICLES = 20_000

/** Every address search engines should know; articles come last, newest first. */
export async function sitemapEntries(reader: ContentReader): Promise<SitemapEntry[]> {
  const [columns, departments, staff, articles] = await Promise.all([
    allColumns(reader),
    allDepartments(reader),
    allStaffIds(reader),
    articleEntries(reader),
  ])
  return [
    { path: '/', modified: null },
    ...columns
      .filter(({ view }) => view !== 'link')
      .flatMap(({ path }) => (path ? { path, modified: null } : [])),
    { path: DEPARTMENTS_PATH, modified: null },
    ...departments.map(({ slug, updatedAt }) => ({
      path: departmentPath(slug),
      modified: formatIso(updatedAt),
    })),
    ...staff.map(({ id }) => ({ path: staffPath(id), modified: null })),
    ...articles,
  ]
}

async function articleEntries(reader: ContentReader): Promise<SitemapEntry[]> {
  const entries: SitemapEntry[] = []
  const select = { path: true, updatedAt: true } as const
  for (let page = 1; entries.length < MAX_ARTICLES; page++) {
    const some = await newestOf(reader, BATCH, select, 0, page)
    for (const { path, updatedAt } of some) {
      if (path) entries.push({ path, modified: formatIso(updatedAt) })
    }
    if (some.length < BATCH) break
  }
  return entries
}
