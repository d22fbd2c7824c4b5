import type { Metadata } from 'next'

import { formatIso } from '@/platform/dates'

import { metaTags, type ArticleTags, type ColumnTags } from './meta-tags'
import type { ShellView } from './shell-view'

interface PageMetadataInput {
  shell: ShellView
  path: string
  /** Most particular part first; the site name is added. */
  titles: string[]
  /** What search engines show below the title; default: that of the column. */
  description?: string | null
  column?: ColumnTags | null
  article?: ArticleTags | null
  /** Paths of the feeds of this page by their type. */
  feeds?: Record<string, string>
  /** `updatedAt` of the document whose page this is: receipts read from it what is online. */
  version?: string | null
}

/** The head of a page that has nothing to index: gone, moved, not found. */
export function statusMetadata(shell: ShellView, title: string): Metadata {
  return {
    title: `${title} - ${shell.siteName}`,
    robots: { index: false, follow: true },
    formatDetection: { telephone: false },
    other: metaTags(siteTags(shell)),
  }
}

function siteTags(shell: ShellView) {
  return { name: shell.siteName, domain: shell.domain, siteIdCode: shell.footer.siteIdCode }
}

/** The head of one page: title, canonical address, page tags, Open Graph. */
export function pageMetadata(input: PageMetadataInput): Metadata {
  const { shell, article = null, column = null, feeds = {} } = input
  const url = shell.publicUrl + input.path
  const tags = metaTags(siteTags(shell), column, article)
  const description = article?.description ?? input.description ?? tags.ColumnDescription
  return {
    title: [...input.titles, shell.siteName].join(' - '),
    // An article carries `Description` among its tags; twice would be once too often.
    description: article?.description ? undefined : description,
    alternates: {
      canonical: url,
      types: Object.fromEntries(
        Object.entries(feeds).map(([type, path]) => [type, shell.publicUrl + path]),
      ),
    },
    formatDetection: { telephone: false },
    openGraph: {
      type: article ? 'article' : 'website',
      title: article?.title ?? input.titles[0] ?? shell.siteName,
      siteName: shell.siteName,
      locale: 'zh_CN',
      url,
      description,
      images: article?.image ? [article.image] : undefined,
      ...(article && { publishedTime: formatIso(article.publishedAt) }),
    },
    other: {
      ...tags,
      ...(input.version ? { 'content-version': input.version } : {}),
      ...(shell.version ? { 'site-version': shell.version } : {}),
    },
  }
}
