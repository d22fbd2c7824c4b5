import { describe, expect, it } from 'vitest'

import { sortFault, whereFault } from './check-where'

const moments = { fields: new Set(['publishedAt']), mayBeEmpty: false }

describe('a filter', () => {
  it.each([
    { title: { like: '城管' } },
    { publishedAt: { greater_than: '2026-11-27' } },
    { publishedAt: { exists: 'false' } },
    { publishedAt: { equals: 'null' } },
    { publishedAt: { in: '2026-11-27,2026-11-28T00:00:00Z' } },
    { 'version.publishedAt': { less_than: new Date(0) } },
    { or: [{ and: [{ title: { equals: 'a' } }] }, { publishedAt: { in: ['2026-11-27'] } }] },
    {},
  ])('may be asked: %j', (where) => {
    expect(whereFault(where, moments)).toBeNull()
  })

  it('may have no moment yet while it is written in the admin', () => {
    expect(whereFault({ publishedAt: { equals: '' } }, { ...moments, mayBeEmpty: true })).toBeNull()
  })

  it.each([
    [{ title: { near: '1,1,1,1' } }, 'near'],
    [{ title: { $where: 'sleep(1)' } }, '$where'],
    [{ publishedAt: { greater_than: 'yesterday' } }, 'publishedAt'],
    [{ 'version.publishedAt': { in: ['2026-11-27', 'x'] } }, 'version.publishedAt'],
    [{ publishedAt: { greater_than: '' } }, 'publishedAt'],
    [{ publishedAt: { greater_than: '0.5' } }, 'publishedAt'],
    [{ publishedAt: { greater_than: '2026-13-40' } }, 'publishedAt'],
    [{ publishedAt: { greater_than: 'null' } }, 'publishedAt'],
    [{ publishedAt: { greater_than: ['null', 'null'] } }, 'greater_than'],
    [{ title: { equals: ['a', 'b'] } }, 'equals'],
    [{ or: [{ publishedAt: { equals: {} } }] }, 'publishedAt'],
    [{ or: { title: { equals: 'a' } } }, 'and、or'],
    ['x', 'where'],
  ])('is refused, and says why: %j', (where, word) => {
    expect(whereFault(where, moments)).toContain(word)
  })
})

describe('an order', () => {
  const fields = [{ name: 'title' }, { name: 'disclosure' }]

  it.each([undefined, 'title', '-title', 'title,-id', 'disclosure.issuedOn', ['-title']])(
    'may be asked for: %j',
    (sort) => {
      expect(sortFault(sort, fields)).toBeNull()
    },
  )

  it.each(['nothing', '-¨Fg', 'title,nothing', 'title;DROP TABLE users--'])(
    'is refused: %s',
    (sort) => {
      expect(sortFault(sort, fields)).toContain('排序')
    },
  )
})
