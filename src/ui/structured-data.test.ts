import { describe, expect, it } from 'vitest'

import type { ShellView } from './shell-view'
import {
  breadcrumbList,
  newsArticle,
  organization,
  structuredText,
  website,
} from './structured-data'

const shell: ShellView = {
  siteName: '青岚区人民政府',
  domain: 'www.example.gov.cn',
  publicUrl: 'https://www.example.gov.cn',
  version: null,
  notice: null,
  grayscale: false,
  navigation: [],
  footer: {
    links: [],
    organizer: '青岚区人民政府办公室',
    undertaker: null,
    phone: '0000-5550001',
    email: null,
    address: null,
    postcode: null,
    siteIdCode: null,
    icpNumber: null,
    policeNumber: null,
    conacId: null,
  },
}

const tags = {
  title: '清晨的青岚大道',
  publishedAt: '2026-11-23T16:05:00.000Z',
  source: '区城管执法局',
  keywords: ['城管', '清扫'],
  author: null,
  description: null,
  image: 'https://www.example.gov.cn/api/photos/file/a.jpg',
  url: 'https://www.example.gov.cn/zwgk/gzdt/202611/t20261124_12.html',
}

const read = (items: Parameters<typeof structuredText>[0]) => JSON.parse(structuredText(items))

describe('structured data', () => {
  it('of an article tells what the page tells', () => {
    const [article] = read([newsArticle(shell, tags, '2026-11-24T01:00:00.000Z')])['@graph']
    expect(article).toEqual({
      '@type': 'NewsArticle',
      headline: tags.title,
      datePublished: '2026-11-24T00:05:00+08:00',
      dateModified: '2026-11-24T09:00:00+08:00',
      author: { '@type': 'Organization', name: '区城管执法局' },
      publisher: {
        '@type': 'GovernmentOrganization',
        '@id': 'https://www.example.gov.cn/#organization',
        name: '青岚区人民政府办公室',
        url: 'https://www.example.gov.cn/',
        telephone: '0000-5550001',
      },
      image: tags.image,
      keywords: '城管,清扫',
      inLanguage: 'zh-CN',
      mainEntityOfPage: tags.url,
    })
  })

  it('of the trail has absolute addresses, in order, from home', () => {
    const trail = [
      { title: '政务公开', href: '/zwgk/' },
      { title: '政务服务', href: 'https://service.example.gov.cn/' },
    ]
    expect(breadcrumbList(shell, trail).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: '首页', item: 'https://www.example.gov.cn/' },
      {
        '@type': 'ListItem',
        position: 2,
        name: '政务公开',
        item: 'https://www.example.gov.cn/zwgk/',
      },
      {
        '@type': 'ListItem',
        position: 3,
        name: '政务服务',
        item: 'https://service.example.gov.cn/',
      },
    ])
  })

  it('of the site names its publisher and its search', () => {
    expect(website(shell)).toMatchObject({
      name: '青岚区人民政府',
      publisher: { '@id': organization(shell)['@id'] },
      potentialAction: { target: 'https://www.example.gov.cn/search?q={query}' },
    })
  })

  it('cannot end its element', () => {
    const text = structuredText([{ '@type': 'Thing', name: '</script><script>alert(1)</script>' }])
    expect(text).not.toContain('<')
    expect(JSON.parse(text)['@graph'][0].name).toBe('</script><script>alert(1)</script>')
  })
})
