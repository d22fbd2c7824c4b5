import type { SelectType } from 'payload'

import type { Article } from '@/payload-types'
import type { ContentReader } from '@/publishing/reading'
import { dependOn } from '@/publishing/renderer/render-context'

import type { ArticleKind } from './article'
import { catalogueSelect, type CatalogueArticle } from './disclosure'
import { type ColumnList, latestOf, pageInColumn } from './in-columns'
import { besideSort, besideWhere, NEWEST_FIRST } from './order'
import { rowSelect, type RowArticle } from './rows'
import { partNumbers } from './sitemap-part'
import {
  aboutStaffTag,
  ALL_ARTICLES,
  besideTag,
  edgeTag,
  numbersTag,
  ofDepartmentTag,
} from './tags'

/** A live article by its address, with everything its page shows. */
export function articleByPath(reader: ContentReader, path: string): Promise<Article | null> {
  return reader.findOne('articles', {
    where: { path: { equals: path } },
    dependsOn: [],
    depth: 2,
  })
}

/** One page of a column's list, pinned articles first. */
export function articlesOfColumn(
  reader: ContentReader,
  list: ColumnList,
  page: number,
  pageSize: number,
): Promise<RowArticle[]> {
  return pageInColumn(reader, list, { page, size: pageSize }, rowSelect)
}

/** One page of a column that is a catalogue of documents. */
export function documentsOfColumn(
  reader: ContentReader,
  list: ColumnList,
  page: number,
  pageSize: number,
): Promise<CatalogueArticle[]> {
  return pageInColumn(reader, list, { page, size: pageSize }, catalogueSelect)
}

/** The newest rows of some columns together. */
export function latestArticles(
  reader: ContentReader,
  columnIds: string[],
  limit: number,
): Promise<RowArticle[]> {
  return latestOf(reader, columnIds, limit, rowSelect)
}

/** The newest articles of the whole site, page by page. */
export function newestOf(
  reader: ContentReader,
  limit: number,
  select: SelectType,
  depth: 0 | 1 = 0,
  page = 1,
): Promise<Article[]> {
  return reader.find('articles', { sort: NEWEST_FIRST, limit, page, select, depth })
}

/** Titles and addresses of the newest articles of one kind. */
export function newestOfKind(
  reader: ContentReader,
  kind: ArticleKind,
  limit: number,
): Promise<Article[]> {
  return reader.find('articles', {
    where: { kind: { equals: kind } },
    sort: NEWEST_FIRST,
    limit,
    select: { title: true, path: true },
  })
}

/** How many articles the public sees. */
export function countArticles(reader: ContentReader): Promise<number> {
  return reader.count('articles', { dependsOn: [ALL_ARTICLES] })
}

/** The articles of one part of the sitemap, newest number first. */
export function articlesOfPart(
  reader: ContentReader,
  part: number,
): Promise<Pick<Article, 'path' | 'updatedAt'>[]> {
  const [from, to] = partNumbers(part)
  return reader.find('articles', {
    where: { and: [{ number: { greater_than_equal: from } }, { number: { less_than: to } }] },
    dependsOn: [numbersTag(part)],
    sort: '-number',
    limit: to - from,
    select: { path: true, updatedAt: true },
  })
}

/** The highest number that the public sees; 0 without articles. */
export async function highestNumber(reader: ContentReader): Promise<number> {
  const [last] = await reader.find('articles', {
    dependsOn: [ALL_ARTICLES],
    sort: '-number',
    limit: 1,
    select: { number: true },
  })
  return last?.number ?? 0
}

/** What a department published or appears in. */
export function articlesOfDepartment(
  reader: ContentReader,
  departmentId: string,
  limit: number,
): Promise<RowArticle[]> {
  return reader.find('articles', {
    where: {
      or: [
        { departments: { in: [departmentId] } },
        { mentionedDepartments: { in: [departmentId] } },
      ],
    },
    dependsOn: [ofDepartmentTag(departmentId)],
    sort: NEWEST_FIRST,
    limit,
    select: rowSelect,
    depth: 0,
  })
}

/** Articles that tell of a member of staff. */
export function articlesOfStaff(
  reader: ContentReader,
  staffId: string,
  limit: number,
): Promise<RowArticle[]> {
  return reader.find('articles', {
    where: { mentionedStaff: { in: [staffId] } },
    dependsOn: [aboutStaffTag(staffId)],
    sort: NEWEST_FIRST,
    limit,
    select: rowSelect,
    depth: 0,
  })
}

/** The articles above (newer) and below (older) one in the list of its own column. */
export async function neighboursOf(
  reader: ContentReader,
  article: Pick<Article, 'id' | 'publishedAt' | 'number'> & { columnId: string },
): Promise<{ newer: Article | null; older: Article | null }> {
  const { id, publishedAt, number, columnId } = article
  if (!publishedAt || !number) return { newer: null, older: null }
  const next = async (side: 'newer' | 'older') => {
    const found = await reader.find('articles', {
      where: besideWhere({ columnId, publishedAt, number }, side),
      dependsOn: [besideTag(id)],
      sort: [...besideSort[side]],
      limit: 1,
      select: rowSelect,
      depth: 0,
    })
    return found[0] ?? null
  }
  const [newer, older] = await Promise.all([next('newer'), next('older')])
  // Two articles published at one moment do not see each other, but both stand beside the same
  // third one, or at the same edge.
  for (const neighbour of [newer, older]) {
    dependOn(neighbour ? besideTag(neighbour.id) : edgeTag(columnId))
  }
  return { newer, older }
}

/** An article by its id, for the preview: the newest version that the reader may see. */
export function articleById(reader: ContentReader, id: string): Promise<Article | null> {
  return reader.findOne('articles', {
    where: { id: { equals: id } },
    dependsOn: [],
    depth: 2,
  })
}
