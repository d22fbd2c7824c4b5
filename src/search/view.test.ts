import { describe, expect, it } from 'vitest'

import type { SearchAnswer, SearchHit } from './answer'
import { plainRequest, type SearchRequest } from './request'
import { type ResultsView, type SearchFound, searchTitle, searchView } from './view'

const kinds = { dispatch: '动态', department: '机构' }

const hit: SearchHit = {
  collection: 'articles',
  id: 'a1',
  kind: 'dispatch',
  title: { text: '区城管局开展夜间巡查', marks: [[1, 3]] },
  snippet: null,
  path: '/zwgk/gzdt/202611/t20261124_12.html',
  trail: [{ title: '政务公开', path: '/zwgk/' }],
  at: '2026-11-23T16:05:00.000Z',
  source: '区城管局',
  files: [],
}

const answer: SearchAnswer = {
  query: '城管',
  isCut: false,
  total: 1234,
  isMore: false,
  page: 1,
  limit: 20,
  pages: 62,
  hits: [hit],
  facets: {
    kind: [{ value: 'dispatch', label: '（索引中的名称）', count: 1200 }],
    column: Array.from({ length: 9 }, (_, n) => ({
      value: `/c${n}/`,
      label: `栏目${n}`,
      count: 90 - n,
    })),
    department: [],
    year: [{ value: '2026', label: '2026', count: 30 }],
  },
  suggestions: [],
}

function found(
  asked: Partial<SearchRequest> = {},
  changes: Partial<SearchAnswer> = {},
  rest: Partial<SearchFound> = {},
): SearchFound {
  return {
    request: plainRequest('城管', asked),
    faults: [],
    outcome: { kind: 'answer', answer: { ...answer, ...changes } },
    kinds,
    names: { column: null, department: null },
    columns: [],
    ...rest,
  }
}

function results(...given: Parameters<typeof found>): ResultsView {
  const { body } = searchView(found(...given))
  if (body.kind !== 'results') throw new Error(`shows ${body.kind}`)
  return body
}

describe('the count', () => {
  it.each([
    [1, false, '找到 1 条'],
    [1234, false, '找到 1,234 条'],
    [10_000, true, '找到 10,000 条以上'],
  ])('%i, more: %s → %s', (total, isMore, count) => {
    expect(results({}, { total, isMore }).count).toBe(count)
  })
})

describe('a hit', () => {
  it('has its kind by name and its day in Beijing', () => {
    expect(results().hits[0]).toMatchObject({
      kind: '动态',
      date: '2026-11-24',
      trail: [{ title: '政务公开', href: '/zwgk/' }],
      title: [
        { text: '区', isMatch: false },
        { text: '城管', isMatch: true },
        { text: '局开展夜间巡查', isMatch: false },
      ],
    })
  })

  it('does without a kind that nobody named, and without a day', () => {
    const [shown] = results({}, { hits: [{ ...hit, kind: 'other', at: null }] }).hits
    expect(shown).toMatchObject({ kind: null, date: null })
  })
})

describe('filters', () => {
  it('link to the search with them, from its first page, and count', () => {
    const { groups } = results({ page: 2, sort: 'time' }).filters
    expect(groups.map(({ title }) => title)).toEqual(['类型', '栏目', '年份'])
    expect(groups[0]?.choices).toEqual([
      {
        label: '动态',
        href: '/search?q=%E5%9F%8E%E7%AE%A1&kind=dispatch&sort=time',
        isChosen: false,
        count: '1,200',
      },
    ])
  })

  it('take themselves back when they are chosen', () => {
    const [group] = results({ kind: 'dispatch' }).filters.groups
    expect(group?.choices[0]).toMatchObject({
      isChosen: true,
      href: '/search?q=%E5%9F%8E%E7%AE%A1',
    })
  })

  it('are folded up when there are many, the chosen one excepted', () => {
    const [, columns] = results({ column: '/c8/' }).filters.groups
    expect(columns?.choices.map(({ label }) => label)).toEqual([
      ...['栏目0', '栏目1', '栏目2', '栏目3', '栏目4', '栏目5'],
      '栏目8',
    ])
    expect(columns?.more).toHaveLength(2)
  })

  it('carry the rest of the request through the form for days', () => {
    const { period } = results({ year: 2026, from: '2026-01-01', page: 2 }).filters
    expect(period).toEqual({
      from: '2026-01-01',
      to: null,
      hidden: [
        ['q', '城管'],
        ['year', '2026'],
      ],
    })
  })

  const both = { column: '改名的栏目', department: '区城管局' }
  it.each<[Partial<SearchRequest>, string]>([
    [{ isTitleOnly: true }, '只搜标题'],
    [{ kind: 'dispatch' }, '类型：动态'],
    [{ column: '/c1/' }, '栏目：栏目1'],
    [{ column: '/gone/' }, '栏目：/gone/'],
    [{ department: 'd9' }, '机构：d9'],
    [{ year: 2024 }, '年份：2024年'],
    [{ from: '2026-01-01', to: '2026-01-31' }, '时间：2026-01-01 至 2026-01-31'],
    [{ from: '2026-01-01', to: '2026-01-01' }, '时间：2026-01-01'],
    [{ from: '2026-01-01' }, '时间：2026-01-01 起'],
    [{ to: '2026-01-31' }, '时间：到 2026-01-31 止'],
  ])('that are chosen are named with a way back: %j', (asked, label) => {
    const { chosen, withoutFilters } = results(asked)
    expect(chosen).toEqual([{ label, href: '/search?q=%E5%9F%8E%E7%AE%A1' }])
    expect(withoutFilters).toBe('/search?q=%E5%9F%8E%E7%AE%A1')
  })

  it('are named by what the site calls them today', () => {
    const { chosen } = results({ column: '/c1/', department: 'd9' }, {}, { names: both })
    expect(chosen.map(({ label }) => label)).toEqual(['栏目：改名的栏目', '机构：区城管局'])
  })

  it('leave no way back where there are none', () => {
    expect(results({ sort: 'time', page: 3 })).toMatchObject({ chosen: [], withoutFilters: null })
  })
})

describe('pages', () => {
  it.each([
    [1, 1, null],
    [1, 3, { previous: null, next: 'page=2', window: [1, 2, 3] }],
    [2, 3, { previous: 'q=%E5%9F%8E%E7%AE%A1', next: 'page=3', window: [1, 2, 3] }],
    [500, 500, { previous: 'page=499', next: null, window: [496, 497, 498, 499, 500] }],
    // Turned to by hand, beyond the last one.
    [400, 3, { previous: 'page=3', next: null, window: [1, 2, 3] }],
  ])('page %i of %i', (page, pages, expected) => {
    const { pager } = results({ page }, { page, pages })
    const end = (href: string | null | undefined) => href?.split(/[?&]/).at(-1) ?? null
    expect(
      pager && {
        previous: end(pager.previous),
        next: end(pager.next),
        window: pager.window.map((each) => each.page),
      },
    ).toEqual(expected)
  })

  it('go on counting the hits', () => {
    expect(results({ page: 3 }, { page: 3 }).start).toBe(41)
  })
})

it('offers other queries under the same filters', () => {
  const { suggestions } = results({ kind: 'dispatch' }, { total: 0, suggestions: ['程管'] })
  expect(suggestions).toEqual([
    { title: '程管', href: '/search?q=%E7%A8%8B%E7%AE%A1&kind=dispatch' },
  ])
})

describe('what was not done as asked', () => {
  it('is said', () => {
    const fault = {
      parameter: 'year',
      code: 'bad-parameter',
      message: '年份应是四位数字。',
    } as const
    const { notes } = searchView(found({}, { isCut: true }, { faults: [fault] }))
    expect(notes).toEqual([
      '有一项条件没有采用：年份应是四位数字。',
      '搜索词过长，只用了前面的部分。',
    ])
  })

  it('is said in place of hits when there is no answer, with a way to try again', () => {
    const outcome = { kind: 'refused', code: 'search-busy', text: '请过几秒再试。' } as const
    expect(searchView(found({ page: 2 }, {}, { outcome })).body).toEqual({
      kind: 'refused',
      text: '请过几秒再试。',
      retry: '/search?q=%E5%9F%8E%E7%AE%A1&page=2',
    })
  })
})

describe('the words of the visitor', () => {
  it.each([
    ['', '站内搜索', '站内搜索'],
    [' 城管\u0000\n 巡查 ', '搜索“城管 巡查”', '搜索 城管 巡查'],
    ['长'.repeat(60), `搜索“${'长'.repeat(39)}…”`, `搜索 ${'长'.repeat(39)}…`],
  ])('%j stand in heading and title', (q, heading, title) => {
    const outcome = q === '' ? null : found().outcome
    const request = plainRequest(q)
    expect(searchView(found({}, {}, { request, outcome })).heading).toBe(heading)
    expect(searchTitle(q)).toBe(title)
  })

  it('fill the field as far as it goes, without half a character', () => {
    const request = plainRequest(`${'长'.repeat(99)}𠮷野家`)
    expect(searchView(found({}, {}, { request })).query).toBe('长'.repeat(99))
  })
})
