import { formatDateTime } from '@/platform/dates'

/**
 * Page tags of government sites (网页标签). Names are case sensitive and fixed by the national
 * rule; a tag without a value is never written.
 */
export interface SiteTags {
  name: string
  /** Bare host name. */
  domain: string | null
  siteIdCode: string | null
}

export interface ColumnTags {
  name: string
  description: string | null
  keywords: string[]
  /** 首页, 工作动态, 政策文件, … */
  type: string
}

export interface ArticleTags {
  title: string
  /** ISO time of first publication. */
  publishedAt: string
  source: string
  keywords: string[]
  author: string | null
  description: string | null
  /** Absolute address of the first photo. */
  image: string | null
  /** Absolute address of the page. */
  url: string
}

/** Every tag of one page: site tags always, column tags on lists, all three on articles. */
export function metaTags(
  site: SiteTags,
  column: ColumnTags | null = null,
  article: ArticleTags | null = null,
): Record<string, string> {
  return present({
    SiteName: site.name,
    SiteDomain: site.domain && bareDomain(site.domain),
    SiteIDCode: site.siteIdCode,
    ...(column && columnTags(site, column)),
    ...(article && articleTags(article)),
  })
}

function columnTags(site: SiteTags, column: ColumnTags) {
  // The rule wants both filled, and a description that says more than the name.
  return {
    ColumnName: column.name,
    ColumnDescription: text(column.description) ?? `${site.name}${column.name}栏目`,
    ColumnKeywords: joined(column.keywords) ?? column.name,
    ColumnType: column.type,
  }
}

function articleTags(article: ArticleTags) {
  return {
    ArticleTitle: article.title,
    PubDate: formatDateTime(article.publishedAt),
    ContentSource: article.source,
    Keywords: joined(article.keywords),
    Author: article.author,
    Description: article.description,
    Image: article.image,
    Url: article.url,
  }
}

/** `https://www.example.gov.cn:8080/` → `www.example.gov.cn`; the tag takes the domain alone. */
function bareDomain(domain: string): string {
  return domain
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[:/].*$/, '')
}

function joined(words: string[]): string | null {
  return text(
    words
      .map((word) => word.trim())
      .filter(Boolean)
      .join(','),
  )
}

function text(value: string | null): string | null {
  return value?.trim() || null
}

function present(tags: Record<string, string | null>): Record<string, string> {
  const out: Record<string, string> = {}
  for (const [name, value] of Object.entries(tags)) {
    const content = text(value)
    if (content) out[name] = content
  }
  return out
}
