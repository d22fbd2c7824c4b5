import { feedEntries } from '@/content/articles/feed'
import { columnByPath, columnIdsWithin } from '@/content/columns/queries'
import { loadShell } from '@/content/site-settings/load'
import { rssFeed } from '@/publishing/feeds/rss'
import { publicReader } from '@/publishing/reading'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ path: string[] }>
}

/** Feed of one column and all below it; reached as `{column.path}rss.xml`. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const path = `/${(await params).path.join('/')}/`
  const reader = await publicReader()
  const column = await columnByPath(reader, path)
  if (!column) return new Response('没有这个栏目。', { status: 404 })
  const { siteName, publicUrl } = await loadShell(reader)
  const xml = rssFeed({
    title: `${column.title} - ${siteName}`,
    description: column.description?.trim() || `${siteName}${column.title}栏目`,
    pageUrl: publicUrl + path,
    feedUrl: `${publicUrl}${path}rss.xml`,
    entries: await feedEntries(reader, await columnIdsWithin(reader, path), publicUrl),
  })
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
