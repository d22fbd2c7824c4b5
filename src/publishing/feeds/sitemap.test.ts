import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'

import { MAX_SITEMAP_ENTRIES, sitemapXml } from './sitemap'

it('lists absolute addresses with the time of the last change', () => {
  const xml = sitemapXml('https://www.example.gov.cn', [
    { path: '/', modified: null },
    { path: '/a&b/', modified: '2026-11-24T09:05:00+08:00' },
  ])
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(new XMLParser().parse(xml).urlset.url).toEqual([
    { loc: 'https://www.example.gov.cn/' },
    { loc: 'https://www.example.gov.cn/a&b/', lastmod: '2026-11-24T09:05:00+08:00' },
  ])
})

it('keeps to the limit of the protocol', () => {
  const many = Array.from({ length: MAX_SITEMAP_ENTRIES + 1 }, () => ({
    path: '/',
    modified: null,
  }))
  expect(sitemapXml('https://e.cn', many).match(/<loc>/g)).toHaveLength(MAX_SITEMAP_ENTRIES)
})
