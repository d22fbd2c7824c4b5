/** Waits after an attempt that failed, in milliseconds: eight attempts within about 24 hours. */
const WAITS = [10, 60, 300, 1800, 7200, 21_600, 54_000].map((seconds) => seconds * 1000)

/** Attempts of one delivery; after the last one it is given up. */
export const MAX_ATTEMPTS = WAITS.length + 1

/** So far a wait is made longer or shorter by chance: what failed together comes back apart. */
const JITTER = 0.2

/** Deliveries given up in a row, after which a webhook is switched off. */
export const MAX_GIVEN_UP = 10

/** A delivery is kept for so long, in milliseconds. */
export const KEEP = 30 * 24 * 3600_000

/**
 * The wait before the next attempt, in milliseconds; `null` when there is none.
 * @param attempts that have failed, 1 or more.
 * @param chance from 0 to 1.
 */
export function waitAfter(attempts: number, chance: number = Math.random()): number | null {
  const wait = WAITS[attempts - 1]
  return wait === undefined ? null : Math.round(wait * (1 - JITTER + 2 * JITTER * chance))
}
