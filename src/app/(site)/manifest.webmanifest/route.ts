import { loadShell } from '@/content/site-settings/load'
import { webManifest } from '@/publishing/feeds/web-manifest'
import { publicReader } from '@/publishing/reading'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return new Response(webManifest(await loadShell(await publicReader())), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  })
}
