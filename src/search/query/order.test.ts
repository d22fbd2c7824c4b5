import { describe, expect, it } from 'vitest'

import { departmentEntry, searchEntry, searchIndex } from '../../../tests/support/search-index'
import type { Entry } from '../entry'

/** A day of 2026, by its number. */
const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString()

/** Many entries, a day after each other. */
const many = (count: number, given: (at: number) => Partial<Entry>): Entry[] =>
  Array.from({ length: count }, (_, at) =>
    searchEntry(`m${at}`, { at: day(1 + (at % 300)), number: at + 1, ...given(at) }),
  )

describe('the order of relevance (D-SRCH-02)', () => {
  it.each<[string, Partial<Entry>, Partial<Entry>, string]>([
    ['title before text', { title: '路灯' }, { body: '路灯' }, '路灯'],
    ['exact before scattered', { body: '垃圾分类' }, { body: '分类投放垃圾' }, '垃圾分类'],
    [
      'exact in the text before scattered in the title',
      { body: '垃圾分类' },
      { title: '分类投放垃圾' },
      '垃圾分类',
    ],
    [
      'the whole title before a part of one',
      { title: '路灯' },
      { title: '路灯改造工程有了新进展' },
      '路灯',
    ],
    ['more often before once', { body: '路灯，路灯，路灯，路灯' }, { body: '路灯' }, '路灯'],
    ['names before text', { names: ['路灯所'] }, { body: '路灯所' }, '路灯所'],
    [
      'all terms in the title before one',
      { title: '路灯与井盖' },
      { title: '路灯', body: '井盖' },
      '路灯 井盖',
    ],
  ])('%s, though older', (_, first, second, q) => {
    const index = searchIndex(
      searchEntry('first', { at: day(1), number: 1, ...first }),
      searchEntry('second', { at: day(2), number: 2, ...second }),
    )
    expect(index.ids(q)).toEqual(['first', 'second'])
  })

  it('newer before older where all else is the same', () => {
    const index = searchIndex(...many(5, () => ({ title: '路灯', body: '路灯改造' })))
    expect(index.ids('路灯')).toEqual(['m4', 'm3', 'm2', 'm1', 'm0'])
  })

  it('an old title before nothing newer than it when it was typed whole', () => {
    const index = searchIndex(
      searchEntry('old', { title: '城管路灯公告', at: '2009-01-01T00:00:00Z' }),
      ...many(50, () => ({ title: '关于城管路灯公告的说明', body: '城管路灯公告'.repeat(5) })),
    )
    expect(index.ids('城管路灯公告')[0]).toBe('old')
  })

  it('a department by its whole name first, however much is newer', () => {
    const index = searchIndex(
      departmentEntry('cg', { title: '城市管理局' }),
      ...many(260, (at) => ({ title: `城市管理局第${at}次会议` })),
    )
    expect(index.ids('城市管理局')[0]).toBe('cg')
  })
})

describe('the order of time (D-SRCH-03)', () => {
  it('is the newest first, wherever it matches, the higher number within a second', () => {
    const index = searchIndex(
      searchEntry('a', { title: '路灯', at: day(1), number: 1 }),
      searchEntry('b', { body: '路灯', at: day(3), number: 2 }),
      searchEntry('c', { title: '路灯', at: day(2), number: 3 }),
      searchEntry('d', { title: '路灯', at: day(2), number: 4 }),
      departmentEntry('cg', { title: '路灯所' }),
    )
    expect(index.ids('路灯', { sort: 'time' })).toEqual(['b', 'd', 'c', 'a', 'cg'])
  })
})

describe('pages', () => {
  /** Hits of each tier, more than are looked at one by one. */
  const entries = [
    ...many(230, () => ({ title: '垃圾分类' })),
    ...many(230, () => ({ title: '无关', body: '垃圾分类' })).map((each) => ({
      ...each,
      id: `b${each.id}`,
    })),
    ...many(230, () => ({ title: '分类投放垃圾' })).map((each) => ({ ...each, id: `c${each.id}` })),
  ].map((entry, at) => ({ ...entry, number: at + 1 }))

  it.each([
    ['relevance', 20, {}],
    ['relevance', 50, {}],
    ['relevance', 7, { kind: 'dispatch', year: 2026 }],
    ['time', 50, {}],
  ] as const)('by %s of %i have no repeats and no gaps', (sort, limit, rest) => {
    const index = searchIndex(...entries)
    const q = '垃圾分类'
    const expected = new Set(entries.filter(({ id }) => !id.startsWith('c')).map(({ id }) => id))
    const seen: string[] = []
    const { pages, total } = index.find(q, { sort, limit, ...rest })
    for (let page = 1; page <= pages; page++)
      seen.push(...index.ids(q, { sort, limit, page, ...rest }))
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(total)
    expect(new Set(seen)).toEqual(expected)
  })

  it('by relevance keep title before text, and scattered last, over all pages', () => {
    const some = entries.filter((_, at) => at % 10 === 0)
    const index = searchIndex(...some)
    const seen: string[] = []
    const { pages, total } = index.find('垃圾分类', { limit: 10 })
    for (let page = 1; page <= pages; page++) {
      seen.push(...index.ids('垃圾分类', { limit: 10, page }))
    }
    expect(total).toBe(some.length)
    const tiers = seen.map((id) => (id.startsWith('m') ? 0 : id.startsWith('b') ? 1 : 2))
    expect(tiers).toEqual([...tiers].sort())
    expect(new Set(tiers).size).toBe(3)
  })

  it('behind the last are empty', () => {
    const index = searchIndex(searchEntry('a', { title: '路灯' }))
    expect(index.find('路灯', { page: 2 })).toMatchObject({ total: 1, pages: 1, hits: [] })
  })
})
