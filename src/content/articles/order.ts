import type { Where } from 'payload'

/** Newest first; the number breaks ties, so that two pages never show the same row. */
export const NEWEST_FIRST = ['-publishedAt', '-number']

/** What stands above (newer) or below (older) a place in the list of a column. */
export function besideWhere(
  { columnId, publishedAt, number }: { columnId: string; publishedAt: string; number: number },
  side: 'newer' | 'older',
): Where {
  const beyond = side === 'newer' ? 'greater_than' : 'less_than'
  return {
    and: [
      { column: { equals: columnId } },
      // Follows from what is below; said outright, an index finds where to begin.
      { publishedAt: { [`${beyond}_equal`]: publishedAt } },
      {
        or: [
          { publishedAt: { [beyond]: publishedAt } },
          { and: [{ publishedAt: { equals: publishedAt } }, { number: { [beyond]: number } }] },
        ],
      },
    ],
  }
}

/** The order in which the nearest neighbour of a side comes first. */
export const besideSort = { newer: ['publishedAt', 'number'], older: NEWEST_FIRST } as const
