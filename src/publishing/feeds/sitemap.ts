import { escapeXml } from './escape-xml'

/** One address of the sitemap. */
export interface SitemapEntry {
  path: string
  /** ISO time with offset; left out when not known. */
  modified: string | null
}

/** The protocol's limit for one file. */
export const MAX_SITEMAP_ENTRIES = 50_000

/** A sitemap of the addresses given, up to {@link MAX_SITEMAP_ENTRIES}. */
export function sitemapXml(publicUrl: string, entries: SitemapEntry[]): string {
  const urls = entries.slice(0, MAX_SITEMAP_ENTRIES).map(({ path, modified }) => {
    const lastmod = modified ? `<lastmod>${modified}</lastmod>` : ''
    return `<url><loc>${escapeXml(publicUrl + path)}</loc>${lastmod}</url>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}

/** The index of a sitemap in parts. */
export function sitemapIndexXml(publicUrl: string, paths: string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map((path) => `<sitemap><loc>${escapeXml(publicUrl + path)}</loc></sitemap>`),
    '</sitemapindex>',
    '',
  ].join('\n')
}
