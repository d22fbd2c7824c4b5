import type { SelectType, Where } from 'payload'

import type { Article } from '@/payload-types'
import { beijingYear, beijingYearBounds } from '@/platform/dates'
import type { ContentReader } from '@/publishing/reading'

import { NEWEST_FIRST } from './order'
import { guestsIn, listedIn, ofYear, ownIn } from './list-conditions'
import { inColumnTag, inYearTag, yearsTag } from './tags'

/** So many years are looked for at most. */
const MAX_YEARS = 60

/** More guests than this are no few: then both are asked for together. */
const MAX_GUESTS = 1000

const PINNED_FIRST = ['-pinned', ...NEWEST_FIRST]

/** A column's list: all of it, or what was published in one year. */
export interface ColumnList {
  columnId: string
  /** In Beijing time; `null` for all. */
  year: number | null
}

const listTag = ({ columnId, year }: ColumnList): string =>
  year === null ? inColumnTag(columnId) : inYearTag(columnId, year)

/** One page of a column's list, pinned articles first. */
export async function pageInColumn(
  reader: ContentReader,
  { columnId, year }: ColumnList,
  { page, size }: { page: number; size: number },
  select: SelectType,
): Promise<Article[]> {
  const find = (where: Where, limit: number, at: number) =>
    reader.find('articles', {
      where: { and: [where, ofYear(year)] },
      dependsOn: [listTag({ columnId, year })],
      sort: PINNED_FIRST,
      limit,
      page: at,
      select: { ...select, pinned: true, publishedAt: true, number: true },
    })
  const ids = [columnId]
  const guests = await find(guestsIn(ids), MAX_GUESTS, 1)
  if (guests.length === 0) return find(ownIn(ids), size, page)
  if (guests.length === MAX_GUESTS) {
    return find(listedIn(ids), size, page)
  }
  const { firstPage, skip } = windowOf(page, size, guests.length)
  const own: Article[] = []
  for (let at = firstPage; at <= page; at++) own.push(...(await find(ownIn(ids), size, at)))
  return merged(own, guests).slice(skip, skip + size)
}

/**
 * Which pages of the own rows may reach into a page of both: guests push own rows back by their
 * number at most.
 * @returns how many merged rows to leave out, too.
 */
export function windowOf(
  page: number,
  size: number,
  guests: number,
): { firstPage: number; skip: number } {
  const offset = (page - 1) * size
  const firstPage = Math.floor(Math.max(0, offset - guests) / size) + 1
  return { firstPage, skip: offset - (firstPage - 1) * size }
}

export async function countInColumn(
  reader: ContentReader,
  { columnId, year }: ColumnList,
): Promise<number> {
  const count = (where: Where) =>
    reader.count('articles', {
      where: { and: [where, ofYear(year)] },
      dependsOn: [listTag({ columnId, year })],
    })
  return (await count(ownIn([columnId]))) + (await count(guestsIn([columnId])))
}

/**
 * The years in which a column's articles were published, the newest first. One look a year for its
 * own articles and one for guests.
 */
export async function yearsOfColumn(reader: ContentReader, columnId: string): Promise<number[]> {
  const years = new Set<number>()
  for (const within of [ownIn([columnId]), guestsIn([columnId])]) {
    let before: string | null = null
    for (let looks = 0; looks < MAX_YEARS; looks++) {
      const [newest]: Article[] = await reader.find('articles', {
        where: { and: [within, before === null ? {} : { publishedAt: { less_than: before } }] },
        dependsOn: [yearsTag(columnId)],
        sort: NEWEST_FIRST,
        limit: 1,
        select: { publishedAt: true },
      })
      if (!newest?.publishedAt) break
      const year = beijingYear(newest.publishedAt)
      years.add(year)
      before = beijingYearBounds(year).from
    }
  }
  return [...years].sort((a, b) => b - a)
}

/**
 * The newest articles of some columns together, with the fields named. Here one condition for both
 * is right: the database walks from the newest on and soon has enough.
 */
export function latestOf(
  reader: ContentReader,
  columnIds: string[],
  limit: number,
  select: SelectType,
  depth: 0 | 1 = 0,
): Promise<Article[]> {
  return reader.find('articles', {
    where: listedIn(columnIds),
    dependsOn: columnIds.map(inColumnTag),
    sort: NEWEST_FIRST,
    limit,
    select,
    depth,
  })
}

type Ordered = Pick<Article, 'pinned' | 'publishedAt' | 'number'>

/** Two lists in the same order as one. */
function merged<Row extends Ordered>(own: Row[], guests: Row[]): Row[] {
  return [...own, ...guests].sort((a, b) => {
    return (
      Number(b.pinned === true) - Number(a.pinned === true) ||
      (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '') ||
      (b.number ?? 0) - (a.number ?? 0)
    )
  })
}
