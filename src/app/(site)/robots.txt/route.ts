import { env } from '@/platform/env'
import { robotsTxt } from '@/publishing/feeds/robots'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return new Response(robotsTxt(env().publicUrl), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
