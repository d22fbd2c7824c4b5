import type { SelectType, Where } from 'payload'

import type { Article } from '@/payload-types'
import type { ContentReader } from '@/publishing/reading'

import { catalogueSelect, type CatalogueArticle } from './disclosure'
import { rowSelect, type RowArticle } from './rows'

/** Newest first; the number breaks ties, so that two pages never show the same row. */
const NEWEST_FIRST = ['-publishedAt', '-number']

const inColumns = (ids: string[]): Where => ({
  or: [{ column: { in: ids } }, { alsoIn: { in: ids } }],
})

/** A live article by its address, with everything its page shows. */
export function articleByPath(reader: ContentReader, path: string): Promise<Article | null> {
  return reader.findOne('articles', { where: { path: { equals: path } }, depth: 2 })
}

/** One page of a column's list, pinned articles first. */
export function articlesOfColumn(
  reader: ContentReader,
  columnId: string,
  page: number,
  pageSize: number,
): Promise<RowArticle[]> {
  return reader.find('articles', {
    where: inColumns([columnId]),
    sort: ['-pinned', ...NEWEST_FIRST],
    limit: pageSize,
    page,
    select: rowSelect,
    depth: 0,
  })
}

/** One page of a column that is a catalogue of documents. */
export function documentsOfColumn(
  reader: ContentReader,
  columnId: string,
  page: number,
  pageSize: number,
): Promise<CatalogueArticle[]> {
  return reader.find('articles', {
    where: inColumns([columnId]),
    sort: ['-pinned', ...NEWEST_FIRST],
    limit: pageSize,
    page,
    select: catalogueSelect,
    depth: 0,
  })
}

export function countArticlesOfColumn(reader: ContentReader, columnId: string): Promise<number> {
  return reader.count('articles', inColumns([columnId]))
}

/** The newest rows of some columns together. */
export function latestArticles(
  reader: ContentReader,
  columnIds: string[],
  limit: number,
): Promise<RowArticle[]> {
  return latestOf(reader, columnIds, limit, rowSelect)
}

/** The newest articles of some columns, with the fields named. */
export function latestOf(
  reader: ContentReader,
  columnIds: string[],
  limit: number,
  select: SelectType,
  depth: 0 | 1 = 0,
): Promise<Article[]> {
  return reader.find('articles', {
    where: inColumns(columnIds),
    sort: NEWEST_FIRST,
    limit,
    select,
    depth,
  })
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
    sort: NEWEST_FIRST,
    limit,
    select: rowSelect,
    depth: 0,
  })
}

/** The articles above (newer) and below (older) one in the list of its own column. */
export async function neighboursOf(
  reader: ContentReader,
  article: Pick<Article, 'publishedAt' | 'number'> & { columnId: string },
): Promise<{ newer: RowArticle | null; older: RowArticle | null }> {
  const { publishedAt, number, columnId } = article
  if (!publishedAt || !number) return { newer: null, older: null }
  const next = async (beyond: 'greater_than' | 'less_than', sort: string[]) => {
    const found = await reader.find('articles', {
      where: {
        and: [
          { column: { equals: columnId } },
          {
            or: [
              { publishedAt: { [beyond]: publishedAt } },
              {
                and: [{ publishedAt: { equals: publishedAt } }, { number: { [beyond]: number } }],
              },
            ],
          },
        ],
      },
      sort,
      limit: 1,
      select: rowSelect,
      depth: 0,
    })
    return found[0] ?? null
  }
  const [newer, older] = await Promise.all([
    next('greater_than', ['publishedAt', 'number']),
    next('less_than', NEWEST_FIRST),
  ])
  return { newer, older }
}

/** An article by its id, for the preview: the newest version that the reader may see. */
export function articleById(reader: ContentReader, id: string): Promise<Article | null> {
  return reader.findOne('articles', { where: { id: { equals: id } }, depth: 2 })
}
