import { loadSitemap } from '@/content/site-settings/load-sitemap'
import { env } from '@/platform/env'
import { sitemapIndexXml, sitemapXml } from '@/publishing/feeds/sitemap'
import { publicReader } from '@/publishing/reading'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const sitemap = await loadSitemap(await publicReader())
  const { publicUrl } = env()
  const xml =
    sitemap.kind === 'index'
      ? sitemapIndexXml(publicUrl, sitemap.paths)
      : sitemapXml(publicUrl, sitemap.entries)
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
