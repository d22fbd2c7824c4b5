import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

import { MANIFEST_PATH, THEME_COLOR } from '@/publishing/feeds/web-manifest'
import '@/ui/tokens.css'
import '@/ui/base.css'
import '@/ui/layout.css'
import '@/ui/aids.css'
import '@/ui/parts.css'
import '@/ui/directory.css'
import '@/ui/article.css'
import '@/ui/search.css'
import '@/ui/print.css'

export const metadata: Metadata = {
  icons: {
    icon: { url: '/assets/icon.svg', type: 'image/svg+xml' },
    apple: '/assets/icon-touch.png',
  },
  manifest: MANIFEST_PATH,
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: THEME_COLOR,
}

/** The document of every public page; the frame is the page's, which knows its own address. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <head>
        {/* Before anything shows: a visitor's own letters and colours. */}
        <script type="module" blocking="render" src="/assets/reader.js" />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/opensearch.xml"
          title="站内搜索"
        />
      </head>
      <body>
        {children}
        <script type="module" src="/assets/search.js" />
      </body>
    </html>
  )
}
