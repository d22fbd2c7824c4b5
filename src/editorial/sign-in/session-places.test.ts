import { describe, expect, it } from 'vitest'

import { browserOf, placesOf } from './session-places'

describe('the browser of a session', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      'Chrome · Linux',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari · iOS',
    ],
    ['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'Firefox · Android'],
    ['curl/8.5.0', null],
    ['', null],
    ['<script>', null],
  ])('%s', (agent, words) => {
    expect(browserOf(agent)).toBe(words)
  })

  it('what is no place is none', () => {
    expect(placesOf(null)).toEqual([])
    expect(placesOf([null, 'x', { id: 1 }, { id: 's', address: null, browser: null }])).toEqual([
      { id: 's', address: null, browser: null },
    ])
  })
})
