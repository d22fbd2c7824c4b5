import { describe, expect, it } from 'vitest'

import { placedAnew, type SurfaceRecord, unseen } from './receipt'
import type { Surface } from './surface'

const place = (key: string, url: string): Surface => ({
  key,
  label: `${key} ${url}`,
  url,
  expectation: 'shown',
  check: { kind: 'exists' },
})
const open = (key: string, url: string, tries = 0): SurfaceRecord => ({
  ...unseen(place(key, url)),
  tries,
})
const seen = (key: string, url: string): SurfaceRecord => ({
  ...open(key, url, 1),
  seenAt: '2026-11-24T01:00:00.000Z',
})

describe('the places of an open receipt', () => {
  it('stay as they are while nothing moved, with what is known of them', () => {
    const before = [seen('page', '/a/1.html'), open('list', '/a/', 7), open('home', '/', 3)]
    const now = before.map(({ key, url }) => place(key, url))
    expect(placedAnew(before, now)).toEqual(before)
  })

  it('look for what is there by now, at the same place', () => {
    const entry = (url: string): Surface => ({
      ...place('feed', '/rss.xml'),
      check: { kind: 'entry', url, title: null },
    })
    const [feed] = placedAnew(
      [{ ...unseen(entry('/old/1.html')), tries: 4 }],
      [entry('/new/1.html')],
    )
    expect(feed).toMatchObject({ check: { url: '/new/1.html' }, tries: 4 })
  })

  it('follow the article to another page of a list, as a place not looked at yet', () => {
    const before = [seen('page', '/a/1.html'), open('list', '/a/', 7), open('list', '/b/', 2)]
    const now = [place('page', '/a/1.html'), place('list', '/a/index_2.html'), place('list', '/b/')]
    expect(placedAnew(before, now)).toEqual([
      seen('page', '/a/1.html'),
      open('list', '/a/index_2.html'),
      open('list', '/b/', 2),
    ])
  })

  it('keep what was seen where it was seen', () => {
    const before = [seen('list', '/a/'), open('list', '/b/', 2)]
    const now = [place('list', '/a/index_2.html'), place('list', '/b/index_3.html')]
    expect(placedAnew(before, now)).toEqual([seen('list', '/a/'), open('list', '/b/index_3.html')])
  })

  it('lose those where it is not due any more', () => {
    const before = [seen('page', '/a/1.html'), open('home', '/', 9)]
    expect(placedAnew(before, [place('page', '/a/1.html')])).toEqual([seen('page', '/a/1.html')])
  })
})
