import { describe, expect, it } from 'vitest'

import { rowIdFrom, rowIdOf, TIMELESS, timeOfRowId } from './row-id'

const free = () => false

describe('row ids', () => {
  it.each([
    ['a second later', '2026-01-01T00:00:01Z', 1, '2026-01-01T00:00:00Z', 900],
    ['a higher number', '2026-01-01T00:00:00Z', 2, '2026-01-01T00:00:00Z', 1],
    ['a later day', '2026-01-02T00:00:00Z', 1, '2026-01-01T23:59:59Z', 1],
  ])('fall with %s', (_, at, number, before, other) => {
    expect(rowIdOf(at, number, free)).toBeLessThan(rowIdOf(before, other, free))
  })

  it('are the next free ones where one is taken', () => {
    const first = rowIdOf('2026-01-01T00:00:00Z', 7, free)
    const taken = new Set([first, first - 1])
    expect(rowIdOf('2026-01-01T00:00:00Z', 7, (id) => taken.has(id))).toBe(first - 2)
  })

  it.each([
    ['rising', (nth: number) => nth],
    ['falling', (nth: number) => 100_000 - nth],
  ])(
    'of a hundred thousand of one time with %s numbers are all different, and quickly found',
    (_, numberAt) => {
      const at = '2026-01-01T00:00:00Z'
      let last: { at: string; number: number; id: number } | null = null
      let asked = 0
      const ids = new Set<number>()
      for (let nth = 1; nth <= 100_000; nth++) {
        const number = numberAt(nth)
        const id: number = rowIdOf(at, number, (each) => (asked++, ids.has(each)), last)
        ids.add(id)
        last = { at, number, id }
      }
      expect(ids.size).toBe(100_000)
      expect(asked).toBeLessThan(500_000)
      const [first, latest] = [numberAt(1), numberAt(100_000)]
      const isNewer = [...ids].at(-1)! < [...ids][0]!
      expect(isNewer).toBe(latest > first)
    },
  )

  it('stay within their second, whatever the number', () => {
    const second = rowIdFrom(Date.parse('2026-01-01T00:00:00Z'))
    for (const number of [0, 1, 1023, 1024, 5_000_000]) {
      const id = rowIdOf('2026-01-01T00:00:00Z', number, free)
      expect(id).toBeLessThanOrEqual(second)
      expect(id).toBeGreaterThan(rowIdFrom(Date.parse('2026-01-01T00:00:01Z')))
    }
  })

  it('tell the second again', () => {
    const id = rowIdOf('2026-01-01T08:00:00.999Z', 12, free)
    expect(timeOfRowId(id)).toBe(Date.parse('2026-01-01T08:00:00Z'))
  })

  it('of dated entries are below those without a time, also before 1970', () => {
    expect(rowIdOf('1949-10-01T00:00:00Z', 0, free)).toBeLessThan(TIMELESS)
    expect(timeOfRowId(TIMELESS)).toBeNull()
  })

  it('are positive and safe integers in any year', () => {
    const id = rowIdOf('9999-12-31T23:59:59Z', 1023, free)
    expect(id).toBeGreaterThan(0)
    expect(Number.isSafeInteger(id)).toBe(true)
  })
})
