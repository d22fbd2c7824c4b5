import type { ReactNode } from 'react'

import type { ShellView } from './shell-view'
import { type StructuredItem, structuredText } from './structured-data'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

interface SiteShellProps {
  shell: ShellView
  /** Path of the page, for the current entry of the navigation and the report-an-error link. */
  path: string
  /** What search engines are told of the page. */
  data?: StructuredItem[]
  children: ReactNode
}

/** The frame of every page: skip link, header, notice, content, footer. */
export function SiteShell({ shell, path, data = [], children }: SiteShellProps) {
  return (
    <div className={shell.grayscale ? 'page page--gray' : 'page'}>
      <a className="skip" href="#content">
        跳到正文
      </a>
      <SiteHeader shell={shell} path={path} />
      {shell.notice && (
        <section className="notice" aria-label="网站公告">
          <div className="wrap notice__text">
            <strong className="notice__label">网站公告</strong>
            <p>{shell.notice}</p>
          </div>
        </section>
      )}
      <main className="content" id="content" tabIndex={-1}>
        <div className="wrap">{children}</div>
      </main>
      <SiteFooter footer={shell.footer} pageUrl={shell.publicUrl + path} />
      {data.length > 0 && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: structuredText(data) }}
        />
      )}
    </div>
  )
}
