/** What search engines may read: the pages and their files, nothing behind the scenes. */
export function robotsTxt(publicUrl: string): string {
  return [
    'User-agent: *',
    // Photos and attachments of the pages are served below /api/.
    'Allow: /api/photos/file/',
    'Allow: /api/attachments/file/',
    'Disallow: /admin',
    'Disallow: /api',
    'Disallow: /preview',
    'Disallow: /search',
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n')
}
