import { expect, it } from 'vitest'

import { shareLinks } from './share-links'

it('D-LAY-05: shares address and title, whatever stands in them', () => {
  const url = 'https://www.example.gov.cn/a/t20260101_1.html'
  const links = shareLinks('“清扫” & 100%?#', url)
  expect(links.map(({ title }) => title)).toEqual(['微博', 'QQ空间'])
  for (const { href } of links) {
    const { searchParams, hash, protocol } = new URL(href)
    expect(searchParams.get('url')).toBe(url)
    expect(searchParams.get('title')).toBe('“清扫” & 100%?#')
    expect([protocol, hash]).toEqual(['https:', ''])
  }
})
