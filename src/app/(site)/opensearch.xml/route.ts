import { loadShell } from '@/content/site-settings/load'
import { openSearchXml } from '@/publishing/feeds/opensearch'
import { publicReader } from '@/publishing/reading'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return new Response(openSearchXml(await loadShell(await publicReader())), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  })
}
