import { escapeXml } from './escape-xml'

/** Longest short name that OpenSearch 1.1 allows, in characters. */
const MAX_SHORT_NAME = 16

/** The OpenSearch description: browsers offer the site's search in their address bar. */
export function openSearchXml(site: { siteName: string; publicUrl: string }): string {
  const name = escapeXml(Array.from(site.siteName).slice(0, MAX_SHORT_NAME).join(''))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${name}</ShortName>`,
    `<Description>搜索${escapeXml(site.siteName)}公开的信息</Description>`,
    `<Url type="text/html" template="${escapeXml(site.publicUrl)}/search?q={searchTerms}"/>`,
    '<Language>zh-CN</Language>',
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n')
}
