import { feedEntries } from '@/content/articles/feed'
import { loadShell } from '@/content/site-settings/load'
import { rssFeed } from '@/publishing/feeds/rss'
import { publicReader } from '@/publishing/reading'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const reader = await publicReader()
  const { siteName, publicUrl } = await loadShell(reader)
  const xml = rssFeed({
    title: siteName,
    description: `${siteName}最新公开信息`,
    pageUrl: `${publicUrl}/`,
    feedUrl: `${publicUrl}/rss.xml`,
    entries: await feedEntries(reader, null, publicUrl),
  })
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
