/**
 * Row ids leave so much room for what was published in the same second. The index writes down the
 * distance to the entry before, with every word: with twice the bits it was a tenth larger.
 */
const ROOM = 2 ** 10

/** Where entries without a time of publication lie: behind all others. */
export const TIMELESS = 2 ** 48

/** The row ids of those that there is room for begin below it. */
export const TIMELESS_END = TIMELESS + 2 ** 20

/** The oldest second, with room for what was given one time by the thousand. */
const OLDEST = TIMELESS - 1 - 2 ** 20

/** The last row id of a second; what was published before it lies behind. */
export function rowIdFrom(milliseconds: number): number {
  return OLDEST - Math.max(0, Math.floor(milliseconds / 1000)) * ROOM
}

/** An entry that was placed. */
export interface Placed {
  at: string
  number: number
  id: number
}

/**
 * The row id of an entry: it falls with the time of publication and, within a second, by and large
 * with the number. FTS5 goes through hits in the order of row ids in half the time that it takes
 * backwards, and the newest are wanted first. `isTaken` tells whether another entry has it already;
 * then it is the next free one, of another second where that is full.
 * @param last the entry that was placed before.
 */
export function rowIdOf(
  at: string,
  number: number,
  isTaken: (id: number) => boolean,
  last: Placed | null = null,
): number {
  let id = rowIdFrom(Date.parse(at)) - (number % ROOM)
  if (!isTaken(id)) return id
  const isBeside = last?.at === at
  const step = isBeside && number < last.number ? 1 : -1
  // Thousands that were taken over with one time are not looked through for each of them.
  if (isBeside) id = last.id + step
  while (isTaken(id)) id += step
  return id
}

/** With leap years, in milliseconds. */
const YEAR = 365.25 * 24 * 3600_000

/** Years since an entry was published; 0 for one without a time, which is as good as new. */
export function yearsOfRowId(id: number): number {
  const time = timeOfRowId(id)
  return time === null ? 0 : Math.max(0, (Date.now() - time) / YEAR)
}

/** When an entry was published, in milliseconds; `null` for one without a time. */
export function timeOfRowId(id: number): number | null {
  return id >= TIMELESS ? null : Math.floor((OLDEST - id) / ROOM) * 1000
}
