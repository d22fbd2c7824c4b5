import { describe, expect, it } from 'vitest'

import { addressOf } from './address'

const said = (url: string): string => {
  const address = addressOf(url)
  switch (address.kind) {
    case 'public':
      return `public ${address.path}`
    case 'search':
      return `search ${address.query}`
    case 'redirect':
      return `301 ${address.to}`
    case 'refuse':
      return String(address.status)
    case 'app':
      return 'app'
  }
}

describe('addressOf', () => {
  it.each([
    ['/', 'public /'],
    ['/zwgk/gzdt/', 'public /zwgk/gzdt/'],
    ['/zwgk/gzdt/index_2.html', 'public /zwgk/gzdt/index_2.html'],
    ['/zwgk/gzdt/202611/t20261124_12.html', 'public /zwgk/gzdt/202611/t20261124_12.html'],
    ['/zwgk/gzdt/rss.xml', 'public /zwgk/gzdt/rss.xml'],
    ['/robots.txt', 'public /robots.txt'],
    ['/admin', 'app'],
    ['/admin/collections/articles?limit=10', 'app'],
    ['/api/articles?where[title][equals]=x', 'app'],
    ['/_next/static/chunks/a.js', 'app'],
    ['/preview/articles/1', 'app'],
    ['/search', 'search '],
    ['/search?', 'search '],
    ['/search?q=%E5%9F%8E%E7%AE%A1&page=2', 'search q=%E5%9F%8E%E7%AE%A1&page=2'],
    ['/search?q=%ff%00&q=../', 'search q=%ff%00&q=../'],
    ['/search/', '301 /search'],
    ['/search/?q=a', '301 /search?q=a'],
    ['/search/a/', 'public /search/a/'],
    ['/searches', '301 /searches/'],
    [`/search?q=${'a'.repeat(10_000)}`, '414'],
    ['/api/search?q=a', 'app'],
    ['/opensearch.xml', 'public /opensearch.xml'],
    ['/manifest.webmanifest', 'public /manifest.webmanifest'],
    ['/zwgk/gzdt', '301 /zwgk/gzdt/'],
    ['/zwgk/gzdt/index.html', '301 /zwgk/gzdt/'],
    ['/zwgk/gzdt/?utm_source=x', '301 /zwgk/gzdt/'],
    ['/?a=1', '301 /'],
    ['/feeds/columns/zwgk', '404'],
    ['/_next/image?url=x', '404'],
    ['/a//b/', '400'],
    ['//example.com/', '400'],
    ['/a/../b/', '400'],
    ['/a/%2e%2e/b/', '400'],
    ['/a%2fb/', '400'],
    ['/a%5cb/', '400'],
    ['/a%00/', '400'],
    ['/a%0a/', '400'],
    ['/a%ff/', '400'],
    ['/%61dmin/login', '400'],
    ['/%61pi/users/me/', '400'],
    ['/zwgk/index%2ehtml', '400'],
    ['/a\\b/', '400'],
    ['http://example.com/', '400'],
    [`/${'a'.repeat(3000)}/`, '414'],
  ])('%s → %s', (url, answer) => {
    expect(said(url)).toBe(answer)
  })
})
