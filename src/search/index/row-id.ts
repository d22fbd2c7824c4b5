/**
 * Row ids leave so much room for what was published in the same second. The index writes down the
 * distance to the entry before, with every word: with twice the bits it was a tenth larger.
 */
const ROOM = 2 ** 10

/** Where entries without a time of publication lie: below all others. */
export const TIMELESS_END = 2 ** 20

/** The first row id of a second. */
export function rowIdFrom(milliseconds: number): number {
  return TIMELESS_END + Math.max(0, Math.floor(milliseconds / 1000)) * ROOM
}

/**
 * The row id of an entry: it grows with the time of publication and, within a second, by and large
 * with the number. `isTaken` tells whether another entry has it already; then it is the next free
 * one, of a second later where that is full.
 * @param last row id of the entry that was placed before, with its time.
 */
export function rowIdOf(
  at: string,
  number: number,
  isTaken: (id: number) => boolean,
  last: { at: string; id: number } | null = null,
): number {
  let id = rowIdFrom(Date.parse(at)) + (number % ROOM)
  // Thousands that were taken over with one time are not looked through for each of them.
  if (isTaken(id) && last?.at === at) id = last.id + 1
  while (isTaken(id)) id += 1
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
  return id < TIMELESS_END ? null : Math.floor((id - TIMELESS_END) / ROOM) * 1000
}
