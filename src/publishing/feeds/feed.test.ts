import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'

import { feedForms, feedXml } from './feed'

const base = {
  title: '某区人民政府 - 工作动态',
  description: '工作动态',
  author: '某区人民政府办公室',
  pageUrl: 'https://www.example.gov.cn/zwgk/gzdt/',
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

it('D-EX-05: is valid XML, whatever the text', () => {
  const { item } = channelOf(feedXml('rss', { ...base, entries: [entry] }))
  expect(item.title).toBe(entry.title)
  expect(item.link).toBe(entry.url)
  expect(item.category).toBe('工作动态')
  expect(item['dc:creator']).toBe('区城管局')
})

it('D-EX-05: what looks like a tag in a summary is text to readers that expect HTML', () => {
  for (const form of feedForms) {
    const summary = '<img src=x onerror=alert(1)> & 其他'
    const xml = feedXml(form, { ...base, entries: [{ ...entry, summary }] })
    expect(xml).toContain('<![CDATA[&lt;img src=x onerror=alert(1)&gt; &amp; 其他]]>')
  }
})

it('D-EX-05: writes its times in Beijing time, once', () => {
  const xml = feedXml('rss', { ...base, entries: [entry] })
  expect(channelOf(xml).item.pubDate).toBe('Tue, 24 Nov 2026 00:05:00 +0800')
  expect(xml).not.toContain('GMT')
})

it('stands when there is nothing to tell', () => {
  const channel = channelOf(feedXml('rss', { ...base, entries: [] }))
  expect(channel.title).toBe(base.title)
  expect(channel.item).toBeUndefined()
})

function atomOf(entries: (typeof entry)[]) {
  const xml = feedXml('atom', { ...base, entries })
  expect(XMLValidator.validate(xml)).toBe(true)
  return new XMLParser({ ignoreAttributes: false }).parse(xml).feed
}

it('is Atom, too, with the same entries and all that Atom asks for', () => {
  const feed = atomOf([entry])
  expect(feed).toMatchObject({
    id: base.pageUrl,
    title: base.title,
    updated: '2026-11-23T16:05:00.000Z',
    author: { name: '某区人民政府办公室' },
  })
  expect(feed.link).toContainEqual({ '@_rel': 'self', '@_href': `${base.pageUrl}atom.xml` })
  expect(feed.entry).toMatchObject({
    id: entry.url,
    link: { '@_href': entry.url },
    updated: '2026-11-23T16:05:00.000Z',
    published: '2026-11-23T16:05:00.000Z',
    author: { name: '区城管局' },
    category: { '@_term': '工作动态' },
  })
})

it('writes text as the HTML that its type says', () => {
  const { title } = atomOf([entry]).entry
  expect(title['@_type']).toBe('html')
  expect(title['#text']).toBe('“夜巡” &lt;在行动&gt; &amp; 更多')
})

it('stands as Atom when there is nothing to tell', () => {
  const feed = atomOf([])
  expect(feed.title).toBe(base.title)
  expect(feed.entry).toBeUndefined()
})
