import { Feed } from 'feed'

import { formatRfc822 } from '@/platform/dates'

/** One entry of a feed; addresses are absolute. */
export interface FeedEntry {
  title: string
  url: string
  /** ISO time. */
  publishedAt: string
  summary: string | null
  /** Name of the column. */
  category: string | null
  /** 来源. */
  source: string | null
}

interface FeedInput {
  title: string
  description: string
  /** Page that the feed stands for. */
  pageUrl: string
  /** The feed's own address. */
  feedUrl: string
  entries: FeedEntry[]
}

/** An RSS 2.0 feed. Its times carry +0800, as readers of government feeds expect. */
export function rssFeed({ title, description, pageUrl, feedUrl, entries }: FeedInput): string {
  const newest = entries[0]?.publishedAt
  const feed = new Feed({
    title: printable(title),
    description: printable(description),
    link: pageUrl,
    feed: feedUrl,
    language: 'zh-CN',
    generator: false,
    // Without entries the time of an empty feed is as good as any fixed one.
    updated: new Date(newest ?? 0),
  })
  for (const entry of entries) {
    feed.addItem({
      title: printable(entry.title),
      id: entry.url,
      link: entry.url,
      date: new Date(entry.publishedAt),
      description: entry.summary ? printable(entry.summary) : undefined,
      category: entry.category ? [{ name: printable(entry.category) }] : undefined,
      extensions: [
        { name: 'pubDate', objects: { _text: formatRfc822(entry.publishedAt) } },
        ...(entry.source
          ? [{ name: 'dc:creator', objects: { _text: printable(entry.source) } }]
          : []),
      ],
    })
  }
  return feed
    .rss2()
    .replace('<rss ', '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" ')
    .replace(
      /<lastBuildDate>.*?<\/lastBuildDate>/,
      newest ? `<lastBuildDate>${formatRfc822(newest)}</lastBuildDate>` : '',
    )
}

/** Without the control characters that XML forbids and pasted text brings along. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
