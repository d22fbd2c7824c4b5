import { describe, expect, it } from 'vitest'

import { windowOf } from './in-columns'

describe('the window of own rows that a merged page needs', () => {
  it('without guests is that page alone', () => {
    expect(windowOf(1, 20, 0)).toEqual({ firstPage: 1, skip: 0 })
    expect(windowOf(7, 20, 0)).toEqual({ firstPage: 7, skip: 0 })
  })

  it('reaches back as far as all guests together could push', () => {
    expect(windowOf(1, 20, 3)).toEqual({ firstPage: 1, skip: 0 })
    expect(windowOf(2, 20, 3)).toEqual({ firstPage: 1, skip: 20 })
    expect(windowOf(5, 20, 45)).toEqual({ firstPage: 2, skip: 60 })
  })

  it('gives every row once, in order, however the guests lie among the own', () => {
    const size = 4
    for (const guestEvery of [1, 2, 3, 7]) {
      const all = Array.from({ length: 41 }, (_, index) => ({
        rank: index,
        isGuest: index % (guestEvery + 1) === guestEvery,
      }))
      const own = all.filter(({ isGuest }) => !isGuest)
      const guests = all.filter(({ isGuest }) => isGuest)
      for (let page = 1; page <= Math.ceil(all.length / size); page++) {
        const { firstPage, skip } = windowOf(page, size, guests.length)
        const rows = [...own.slice((firstPage - 1) * size, page * size), ...guests].sort(
          (a, b) => a.rank - b.rank,
        )
        const shown = rows.slice(skip, skip + size).map(({ rank }) => rank)
        expect(shown).toEqual(all.slice((page - 1) * size, page * size).map(({ rank }) => rank))
      }
    }
  })
})
