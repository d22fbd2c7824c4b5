import type { Article } from '@/payload-types'
import { related } from '@/platform/relations'
import type { ContentReader } from '@/publishing/reading'
import type { FeedEntry } from '@/publishing/feeds/feed'

import { latestOf } from './in-columns'
import { newestOf } from './queries'
import { rowSelect } from './rows'

/** Entries of a feed, newest first. */
export const FEED_ENTRIES = 50

const feedSelect = { ...rowSelect, summary: true, source: true, column: true } as const

/** The newest articles as entries of a feed: of some columns, or of the whole site. */
export async function feedEntries(
  reader: ContentReader,
  columnIds: string[] | null,
  publicUrl: string,
): Promise<FeedEntry[]> {
  const articles = columnIds
    ? await latestOf(reader, columnIds, FEED_ENTRIES, feedSelect, 1)
    : await newestOf(reader, FEED_ENTRIES, feedSelect, 1)
  return articles.flatMap((article) => feedEntry(article, publicUrl) ?? [])
}

function feedEntry(article: Article, publicUrl: string): FeedEntry | null {
  if (!article.path || !article.publishedAt) return null
  return {
    title: article.title,
    url: publicUrl + article.path,
    publishedAt: article.publishedAt,
    summary: article.summary?.trim() || null,
    category: related(article.column)?.title ?? null,
    source: article.source?.trim() || null,
  }
}
