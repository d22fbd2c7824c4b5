import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'

import { contentHash } from './content-hash'

describe('the hash of content', () => {
  it.each([
    ['fields in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['an absent field', { a: 1 }, { a: 1, b: undefined, c: null, d: [], e: {} }],
    ['absent fields further down', { a: [{ b: 1 }] }, { a: [{ b: 1, c: null, d: [] }] }],
    ['a time as such or as text', { a: new Date(0) }, { a: '1970-01-01T00:00:00.000Z' }],
  ])('is the same for %s', (_, one, other) => {
    expect(contentHash(one)).toBe(contentHash(other))
  })

  it.each([
    ['another text', { a: '市容' }, { a: '市貌' }],
    ['another order of a list', { a: [1, 2] }, { a: [2, 1] }],
    ['a missing item of a list', { a: [1, null, 2] }, { a: [1, 2] }],
    ['another name of a field', { a: 1 }, { b: 1 }],
    ['a number and its text', { a: 1 }, { a: '1' }],
    ['false and nothing', { a: false }, {}],
    ['an empty text and nothing', { a: '' }, {}],
  ])('differs for %s', (_, one, other) => {
    expect(contentHash(one)).not.toBe(contentHash(other))
  })

  it('is a SHA-256 that anybody can make from the JSON', () => {
    const json = '{"body":["一","二"],"title":"市容"}'
    const expected = createHash('sha256').update(json).digest('hex')
    expect(contentHash({ title: '市容', body: ['一', '二'] })).toBe(expected)
  })
})
