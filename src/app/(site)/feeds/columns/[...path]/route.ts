import { feedEntries } from '@/content/articles/feed'
import { columnByPath, columnIdsWithin } from '@/content/columns/queries'
import { loadShell } from '@/content/site-settings/load'
import { rssFeed } from '@/publishing/feeds/rss'
import { publicReader } from '@/publishing/reading'
import { respond } from '@/publishing/renderer/render-context'
import { resolveDeadPath } from '@/publishing/resolve-path'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ path: string[] }>
}

/** Feed of one column and all below it; reached as `{column.path}rss.xml`. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const path = `/${(await params).path.join('/')}/`
  const reader = await publicReader()
  const column = await columnByPath(reader, path)
  if (!column) return pastFeed(`${path}rss.xml`)
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

/** A feed moves with its column: readers of feeds keep the address that they were given. */
async function pastFeed(path: string): Promise<Response> {
  const dead = await resolveDeadPath(path)
  if (dead.kind === 'redirect') respond({ status: 301, location: dead.to })
  return new Response('没有这个栏目。', { status: 404 })
}
