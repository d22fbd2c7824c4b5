import type { Column } from '@/payload-types'
import { relationId } from '@/platform/relations'
import type { ContentReader } from '@/publishing/reading'
import type { DatedItem } from '@/ui/dated-list'
import { pageCount, pagerView, type PagerView } from '@/ui/pager-view'

import { catalogueRow } from '../articles/disclosure'
import { countInColumn } from '../articles/in-columns'
import { articlesOfColumn, documentsOfColumn, latestArticles } from '../articles/queries'
import { articleRows } from '../articles/rows'
import { allDepartments } from '../departments/queries'
import { directoryView } from '../departments/view'
import { allLeaders, staffOfDepartment } from '../staff/queries'
import { personCard } from '../staff/view'
import { columnIdsWithin } from './queries'
import { columnLink, type ColumnContent } from './view'

const CHILD_ROWS = 5

/**
 * What one page of a column shows, by its view; `null` when it has no such page.
 * @param page from 1; only lists have more than one.
 */
export async function columnContent(
  reader: ContentReader,
  column: Column,
  children: Column[],
  page: number,
): Promise<ColumnContent | null> {
  switch (column.view) {
    case 'list':
      return listContent(reader, column, children, page)
    case 'documents':
      return catalogueContent(reader, column, page)
    default:
      return page === 1 ? singleContent(reader, column, children) : null
  }
}

async function listContent(
  reader: ContentReader,
  column: Column,
  children: Column[],
  page: number,
): Promise<ColumnContent | null> {
  const pager = await pagerOf(reader, column, page)
  if (!pager) return null
  if (pager.total === 0 && children.length > 0) {
    return { kind: 'children', ...(await childLists(reader, children)) }
  }
  const articles = await articlesOfColumn(reader, column.id, page, sizeOf(column))
  return { kind: 'rows', rows: articleRows(articles, true), pager }
}

/** Children with the newest of their branch; those that have no articles are only links. */
async function childLists(reader: ContentReader, children: Column[]) {
  const all = await Promise.all(
    children.map(async (child) => ({
      link: columnLink(child),
      rows: await rowsWithin(reader, child),
    })),
  )
  return {
    lists: all.filter(({ rows }) => rows.length > 0),
    links: all.filter(({ rows }) => rows.length === 0).map(({ link }) => link),
  }
}

async function rowsWithin(reader: ContentReader, { view, path }: Column): Promise<DatedItem[]> {
  if (!path || (view !== 'list' && view !== 'documents')) return []
  const ids = await columnIdsWithin(reader, path)
  return articleRows(await latestArticles(reader, ids, CHILD_ROWS))
}

async function catalogueContent(
  reader: ContentReader,
  column: Column,
  page: number,
): Promise<ColumnContent | null> {
  const pager = await pagerOf(reader, column, page)
  if (!pager) return null
  const documents = await documentsOfColumn(reader, column.id, page, sizeOf(column))
  const rows = documents.flatMap((document) => catalogueRow(document) ?? [])
  return { kind: 'catalogue', rows, pager }
}

async function singleContent(
  reader: ContentReader,
  column: Column,
  children: Column[],
): Promise<ColumnContent> {
  switch (column.view) {
    case 'departments':
      return {
        kind: 'directory',
        entries: directoryView(await allDepartments(reader), relationId(column.department)),
      }
    case 'staff': {
      const departmentId = relationId(column.department)
      const people = departmentId
        ? await staffOfDepartment(reader, departmentId)
        : await allLeaders(reader)
      return {
        kind: 'people',
        leaders: people.filter(({ leader }) => leader).map(personCard),
        staff: people.filter(({ leader }) => !leader).map(personCard),
      }
    }
    default:
      return {
        kind: 'text',
        body: column.body ?? null,
        lists: (await childLists(reader, children)).lists,
      }
  }
}

async function pagerOf(
  reader: ContentReader,
  column: Column,
  page: number,
): Promise<PagerView | null> {
  const total = await countInColumn(reader, column.id)
  if (page > pageCount(total, sizeOf(column))) return null
  return pagerView(column.path ?? '/', total, page, sizeOf(column))
}

function sizeOf({ pageSize }: Column): number {
  return pageSize ?? 20
}
