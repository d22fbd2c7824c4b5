import type { Where } from 'payload'

import { beijingYearBounds } from '@/platform/dates'

/**
 * A column lists its own articles and guests: those of other columns that are shown there too. One
 * condition for both (`column` or `alsoIn`) makes a database read and sort every article there is;
 * asked for apart, each is found in an index, and the few guests are merged in where a list is read.
 */
export const ownIn = (ids: string[]): Where => ({
  column: ids.length === 1 ? { equals: ids[0] } : { in: ids },
})

export const guestsIn = (ids: string[]): Where => ({
  and: [{ alsoIn: { in: ids } }, { column: { not_in: ids } }],
})

/** Both together. */
export const listedIn = (ids: string[]): Where => ({
  or: [{ column: { in: ids } }, { alsoIn: { in: ids } }],
})

/** What narrows a list to its year. */
export function ofYear(year: number | null): Where {
  if (year === null) return {}
  const { from, to } = beijingYearBounds(year)
  return {
    and: [{ publishedAt: { greater_than_equal: from } }, { publishedAt: { less_than: to } }],
  }
}
