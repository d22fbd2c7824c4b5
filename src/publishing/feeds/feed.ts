import { Feed, type Item } from 'feed'

import { formatRfc822 } from '@/platform/dates'

import { escapeXml } from './escape-xml'

/** The forms in which every feed is offered, by the name of their file without `.xml`. */
export const FEED_FORMS = {
  rss: { label: 'RSS', contentType: 'application/rss+xml' },
  atom: { label: 'Atom', contentType: 'application/atom+xml' },
} as const

export type FeedForm = keyof typeof FEED_FORMS

/** `{home}rss.xml`: the feed of what lies at or below a path that ends in a slash. */
export const feedPath = (home: string, form: FeedForm): string => `${home}${form}.xml`

/** Paths of a feed in all its forms. */
export const feedPaths = (home: string): string[] => feedForms.map((form) => feedPath(home, form))

/** The same by their type, for the head of the page. */
export const feedLinks = (home: string): Record<string, string> =>
  Object.fromEntries(feedForms.map((form) => [FEED_FORMS[form].contentType, feedPath(home, form)]))

export const feedForms = Object.keys(FEED_FORMS) as FeedForm[]

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

export interface FeedInput {
  title: string
  description: string
  /** Who publishes the site. */
  author: string
  /** Page that the feed stands for; absolute, with a slash at the end. */
  pageUrl: string
  entries: FeedEntry[]
}

/** A feed as it goes out. */
export function feedXml(form: FeedForm, input: FeedInput): string {
  return form === 'rss' ? rss(input) : atom(input)
}

/** RSS 2.0: titles are text. Its times carry +0800, as readers of government feeds expect. */
function rss(input: FeedInput): string {
  const feed = feedOf('rss', input)
  for (const entry of input.entries) {
    const { publishedAt, source } = entry
    feed.addItem({
      ...itemOf(entry, printable),
      extensions: [
        { name: 'pubDate', objects: { _text: formatRfc822(publishedAt) } },
        ...(source ? [{ name: 'dc:creator', objects: { _text: printable(source) } }] : []),
      ],
    })
  }
  const newest = input.entries[0]?.publishedAt
  return feed
    .rss2()
    .replace('<rss ', '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" ')
    .replace(
      /<lastBuildDate>.*?<\/lastBuildDate>/,
      newest ? `<lastBuildDate>${formatRfc822(newest)}</lastBuildDate>` : '',
    )
}

/** Atom 1.0. Its titles are HTML by their type. */
function atom(input: FeedInput): string {
  const feed = feedOf('atom', input)
  for (const entry of input.entries) {
    feed.addItem({
      ...itemOf(entry, asHtml),
      published: new Date(entry.publishedAt),
      author: [{ name: printable(entry.source ?? input.author) }],
    })
  }
  return feed.atom1()
}

/** What both forms say of an entry, its summary as HTML. @param written how they write its title. */
function itemOf(
  { title, url, publishedAt, summary, category }: FeedEntry,
  written: (text: string) => string,
): Item {
  return {
    title: written(title),
    id: url,
    link: url,
    date: new Date(publishedAt),
    description: summary ? asHtml(summary) : undefined,
    category: category ? [{ name: printable(category), term: printable(category) }] : undefined,
  }
}

function feedOf(form: FeedForm, input: FeedInput): Feed {
  const { title, description, author, pageUrl, entries } = input
  return new Feed({
    title: printable(title),
    description: printable(description),
    id: pageUrl,
    link: pageUrl,
    feed: feedPath(pageUrl, form),
    language: 'zh-CN',
    generator: false,
    // RSS wants an address of mail with its author.
    author: form === 'atom' ? { name: printable(author) } : undefined,
    // Without entries the time of an empty feed is as good as any fixed one.
    updated: new Date(entries[0]?.publishedAt ?? 0),
  })
}

/** Text where readers expect HTML: what looks like a tag stays what was written. */
const asHtml = (text: string): string => escapeXml(printable(text))

/** Without the control characters that XML forbids and pasted text brings along. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
