import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'

import { rssFeed } from './rss'

const base = {
  title: '某区人民政府 - 工作动态',
  description: '工作动态',
  pageUrl: 'https://www.example.gov.cn/zwgk/gzdt/',
  feedUrl: 'https://www.example.gov.cn/zwgk/gzdt/rss.xml',
}
const entry = {
  title: '“夜巡” <在行动> & 更多',
  url: 'https://www.example.gov.cn/zwgk/gzdt/202611/t20261124_12.html',
  publishedAt: '2026-11-23T16:05:00.000Z',
  summary: '摘要\u0007 ]]> 结束',
  category: '工作动态',
  source: '区城管局',
}

function channelOf(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true)
  return new XMLParser({ ignoreAttributes: false }).parse(xml).rss.channel
}

it('is valid XML, whatever the text', () => {
  const { item } = channelOf(rssFeed({ ...base, entries: [entry] }))
  expect(item.title).toBe(entry.title)
  expect(item.link).toBe(entry.url)
  expect(item.category).toBe('工作动态')
  expect(item['dc:creator']).toBe('区城管局')
})

it('writes its times in Beijing time, once', () => {
  const xml = rssFeed({ ...base, entries: [entry] })
  expect(channelOf(xml).item.pubDate).toBe('Tue, 24 Nov 2026 00:05:00 +0800')
  expect(xml).not.toContain('GMT')
})

it('stands when there is nothing to tell', () => {
  const channel = channelOf(rssFeed({ ...base, entries: [] }))
  expect(channel.title).toBe(base.title)
  expect(channel.item).toBeUndefined()
})
