import { describe, expect, it } from 'vitest'

import { rowIdFrom, rowIdOf, TIMELESS_END, timeOfRowId } from './row-id'

const free = () => false

describe('row ids', () => {
  it.each([
    ['a second later', '2026-01-01T00:00:01Z', 1, '2026-01-01T00:00:00Z', 900],
    ['a higher number', '2026-01-01T00:00:00Z', 2, '2026-01-01T00:00:00Z', 1],
    ['a later day', '2026-01-02T00:00:00Z', 1, '2026-01-01T23:59:59Z', 1],
  ])('grow with %s', (_, at, number, before, other) => {
    expect(rowIdOf(at, number, free)).toBeGreaterThan(rowIdOf(before, other, free))
  })

  it('are the next free ones where one is taken', () => {
    const first = rowIdOf('2026-01-01T00:00:00Z', 7, free)
    const taken = new Set([first, first + 1])
    expect(rowIdOf('2026-01-01T00:00:00Z', 7, (id) => taken.has(id))).toBe(first + 2)
  })

  it('of a hundred thousand of one time are all different, and quickly found', () => {
    const at = '2026-01-01T00:00:00Z'
    let last: { at: string; id: number } | null = null
    let asked = 0
    const ids = new Set<number>()
    for (let number = 1; number <= 100_000; number++) {
      const id: number = rowIdOf(at, number, (each) => (asked++, ids.has(each)), last)
      ids.add(id)
      last = { at, id }
    }
    expect(ids.size).toBe(100_000)
    expect(asked).toBeLessThan(500_000)
  })

  it('stay within their second, whatever the number', () => {
    const second = rowIdFrom(Date.parse('2026-01-01T00:00:00Z'))
    for (const number of [0, 1, 1023, 1024, 5_000_000]) {
      const id = rowIdOf('2026-01-01T00:00:00Z', number, free)
      expect(id).toBeGreaterThanOrEqual(second)
      expect(id).toBeLessThan(rowIdFrom(Date.parse('2026-01-01T00:00:01Z')))
    }
  })

  it('tell the second again', () => {
    const id = rowIdOf('2026-01-01T08:00:00.999Z', 12, free)
    expect(timeOfRowId(id)).toBe(Date.parse('2026-01-01T08:00:00Z'))
  })

  it('of dated entries are above those without a time, also before 1970', () => {
    expect(rowIdOf('1949-10-01T00:00:00Z', 0, free)).toBeGreaterThanOrEqual(TIMELESS_END)
    expect(timeOfRowId(5)).toBeNull()
  })

  it('are safe integers in any year', () => {
    expect(Number.isSafeInteger(rowIdOf('9999-12-31T23:59:59Z', 1023, free))).toBe(true)
  })
})
