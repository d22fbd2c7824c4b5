import { expect, it } from 'vitest'

import { readRequest } from './read-request'
import { plainRequest, type SearchRequest } from './request'
import { searchHref } from './search-href'

const all: Partial<SearchRequest> = {
  isTitleOnly: true,
  kind: 'dispatch',
  column: '/zwgk/gzdt/',
  department: 'd1',
  year: 2026,
  from: '2026-01-01',
  to: '2026-01-31',
  sort: 'time',
  page: 3,
}

it.each<[Partial<SearchRequest>, Partial<SearchRequest>, string]>([
  [{}, {}, '/search'],
  [{ q: ' a ' }, {}, '/search?q=a'],
  [{ q: '城 管' }, {}, '/search?q=%E5%9F%8E+%E7%AE%A1'],
  [{ q: '"50%" & <b>' }, {}, '/search?q=%2250%25%22+%26+%3Cb%3E'],
  [{ q: 'a', page: 2, limit: 50 }, {}, '/search?q=a&page=2'],
  [{ q: 'a', page: 2 }, { page: 1 }, '/search?q=a'],
  [{ q: 'a', page: 2 }, { page: 3 }, '/search?q=a&page=3'],
  [{ q: 'a', page: 2 }, { kind: 'dispatch' }, '/search?q=a&kind=dispatch'],
  [{ q: 'a', kind: 'dispatch', sort: 'time' }, { kind: null }, '/search?q=a&sort=time'],
  [
    { q: 'a', ...all },
    {},
    '/search?q=a&title=1&kind=dispatch&column=/zwgk/gzdt/&department=d1&year=2026' +
      '&from=2026-01-01&to=2026-01-31&sort=time&page=3',
  ],
])('%j with %j → %s', (request, changes, href) => {
  expect(searchHref(plainRequest('', request), changes)).toBe(href)
})

it('is read back as it was written', () => {
  const request = plainRequest('"城管" 50% +1', all)
  const query = searchHref(request).slice('/search?'.length)
  expect(readRequest(new URLSearchParams(query), { dispatch: '动态' })).toEqual({
    request,
    faults: [],
  })
})
