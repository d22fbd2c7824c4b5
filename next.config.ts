import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // nginx in front compresses; the renderer's answers are plain.
  compress: false,
  // Every address has one form, decided by the front server (docs/adr/0002).
  skipTrailingSlashRedirect: true,
  // Else metadata of dynamic pages streams into the body.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // `npm test` checks types, tests included; a start on an office's machine has no test packages.
  typescript: { ignoreBuildErrors: true },
  rewrites: () =>
    Promise.resolve([
      { source: '/:path+/:form(rss|atom).xml', destination: '/feeds/:form/:path+' },
      { source: '/sitemap-:part(pages|articles-\\d+).xml', destination: '/feeds/sitemap/:part' },
    ]),
}

const withAdmin = withPayload(config)

export default {
  ...withAdmin,
  // Payload's client hints split shared caches; only the admin has use for them.
  headers: async () => {
    const headers = (await withAdmin.headers?.()) ?? []
    return headers.map((rule) =>
      rule.source === '/:path*' ? { ...rule, source: '/admin/:path*' } : rule,
    )
  },
} satisfies NextConfig
