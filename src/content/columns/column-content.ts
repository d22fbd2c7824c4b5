import type { Column } from '@/payload-types'
import { relationId } from '@/platform/relations'
import type { ContentReader } from '@/publishing/reading'
import type { DatedItem } from '@/ui/dated-list'
import { pageCount, pagerView, type PagerView } from '@/ui/pager-view'

import { catalogueRow } from '../articles/disclosure'
import { type ColumnList, countInColumn, yearsOfColumn } from '../articles/in-columns'
import { articlesOfColumn, documentsOfColumn, latestArticles } from '../articles/queries'
import { articleRows } from '../articles/rows'
import { allDepartments } from '../departments/queries'
import { directoryView } from '../departments/view'
import { allLeaders, staffOfDepartment } from '../staff/queries'
import { personCard } from '../staff/view'
import { isList } from './column'
import type { ListPage } from './list-path'
import { columnIdsWithin } from './queries'
import { columnLink, type ColumnContent, type YearLink, yearLinks } from './view'

const CHILD_ROWS = 5

/**
 * What one page of a column shows, by its view; `null` when it has no such page.
 * @param address which year and page of it; only lists have more than one.
 */
export async function columnContent(
  reader: ContentReader,
  column: Column,
  children: Column[],
  address: ListPage,
): Promise<ColumnContent | null> {
  switch (column.view) {
    case 'list':
      return listContent(reader, column, children, address)
    case 'documents':
      return catalogueContent(reader, column, address)
    default:
      return address.page === 1 && address.year === null
        ? singleContent(reader, column, children)
        : null
  }
}

async function listContent(
  reader: ContentReader,
  column: Column,
  children: Column[],
  address: ListPage,
): Promise<ColumnContent | null> {
  const list = await listOf(reader, column, address)
  if (!list) return null
  const { pager, years } = list
  if (pager.total === 0 && children.length > 0) {
    return { kind: 'children', ...(await childLists(reader, children)) }
  }
  const articles = await articlesOfColumn(reader, list, address.page, sizeOf(column))
  return { kind: 'rows', rows: articleRows(articles, true), pager, years }
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
  if (!path || !isList(view)) return []
  const ids = await columnIdsWithin(reader, path)
  return articleRows(await latestArticles(reader, ids, CHILD_ROWS))
}

async function catalogueContent(
  reader: ContentReader,
  column: Column,
  address: ListPage,
): Promise<ColumnContent | null> {
  const list = await listOf(reader, column, address)
  if (!list) return null
  const { pager, years } = list
  const documents = await documentsOfColumn(reader, list, address.page, sizeOf(column))
  const rows = documents.flatMap((document) => catalogueRow(document) ?? [])
  return { kind: 'catalogue', rows, pager, years }
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

/** The list with its pager and years; `null` when it has no such year or page. */
async function listOf(
  reader: ContentReader,
  column: Column,
  { year, page }: ListPage,
): Promise<(ColumnList & { pager: PagerView; years: YearLink[] }) | null> {
  const list = { columnId: column.id, year }
  const years = await yearsOfColumn(reader, column.id)
  if (year !== null && !years.includes(year)) return null
  const total = await countInColumn(reader, list)
  if (page > pageCount(total, sizeOf(column))) return null
  const path = column.path ?? '/'
  const pager = pagerView({ path, year }, total, page, sizeOf(column))
  return { ...list, pager, years: yearLinks(path, years, year) }
}

function sizeOf({ pageSize }: Column): number {
  return pageSize ?? 20
}
