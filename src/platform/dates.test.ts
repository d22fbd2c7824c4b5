import { describe, expect, it } from 'vitest'

import {
  beijingYear,
  beijingYearBounds,
  formatDate,
  formatDateTime,
  formatIso,
  formatLongDate,
  formatRfc822,
} from './dates'

describe('dates are shown in Beijing time', () => {
  it('moves a late UTC evening to the next day', () => {
    expect(formatDate('2026-11-23T16:00:00.000Z')).toBe('2026-11-24')
    expect(formatDate('2026-11-23T15:59:59.000Z')).toBe('2026-11-23')
  })

  it('writes midnight as 00, not 24', () => {
    expect(formatDateTime('2026-12-31T16:00:00.000Z')).toBe('2027-01-01 00:00')
  })

  it('writes the sign-off date without leading zeros', () => {
    expect(formatLongDate('2026-03-05T04:00:00.000Z')).toBe('2026年3月5日')
  })

  it('writes machine forms with the offset', () => {
    expect(formatIso('2026-11-24T01:05:09.000Z')).toBe('2026-11-24T09:05:09+08:00')
    expect(formatRfc822('2026-11-24T01:05:09.000Z')).toBe('Tue, 24 Nov 2026 09:05:09 +0800')
  })

  it('knows when a year begins and ends there', () => {
    const bounds = beijingYearBounds(2025)
    expect(bounds).toEqual({ from: '2024-12-31T16:00:00.000Z', to: '2025-12-31T16:00:00.000Z' })
    expect(beijingYear(bounds.from)).toBe(2025)
    expect(beijingYear(bounds.to)).toBe(2026)
  })

  it('throws on what is no date', () => {
    expect(() => formatDate('soon')).toThrow(RangeError)
  })
})
