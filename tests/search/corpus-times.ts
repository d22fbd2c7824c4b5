import type { Random } from '../fault/random'

/** When something was published. */
export interface Time {
  iso: string
  /** In Beijing, `yyyyMMdd`. */
  day: string
  year: number
}

const FIRST_YEAR = 2012
const LAST_YEAR = 2026
const DAY = 86_400_000
/** Beijing is ahead of UTC by this. */
const AHEAD = 8 * 3_600_000
const end = Date.UTC(LAST_YEAR, 10, 20)

/** From 2012 to November 2026, more of later years; mostly on working days in office hours. */
export function timeOf(random: Random): Time {
  const start = Date.UTC(FIRST_YEAR, 0, 1)
  let day = start + Math.floor((random.next() ** 0.7 * (end - start)) / DAY) * DAY
  const weekday = new Date(day).getUTCDay()
  if ((weekday === 0 || weekday === 6) && day > start + 2 * DAY && random.next() < 0.8) {
    day -= (weekday === 6 ? 1 : 2) * DAY
  }
  const minute = Math.floor(((random.next() + random.next()) / 2) * 14 * 60) + 7 * 60
  const beijing = new Date(day).toISOString()
  const iso = new Date(day + minute * 60_000 - AHEAD).toISOString()
  return { iso, day: beijing.slice(0, 10).replaceAll('-', ''), year: Number(beijing.slice(0, 4)) }
}
