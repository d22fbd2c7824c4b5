import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

import '@/ui/tokens.css'
import '@/ui/base.css'
import '@/ui/layout.css'
import '@/ui/parts.css'
import '@/ui/directory.css'
import '@/ui/home.css'
import '@/ui/article.css'
import '@/ui/print.css'

export const metadata: Metadata = {
  icons: { icon: { url: '/assets/icon.svg', type: 'image/svg+xml' } },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** The document of every public page; the frame is the page's, which knows its own address. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>
        {children}
        <script type="module" src="/assets/reader.js" />
      </body>
    </html>
  )
}
