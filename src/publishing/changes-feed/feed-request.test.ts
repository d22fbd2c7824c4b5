import { describe, expect, it } from 'vitest'

import { readFeedRequest } from './feed-request'

const read = (query: string) => readFeedRequest(new URLSearchParams(query))

describe('what a consumer asks for', () => {
  it.each([
    ['after=0', { after: 0, limit: 100, wait: 0, kind: null }],
    [
      'after=17&limit=200&wait=30&kind=articles',
      { after: 17, limit: 200, wait: 30, kind: 'articles' },
    ],
    ['after=0&limit=', { after: 0, limit: 100, wait: 0, kind: null }],
  ])('%s', (query, request) => {
    expect(read(query)).toEqual({ request, faults: [] })
  })

  it.each([
    ['after=', 'after'],
    ['after=-1', 'after'],
    ['after=1.5', 'after'],
    ['after=99999999999999999999', 'after'],
    ['after=x', 'after'],
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['wait=31', 'wait'],
    ['kind=a;b', 'kind'],
  ])('%s is refused by name', (query, parameter) => {
    expect(read(query).faults.map((fault) => fault.parameter)).toEqual([parameter])
  })
})
