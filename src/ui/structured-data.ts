import { formatIso } from '@/platform/dates'

import type { ArticleTags } from './meta-tags'
import type { NavItem, ShellView } from './shell-view'

/**
 * What a page says to search engines, in the words of schema.org (JSON-LD): who publishes, where the
 * page lies, what an article is. It says nothing that a visitor does not see.
 */
export type StructuredItem = Record<string, unknown> & { '@type': string }

/** The body whose site it is. */
export function organization({ siteName, publicUrl, footer }: ShellView): StructuredItem {
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${publicUrl}/#organization`,
    name: footer.organizer ?? siteName,
    url: `${publicUrl}/`,
    telephone: footer.phone ?? undefined,
    email: footer.email ?? undefined,
    address: footer.address ?? undefined,
  }
}

/** The site, and how it is searched. */
export function website(shell: ShellView): StructuredItem {
  const { siteName, publicUrl } = shell
  return {
    '@type': 'WebSite',
    '@id': `${publicUrl}/#website`,
    name: siteName,
    url: `${publicUrl}/`,
    inLanguage: 'zh-CN',
    publisher: { '@id': organization(shell)['@id'] },
    potentialAction: {
      '@type': 'SearchAction',
      target: `${publicUrl}/search?q={query}`,
      'query-input': 'required name=query',
    },
  }
}

/** The levels above a page and, last, the page itself or the column that it lies in. */
export function breadcrumbList({ publicUrl }: ShellView, trail: NavItem[]): StructuredItem {
  const levels = [{ title: '首页', href: '/' }, ...trail]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: levels.map(({ title, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      // A column may stand for a page elsewhere.
      item: new URL(href, publicUrl).href,
    })),
  }
}

/** @param modified ISO time of the article's last change. */
export function newsArticle(shell: ShellView, tags: ArticleTags, modified: string): StructuredItem {
  return {
    '@type': 'NewsArticle',
    headline: tags.title,
    datePublished: formatIso(tags.publishedAt),
    dateModified: formatIso(modified),
    author: { '@type': 'Organization', name: tags.source },
    publisher: organization(shell),
    image: tags.image ?? undefined,
    description: tags.description ?? undefined,
    keywords: tags.keywords.length > 0 ? tags.keywords.join(',') : undefined,
    inLanguage: 'zh-CN',
    mainEntityOfPage: tags.url,
  }
}

/** The text of the script element; nothing in it can end the element. */
export function structuredText(items: StructuredItem[]): string {
  const document = { '@context': 'https://schema.org', '@graph': items }
  return JSON.stringify(document).replaceAll('<', '\\u003c')
}
