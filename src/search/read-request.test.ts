import { describe, expect, it } from 'vitest'

import { isBlank, readRequest } from './read-request'
import { plainRequest, type SearchRequest } from './request'

const kinds = { dispatch: '动态', department: '机构' }
const read = (query: string) => readRequest(new URLSearchParams(query), kinds)

describe('what is asked for', () => {
  it.each<[string, Partial<SearchRequest>]>([
    ['', {}],
    ['q=%E5%9F%8E%E7%AE%A1', { q: '城管' }],
    ['q=+a++b+', { q: ' a  b ' }],
    ['q=%22%25_*%00', { q: '"%_*\0' }],
    ['q=%E5', { q: '\ufffd' }],
    ['q=a&q=b', { q: 'a' }],
    ['title=1', { isTitleOnly: true }],
    ['title=0', {}],
    ['kind=dispatch', { kind: 'dispatch' }],
    ['column=0199a1b2-c3d4', { column: '0199a1b2-c3d4' }],
    ['column=/zwgk/gzdt/', { column: '/zwgk/gzdt/' }],
    ['column=/zwgk/gzdt', { column: '/zwgk/gzdt/' }],
    ['department=d1', { department: 'd1' }],
    ['year=2026', { year: 2026 }],
    ['from=2026-01-31&to=2026-01-31', { from: '2026-01-31', to: '2026-01-31' }],
    ['from=2024-02-29', { from: '2024-02-29' }],
    ['sort=time', { sort: 'time' }],
    ['limit=50&page=500', { limit: 50, page: 500 }],
    // The form for days sends what was left empty.
    ['from=&to=&year=&kind=', {}],
    ['utm_source=x&_rsc=1&where[a]=b', {}],
  ])('%s', (query, asked) => {
    expect(read(query)).toEqual({ request: plainRequest('', asked), faults: [] })
  })
})

describe('what is wrong is left out and named', () => {
  it.each([
    ['title=yes', 'title'],
    ['kind=story', 'kind'],
    ['kind=constructor', 'kind'],
    ['column=a%20b', 'column'],
    ['column=/', 'column'],
    ['column=//a/', 'column'],
    ["column=/a'/", 'column'],
    [`column=/${'a'.repeat(600)}/`, 'column'],
    [`department=${'a'.repeat(65)}`, 'department'],
    ['department=/a/', 'department'],
    ['year=26', 'year'],
    ['year=3026', 'year'],
    ['year=2026.5', 'year'],
    ['from=2026-02-30', 'from'],
    ['from=2026-13-01', 'from'],
    ['from=2026-1-1', 'from'],
    ['to=2026-11-24T00:00', 'to'],
    ['from=2026-02-02&to=2026-02-01', 'to'],
    ['sort=date', 'sort'],
    ['limit=0', 'limit'],
    ['limit=51', 'limit'],
    ['limit=1e1', 'limit'],
    ['page=0', 'page'],
    ['page=501', 'page'],
    ['page=-1', 'page'],
  ])('%s', (query, parameter) => {
    const { request, faults } = read(query)
    expect(request).toEqual(plainRequest(''))
    expect(faults).toEqual([
      { parameter, code: 'bad-parameter', message: expect.stringMatching(/^.+。$/) },
    ])
  })

  it('every one of them', () => {
    const { request, faults } = read('q=a&year=x&page=x&sort=time')
    expect(request).toEqual(plainRequest('a', { sort: 'time' }))
    expect(faults.map(({ parameter }) => parameter)).toEqual(['year', 'page'])
  })
})

it.each([
  ['', true],
  [' \u3000\t', true],
  ['\0\u0007', true],
  ['城', false],
  ['%', false],
])('%j is blank: %s', (q, expected) => {
  expect(isBlank(q)).toBe(expected)
})
