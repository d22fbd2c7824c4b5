import { describe, expect, it } from 'vitest'

import { departmentEntry, searchEntry, searchIndex } from '../../../tests/support/search-index'
import type { FacetName } from '../answer'

/** Five hits: three dispatches and two notices in three columns, two years, with two departments. */
function index() {
  const notices = { kind: 'notice', column: 'notices', columns: ['notices'] }
  const last = { at: '2025-06-01T00:00:00Z' }
  return searchIndex(
    searchEntry('a', { title: '路灯', departments: ['cg'], number: 1 }),
    searchEntry('b', { title: '路灯', departments: ['cg', 'sw'], number: 2 }),
    searchEntry('c', { title: '路灯', ...last, columns: ['news', 'talk'], number: 3 }),
    searchEntry('d', { title: '路灯', ...notices, departments: ['cg'], number: 4 }),
    searchEntry('e', { title: '路灯', ...notices, ...last, departments: ['sw'], number: 5 }),
    searchEntry('f', { title: '井盖', kind: 'notice', number: 6 }),
    departmentEntry('cg', { title: '井盖管理所', departments: ['cg'] }),
  )
}

type Rest = Parameters<ReturnType<typeof index>['find']>[1]

function counts(facet: FacetName, rest?: Rest): Record<string, number> {
  const values = index().find('路灯', rest).facets[facet]
  return Object.fromEntries(values.map(({ value, count }) => [value, count]))
}

describe('facets (D-SRCH-03)', () => {
  it.each<[FacetName, Record<string, number>]>([
    ['kind', { dispatch: 3, notice: 2 }],
    ['column', { '/zwgk/': 5, '/hdjl/': 1 }],
    ['department', { cg: 3, sw: 2 }],
    ['year', { 2026: 3, 2025: 2 }],
  ])('count the hits of each %s', (facet, expected) => expect(counts(facet)).toEqual(expected))

  it('have names, the most frequent first; years the newest first', () => {
    const { facets } = index().find('路灯')
    expect(facets.kind.map(({ label }) => label)).toEqual(['动态', '公告'])
    expect(facets.column.map(({ label }) => label)).toEqual(['政务公开', '互动交流'])
    expect(facets.department.map(({ label }) => label)).toEqual(['区城市管理局', '区水务局'])
    expect(facets.year.map(({ label }) => label)).toEqual(['2026年', '2025年'])
  })

  it.each<[string, FacetName, Rest, Record<string, number>]>([
    ['kinds in a year', 'kind', { year: 2025 }, { dispatch: 1, notice: 1 }],
    ['kinds beside the chosen one', 'kind', { kind: 'notice' }, { dispatch: 3, notice: 2 }],
    ['departments of a kind', 'department', { kind: 'notice' }, { cg: 1, sw: 1 }],
    ['departments beside the chosen', 'department', { department: 'cg' }, { cg: 3, sw: 2 }],
    ['years of a department', 'year', { department: 'sw' }, { 2026: 1, 2025: 1 }],
    ['years beside the chosen one', 'year', { year: 2025 }, { 2026: 3, 2025: 2 }],
    ['years of a kind, one chosen', 'year', { year: 2025, kind: 'notice' }, { 2026: 1, 2025: 1 }],
    ['years between days', 'year', { from: '2026-01-01' }, { 2026: 3 }],
    [
      'columns below the chosen one',
      'column',
      { column: '/zwgk/' },
      { '/zwgk/gzdt/': 3, '/zwgk/tzgg/': 2 },
    ],
    ['no columns below the last', 'column', { column: '/zwgk/gzdt/' }, {}],
  ])('count %s', (_, facet, rest, expected) => expect(counts(facet, rest)).toEqual(expected))

  it('count once what stands in two columns of one branch', () => {
    const both = searchEntry('a', { title: '公园', columns: ['news', 'notices'] })
    const { facets } = searchIndex(both).find('公园')
    expect(facets.column).toEqual([{ value: '/zwgk/', label: '政务公开', count: 1 }])
  })

  it('follow a column that moves and one that goes', () => {
    const found = index()
    const columns = [
      { id: 'news', title: '动态', path: '/dt/' },
      { id: 'talk', title: '互动交流', path: '/hdjl/' },
    ]
    found.writer.transaction(() => found.writer.setColumns(columns))
    const { facets, hits } = found.find('路灯')
    expect(facets.column).toEqual([
      { value: '/dt/', label: '动态', count: 3 },
      { value: '/hdjl/', label: '互动交流', count: 1 },
    ])
    const [hit] = hits.filter(({ id }) => id === 'a')
    expect(hit).toMatchObject({ path: '/dt/202601/t20260101_a.html' })
    expect(hit?.trail).toEqual([{ title: '动态', path: '/dt/' }])
  })

  it('are empty where nothing is found', () => {
    const { facets } = index().find('公园')
    expect(Object.values(facets).flat()).toEqual([])
  })
})

describe('filters (D-SRCH-03)', () => {
  it.each<[string, Rest, string[]]>([
    ['a kind', { kind: 'notice' }, ['d', 'e']],
    ['a column by its path, with its descendants', { column: '/zwgk/' }, ['a', 'b', 'c', 'd', 'e']],
    ['a column by its id', { column: 'notices' }, ['d', 'e']],
    ['a column that is not the home column', { column: '/hdjl/' }, ['c']],
    ['a department', { department: 'sw' }, ['b', 'e']],
    ['a year', { year: 2025 }, ['c', 'e']],
    ['several', { kind: 'notice', year: 2025, department: 'sw' }, ['e']],
    ['a kind that nothing has', { kind: 'guide' }, []],
    ['a column that is not there', { column: '/zwgk/gz/' }, []],
    ['a beginning of a path', { column: '/zw/' }, []],
    ['a department that is not there', { department: 'x' }, []],
    ['a year without entries', { year: 1999 }, []],
  ])('keep to %s', (_, rest, ids) => {
    const found = index()
    expect(found.ids('路灯', rest).sort()).toEqual(ids)
    expect(found.find('路灯', rest).total).toBe(ids.length)
  })

  it.each<[string, string, Rest, boolean]>([
    ['the first moment of a year', '2025-12-31T16:00:00.000Z', { year: 2026 }, true],
    ['the last moment before it', '2025-12-31T15:59:59.999Z', { year: 2026 }, false],
    ['the last moment of a year', '2026-12-31T15:59:59.999Z', { year: 2026 }, true],
    ['the first moment of a day', '2026-03-04T16:00:00.000Z', { from: '2026-03-05' }, true],
    ['the moment before it', '2026-03-04T15:59:59.999Z', { from: '2026-03-05' }, false],
    ['the last moment of a day', '2026-03-05T15:59:59.999Z', { to: '2026-03-05' }, true],
    ['the moment behind it', '2026-03-05T16:00:00.000Z', { to: '2026-03-05' }, false],
    ['one day', '2026-03-05T08:00:00Z', { from: '2026-03-05', to: '2026-03-05' }, true],
    [
      'a day outside of the year',
      '2026-03-05T08:00:00Z',
      { from: '2026-03-05', year: 2025 },
      false,
    ],
  ])('are of Beijing time: %s', (_, at, rest, isFound) => {
    expect(searchIndex(searchEntry('a', { title: '路灯', at })).ids('路灯', rest)).toEqual(
      isFound ? ['a'] : [],
    )
  })

  it.each<[string, Rest]>([
    ['a year', { year: 2026 }],
    ['a first day', { from: '2000-01-01' }],
    ['a last day', { to: '2099-12-31' }],
  ])('leave out what has no time: %s', (_, rest) => {
    expect(index().ids('井盖', rest)).toEqual(['f'])
  })

  it('of titles only leave out what stands elsewhere', () => {
    const found = searchIndex(
      searchEntry('a', { title: '路灯', number: 1 }),
      searchEntry('b', { body: '路灯', names: ['路灯'], number: 2 }),
    )
    expect(found.ids('路灯', { isTitleOnly: true })).toEqual(['a'])
    expect(found.find('路灯', { isTitleOnly: true }).facets.kind).toMatchObject([{ count: 1 }])
    expect(found.ids('路灯')).toEqual(['a', 'b'])
  })

  it('of a column with very many below it are answered', () => {
    const columns = Array.from({ length: 2000 }, (_, at) => {
      return { id: `c${at}`, title: `栏目${at}`, path: at === 0 ? '/a/' : `/a/c${at}/` }
    })
    const found = searchIndex()
    found.writer.transaction(() => found.writer.setColumns(columns))
    found.put(searchEntry('a', { title: '路灯', column: 'c1999', columns: ['c1999'] }))
    expect(found.ids('路灯', { column: '/a/' })).toEqual(['a'])
    expect(found.ids('路灯', { column: '/a/c1/' })).toEqual([])
  })
})
