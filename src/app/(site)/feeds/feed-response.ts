import { feedEntries } from '@/content/articles/feed'
import { loadShell } from '@/content/site-settings/load'
import { FEED_FORMS, type FeedForm, feedXml } from '@/publishing/feeds/feed'
import { type ContentReader, publicReader } from '@/publishing/reading'

/** What a feed stands for. */
interface FeedSubject {
  title: string
  description: string
  /** Ends in a slash. */
  path: string
  /** Columns whose articles are in it; `null` for all. */
  columnIds: string[] | null
}

/** Feed of the whole site. */
export async function siteFeed(form: FeedForm): Promise<Response> {
  return feedResponse(form, await publicReader(), (siteName) => ({
    title: siteName,
    description: `${siteName}最新公开信息`,
    path: '/',
    columnIds: null,
  }))
}

export async function feedResponse(
  form: FeedForm,
  reader: ContentReader,
  subjectOf: (siteName: string) => FeedSubject,
): Promise<Response> {
  const { siteName, publicUrl, footer } = await loadShell(reader)
  const { title, description, path, columnIds } = subjectOf(siteName)
  const xml = feedXml(form, {
    title,
    description,
    author: footer.organizer ?? siteName,
    pageUrl: publicUrl + path,
    entries: await feedEntries(reader, columnIds, publicUrl),
  })
  const { contentType } = FEED_FORMS[form]
  return new Response(xml, { headers: { 'Content-Type': `${contentType}; charset=utf-8` } })
}
