import { describe, expect, it } from 'vitest'

import { MAX_ATTEMPTS, waitAfter } from './retry'

const HOUR = 3600_000
const waits = (chance: number): (number | null)[] =>
  Array.from({ length: MAX_ATTEMPTS }, (_, index) => waitAfter(index + 1, chance))

describe('B-23: the back-off', () => {
  it('is eight attempts, each wait at least twice the one before, about a day in all', () => {
    const all = waits(0.5)
    expect(all).toHaveLength(8)
    expect(all.at(-1)).toBeNull()
    const real = all.slice(0, -1).map(Number)
    real.slice(1).forEach((wait, index) => expect(wait).toBeGreaterThanOrEqual(2 * real[index]!))
    const total = real.reduce((sum, wait) => sum + wait, 0)
    expect(total).toBeGreaterThan(23 * HOUR)
    expect(total).toBeLessThan(25 * HOUR)
  })

  it('is a fifth longer or shorter by chance, and never more', () => {
    expect([waitAfter(1, 0), waitAfter(1, 0.5), waitAfter(1, 1)]).toEqual([8000, 10_000, 12_000])
    for (let count = 0; count < 200; count++) {
      expect(waitAfter(1)).toBeGreaterThanOrEqual(8000)
      expect(waitAfter(1)).toBeLessThanOrEqual(12_000)
    }
  })
})
