import type { PayloadRequest } from 'payload'

import { beijingYear } from '@/platform/dates'

import { firstLive } from './first-live'
import { guestsIn, ofYear, ownIn } from './list-conditions'
import type { LiveState } from './live-state'
import { NEWEST_FIRST } from './order'
import { yearsTag } from './tags'

/**
 * Tags of every list whose years are others since this change: the article is the first or was the
 * last of its year in the column.
 */
export async function changedYears(
  req: PayloadRequest,
  id: string,
  before: LiveState,
  after: LiveState,
): Promise<string[]> {
  const [had, has] = [placesOf(before), placesOf(after)]
  const changed = [...had, ...has].filter(
    (place) => !(had.some(same(place)) && has.some(same(place))),
  )
  const tags: string[] = []
  for (const { column, year } of changed) {
    if (!(await hasOthers(req, id, column, year))) tags.push(yearsTag(column))
  }
  return tags
}

interface Place {
  column: string
  year: number
}

const same = (one: Place) => (other: Place) =>
  one.column === other.column && one.year === other.year

/** Where its readers find it, by year. */
function placesOf({ isLive, publishedAt, columns }: LiveState): Place[] {
  if (!isLive || publishedAt === null) return []
  return columns.map((column) => ({ column, year: beijingYear(publishedAt) }))
}

async function hasOthers(
  req: PayloadRequest,
  id: string,
  column: string,
  year: number,
): Promise<boolean> {
  for (const within of [ownIn([column]), guestsIn([column])]) {
    const others = { and: [within, ofYear(year), { id: { not_equals: id } }] }
    if ((await firstLive(req, others, NEWEST_FIRST)) !== null) return true
  }
  return false
}
