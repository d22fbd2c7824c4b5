import { describe, expect, it } from 'vitest'

import { metaTags } from './meta-tags'

const site = { name: '某区人民政府', domain: 'www.example.gov.cn', siteIdCode: '3100000087' }
const column = { name: '工作动态', description: null, keywords: [], type: '工作动态' }
const article = {
  title: '区城管局开展夜间巡查',
  publishedAt: '2026-11-23T16:05:00.000Z',
  source: '区城管局',
  keywords: ['城管', ' 巡查 '],
  author: null,
  description: '  ',
  image: null,
  url: 'https://www.example.gov.cn/a.html',
}

describe('page tags', () => {
  it('puts the three site tags on every page', () => {
    expect(metaTags(site)).toEqual({
      SiteName: '某区人民政府',
      SiteDomain: 'www.example.gov.cn',
      SiteIDCode: '3100000087',
    })
  })

  it.each(['https://www.example.gov.cn/', 'WWW.example.gov.cn', 'www.example.gov.cn:8080'])(
    'writes %s as a bare domain',
    (domain) => {
      expect(metaTags({ ...site, domain }).SiteDomain).toBe('www.example.gov.cn')
    },
  )

  it('D-META-04: fills the four column tags even when the editor left them out', () => {
    expect(metaTags(site, column)).toMatchObject({
      ColumnName: '工作动态',
      ColumnDescription: '某区人民政府工作动态栏目',
      ColumnKeywords: '工作动态',
      ColumnType: '工作动态',
    })
  })

  it('D-META-06, -07, -08: gives an article site, column and article tags in Beijing time', () => {
    const tags = metaTags(site, column, article)
    expect(Object.keys(tags)).toEqual([
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ColumnName',
      'ColumnDescription',
      'ColumnKeywords',
      'ColumnType',
      'ArticleTitle',
      'PubDate',
      'ContentSource',
      'Keywords',
      'Url',
    ])
    expect(tags.PubDate).toBe('2026-11-24 00:05')
    expect(tags.Keywords).toBe('城管,巡查')
  })

  it('D-META-09: never writes an empty tag', () => {
    const bare = metaTags({ name: '某区', domain: null, siteIdCode: '' }, column, article)
    expect(Object.values(bare).every((value) => value.trim() && value !== 'null')).toBe(true)
    expect(bare).not.toHaveProperty('SiteIDCode')
    expect(bare).not.toHaveProperty('Description')
  })
})
