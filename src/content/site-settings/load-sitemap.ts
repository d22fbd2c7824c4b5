import { formatIso } from '@/platform/dates'
import type { SitemapEntry } from '@/publishing/feeds/sitemap'
import type { ContentReader } from '@/publishing/reading'

import { articlesOfPart, countArticles, highestNumber } from '../articles/queries'
import { MAX_SINGLE, partPath, sitemapPart } from '../articles/sitemap-part'
import { allColumns } from '../columns/queries'
import { allDepartments } from '../departments/queries'
import { departmentPath, DEPARTMENTS_PATH, PAGES_SITEMAP_PATH, staffPath } from '../paths'
import { allStaffIds } from '../staff/queries'

/** What `/sitemap.xml` holds: every address, or on a large site the addresses of its parts. */
export type Sitemap =
  { kind: 'single'; entries: SitemapEntry[] } | { kind: 'index'; paths: string[] }

/** The sitemap of the whole site. */
export async function loadSitemap(reader: ContentReader): Promise<Sitemap> {
  const parts = sitemapPart(await highestNumber(reader)) + 1
  if ((await countArticles(reader)) > MAX_SINGLE) {
    const paths = Array.from({ length: parts }, (_, part) => partPath(part)).reverse()
    return { kind: 'index', paths: [PAGES_SITEMAP_PATH, ...paths] }
  }
  const entries = await pageEntries(reader)
  for (let part = parts - 1; part >= 0; part--) entries.push(...(await partEntries(reader, part)))
  return { kind: 'single', entries }
}

/** Addresses of everything but articles. */
export async function pageEntries(reader: ContentReader): Promise<SitemapEntry[]> {
  const [columns, departments, staff] = await Promise.all([
    allColumns(reader),
    allDepartments(reader),
    allStaffIds(reader),
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
  ]
}

/** Addresses of the articles of one part. */
export async function partEntries(reader: ContentReader, part: number): Promise<SitemapEntry[]> {
  const articles = await articlesOfPart(reader, part)
  return articles.flatMap(({ path, updatedAt }) =>
    path ? { path, modified: formatIso(updatedAt) } : [],
  )
}
