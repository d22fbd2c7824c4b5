import { sitemapEntries } from '@/content/site-settings/load-sitemap'
import { env } from '@/platform/env'
import { sitemapXml } from '@/publishing/feeds/sitemap'
import { publicReader } from '@/publishing/reading'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const entries = await sitemapEntries(await publicReader())
  return new Response(sitemapXml(env().publicUrl, entries), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  })
}
