import { pageEntries, partEntries } from '@/content/site-settings/load-sitemap'
import { env } from '@/platform/env'
import { sitemapXml } from '@/publishing/feeds/sitemap'
import { publicReader } from '@/publishing/reading'
import { respond } from '@/publishing/renderer/render-context'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ part: string }>
}

/** A part of a large site's sitemap; reached as `/sitemap-pages.xml`, `/sitemap-articles-3.xml`. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { part } = await params
  const reader = await publicReader()
  const number = /^articles-(0|[1-9]\d{0,6})$/.exec(part)?.[1]
  const entries = number ? await partEntries(reader, Number(number)) : await pageEntries(reader)
  // A part of which nothing is left, or that never was: nothing a visitor could make many of.
  if (entries.length === 0) respond({ status: 404 })
  return new Response(sitemapXml(env().publicUrl, entries), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  })
}
