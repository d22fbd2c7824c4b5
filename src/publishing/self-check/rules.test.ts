import { describe, expect, it } from 'vitest'

import {
  exampleHtml,
  examplePage,
  exampleSite,
  exampleVisit,
  siteWithout,
} from '../../../tests/support/example-page'
import type { CheckedSite, SiteSettings } from './checked-page'
import type { Visit } from './rule'
import { rules } from './rules'

/** What the rule says to a visit. */
function faultsOf(id: string, visit: Visit, site: CheckedSite = exampleSite): string[] | null {
  const rule = rules.find((each) => each.id === id)
  if (!rule) throw new Error(`There is no rule ${id}`)
  return rule.faults(visit, site)
}

/** The example page with a text replaced, which must be there. */
function changed(from: string, to: string): string {
  expect(exampleHtml).toContain(from)
  return exampleHtml.replaceAll(from, to)
}

const home = { path: '/', tags: 'column', hasTrail: false } as const

it('has one name for each rule', () => {
  const ids = rules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe('a page with everything', () => {
  const ofPages = rules.filter(({ group }) => group !== 'files').map(({ id }) => id)
  it.each(ofPages)('keeps %s', (id) => {
    const isOnHome = ['own-domain', 'footer-no-examples'].includes(id)
    expect(faultsOf(id, exampleVisit(undefined, isOnHome ? home : {}))).toEqual([])
  })
})

describe('D-META: tags', () => {
  it.each<[string, string, string, string]>([
    ['tag-SiteName', '<meta name="SiteName" content="某区人民政府">', '', '没有 SiteName'],
    ['tag-SiteName', 'name="SiteName"', 'name="sitename"', '没有 SiteName'],
    ['tag-SiteName', '</head>', '<meta name="SiteName" content="甲"></head>', '出现了 2 次'],
    ['tag-SiteName', 'name="SiteName" content="某区', 'name="SiteName" content="旧区', '旧区'],
    ['tag-SiteDomain', 'content="www.', 'content="http://www.', '不是单独的英文域名'],
    ['tag-SiteIDCode', 'content="1234567890"', 'content="12345"', '不是 10 位数字'],
    ['tag-SiteIDCode', 'content="1234567890"', 'content="null"', '没有内容'],
    ['tag-ColumnName', 'name="ColumnName"', 'name="columnName"', '没有 ColumnName'],
    ['tag-ColumnDescription', 'content="各部门工作动态"', 'content=""', '没有内容'],
    ['tag-ColumnKeywords', 'name="ColumnKeywords"', 'name="Keywords"', '没有 ColumnKeywords'],
    ['tag-ColumnType', 'name="ColumnType"', 'name="Type"', '没有 ColumnType'],
    ['column-description-says-more', '各部门工作动态', '工作动态', '与栏目名称“工作动态”相同'],
    ['tag-ArticleTitle', '<h1>夜巡</h1>', '<h1>夜巡（二）</h1>', '网页标题是“夜巡（二）”'],
    ['tag-PubDate', 'content="2026-11-24 09:05"', 'content="2026/11/24"', '格式不对'],
    ['tag-PubDate', 'content="2026-11-24 09:05"', 'content="2026-11-24 01:05"', '显示的是 2026'],
    ['tag-PubDate', '发布时间：', '', '没有显示“发布时间'],
    ['tag-ContentSource', '来源：区城管局', '来源：本站', '没有显示“来源：区城管局”'],
    ['no-empty-tags', 'content="工作动态"', 'content=" "', 'ColumnKeywords 标签为空'],
    ['no-empty-tags', 'content="区城管局"', 'content="undefined"', '写成了“undefined”'],
  ])('%s: %s → %s', (id, from, to, words) => {
    expect(faultsOf(id, exampleVisit(changed(from, to)))?.join()).toContain(words)
  })

  it('takes a full-width space for the space that a reader sees', () => {
    const titled = exampleHtml
      .replace('<h1>夜巡</h1>', '<h1>夜巡　与\u00a0晨扫</h1>')
      .replace(
        'name="ArticleTitle" content="夜巡"',
        'name="ArticleTitle" content="夜巡　与\u00a0晨扫"',
      )
    expect(titled).not.toBe(exampleHtml)
    expect(faultsOf('tag-ArticleTitle', exampleVisit(titled))).toEqual([])
  })

  it.each(['bm01000001', '1304000009', '130400000912'])('takes the code %s', (code) => {
    const site = { ...exampleSite, settings: { ...exampleSite.settings, siteIdCode: code } }
    const visit = exampleVisit(changed('content="1234567890"', `content="${code}"`))
    expect(faultsOf('tag-SiteIDCode', visit, site)).toEqual([])
  })

  it.each<[string, 'site' | 'column']>([
    ['tag-ColumnName', 'site'],
    ['column-description-says-more', 'site'],
    ['tag-PubDate', 'site'],
    ['tag-PubDate', 'column'],
  ])('%s does not concern pages with the tags of a %s', (id, tags) => {
    expect(faultsOf(id, exampleVisit('<p>', { tags }))).toBeNull()
  })
})

describe('D-FOOT-01: the footer', () => {
  it.each<[string, keyof SiteSettings, string]>([
    ['footer-government-mark', 'conacId', '党政机关网站标识编号未填写，请到站点设置填写。'],
    ['footer-report-errors', 'siteIdCode', '网站标识码未填写，请到站点设置填写。'],
    ['footer-site-id-code', 'siteIdCode', '网站标识码未填写，请到站点设置填写。'],
    ['footer-organizer', 'organizer', '主办单位未填写，请到站点设置填写。'],
    ['footer-contact', 'contact', '联系电话或邮箱未填写，请到站点设置填写。'],
    ['footer-icp-number', 'icpNumber', 'ICP备案编号未填写，请到站点设置填写。'],
    ['footer-police-number', 'policeNumber', '公安备案号未填写，请到站点设置填写。'],
    ['tag-SiteName', 'name', '网站名称未填写，请到站点设置填写。'],
    ['tag-SiteDomain', 'domain', '网站域名未填写，请到站点设置填写。'],
    ['tag-SiteIDCode', 'siteIdCode', '网站标识码未填写，请到站点设置填写。'],
    ['site-name-in-header', 'name', '网站名称未填写，请到站点设置填写。'],
  ])('%s says that %s was not entered', (id, setting, sentence) => {
    expect(faultsOf(id, exampleVisit(), siteWithout(setting))).toEqual([sentence])
  })

  it.each<[string, string, string]>([
    ['footer-government-mark', 'bszs.conac.cn', 'conac.example'],
    ['footer-report-errors', 'zfwzgl.www.gov.cn', 'zfwzgl.example'],
    ['footer-report-errors', 'site_code=1234567890', 'site_code=null'],
    ['footer-report-errors', '&amp;url=https', '&amp;link=https'],
    ['footer-site-id-code', '网站标识码：1234567890', ''],
    ['footer-organizer', '主办：某区人民政府办公室', ''],
    ['footer-contact', '联系电话：0000-5550001', ''],
    ['footer-icp-number', 'https://beian.miit.gov.cn', '/'],
    ['footer-police-number', 'recordcode=', 'code='],
  ])('%s says that the page has not got it: %s', (id, from, to) => {
    const [fault] = faultsOf(id, exampleVisit(changed(from, to))) ?? []
    expect(fault).toContain('网页上还没有显示')
  })

  it.each<[string, keyof SiteSettings, string]>([
    ['footer-icp-number', 'icpNumber', '某ICP证1号'],
    ['footer-police-number', 'policeNumber', '12345678901234'],
  ])('%s knows how a number is written', (id, setting, value) => {
    const was = exampleSite.settings[setting] ?? ''
    const site = { ...exampleSite, settings: { ...exampleSite.settings, [setting]: value } }
    const [fault] = faultsOf(id, exampleVisit(changed(`>${was}<`, `>${value}<`)), site) ?? []
    expect(fault).toContain('不像编号')
  })

  it('wants the site map', () => {
    const visit = exampleVisit(changed('网站地图', '首页'))
    expect(faultsOf('footer-site-map', visit)).toEqual(['页脚没有网站地图入口。'])
  })

  it.each(['0000000000', '某ICP备00000000号'])('takes %s for an example', (value) => {
    const site = { ...exampleSite, settings: { ...exampleSite.settings, icpNumber: value } }
    expect(faultsOf('footer-no-examples', exampleVisit(undefined, home), site)).toEqual([
      `“${value}”全是 0，像是示例。`,
    ])
  })
})

describe('the structure', () => {
  it.each<[string, string, string, string]>([
    ['title', '<title>夜巡 - 工作动态 - 某区人民政府</title>', '', '没有 title'],
    ['lang', ' lang="zh-CN"', ' lang="en"', '没有标明中文'],
    ['lang', ' lang="zh-CN"', '', '没有标明中文'],
    ['canonical', 'rel="canonical"', 'rel="alternate"', '没有写明'],
    ['canonical', '</head>', '<link rel="canonical" href="/"></head>', '几个规范网址'],
    [
      'canonical',
      'href="https://www.example.gov.cn/gzdt/',
      'href="https://x.example/',
      'x.example',
    ],
    ['zones', '<main>', '<main></main><main>', '中部内容区（main）有 2 个'],
    ['zones', 'footer', 'div', '没有底部功能区'],
    [
      'zones',
      '<body>\n<header>',
      '<body>\n<header></header><header>',
      '头部标识区（header）有 2 个',
    ],
    ['site-name-in-header', '某区人民政府</a>', '首页</a>', '头部没有网站名称'],
    ['search', 'action="/search"', 'action="/"', '没有站内搜索'],
    ['heading', '<h1>夜巡</h1>', '<h2>夜巡</h2>', '没有主标题'],
    ['heading', '<h1>夜巡</h1>', '<h1>夜巡</h1><h1>二</h1>', '主标题出现了 2 个'],
    ['trail', '您的位置', '导航', '没有“您的位置”'],
    ['trail', '<a href="/">首页</a>', '', '没有从首页开始'],
    ['image-alt', ' alt="夜巡"', '', '图片没有替代文字：a.jpg。'],
    ['own-resources', '<p>', '<script src="https://cdn.example/a.js"></script>', 'cdn.example'],
    ['own-resources', '/api/photos/file/a-400.jpg 400w', '//cdn.example/a.jpg 2x', 'cdn.example'],
    ['safe-resources', '<p>', '<img src="http://www.example.gov.cn/a.jpg">', '走 http 加载了'],
  ])('%s: %s → %s', (id, from, to, words) => {
    expect(faultsOf(id, exampleVisit(changed(from, to)))?.join()).toContain(words)
  })

  it('takes a picture without meaning for what it is', () => {
    expect(faultsOf('image-alt', exampleVisit(changed('alt="夜巡"', 'alt=""')))).toEqual([])
  })

  it('lets a site without https load its own files, and no others', () => {
    const site = { ...exampleSite, publicUrl: 'http://127.0.0.1:3000' }
    const page = (origin: string) => exampleVisit(`<img src="${origin}/a.jpg">`)
    expect(faultsOf('safe-resources', page('http://127.0.0.1:3000'), site)).toEqual([])
    expect(faultsOf('safe-resources', page('http://other.example'), site)).toHaveLength(1)
  })

  it('asks no address of its own of a page that is not to be found', () => {
    const html = changed('</head>', '<meta name="robots" content="noindex, follow"></head>')
    expect(faultsOf('canonical', exampleVisit(html))).toBeNull()
  })

  it('names the domain that is not that of the site', () => {
    const site = { ...exampleSite, publicUrl: 'http://localhost:3000' }
    const [fault] = faultsOf('own-domain', exampleVisit(undefined, home), site) ?? []
    expect(fault).toContain('www.example.gov.cn，访问网址却是 http://localhost:3000')
  })
})

describe('a page that is not there', () => {
  it.each<[string, Visit, string]>([
    ['broken', exampleVisit('<p>', {}, 500), '应答 500'],
    ['moved', exampleVisit('<p>', {}, 301, '/new/'), '应答 301，转到 /new/'],
    ['a soft 404', exampleVisit('<p>', { status: 404 }, 200), '应当是 404'],
    ['unreachable', { kind: 'silent', page: examplePage, reason: 'unreachable' }, '连不上网站'],
    ['slow', { kind: 'silent', page: examplePage, reason: 'slow' }, '等了很久'],
    ['too long', { kind: 'silent', page: examplePage, reason: 'long' }, '太大'],
  ])('is told once: %s', (_, visit, words) => {
    expect(faultsOf('answers', visit)?.join()).toContain(words)
    const others = rules.filter(({ id }) => id !== 'answers')
    expect(others.filter((rule) => rule.faults(visit, exampleSite) !== null)).toEqual([])
  })

  it.each(['skipped', 'busy'] as const)('is no fault when nothing is known of it: %s', (reason) => {
    const visit: Visit = { kind: 'silent', page: examplePage, reason }
    expect(rules.filter((rule) => rule.faults(visit, exampleSite) !== null)).toEqual([])
  })

  it('may answer 404 where there is to be nothing', () => {
    expect(faultsOf('answers', exampleVisit(undefined, { status: 404 }, 404))).toEqual([])
  })
})

describe('files', () => {
  const robots =
    'User-agent: *\nDisallow: /admin\n\nSitemap: https://www.example.gov.cn/sitemap.xml\n'
  const sitemap = '<urlset><url><loc>https://www.example.gov.cn/</loc></url></urlset>'
  it.each<['robots' | 'sitemap' | 'feed' | 'opensearch', string, string | null]>([
    ['robots', robots, null],
    ['robots', robots.replace('/admin', '/'), '禁止收录整个网站'],
    ['robots', 'User-agent: *\n', '没有写明站点地图'],
    ['sitemap', sitemap, null],
    ['sitemap', '<sitemapindex><sitemap><loc>/a</loc></sitemap></sitemapindex>', null],
    ['sitemap', '<urlset></urlset>', '没有任何网址'],
    ['sitemap', '<!DOCTYPE html><html lang="zh"></html>', '内容不是站点地图文件'],
    ['feed', '<?xml version="1.0"?><rss><channel/></rss>', null],
    ['feed', '<feed xmlns="http://www.w3.org/2005/Atom"/>', null],
    ['feed', '<rss><channel></rss>', '不是正确的 XML'],
    ['feed', '', '不是正确的 XML'],
    ['opensearch', '<OpenSearchDescription/>', null],
    ['opensearch', '<rss/>', '内容不是'],
  ])('%s: %s', (form, body, words) => {
    const faults = faultsOf(`file-${form}`, exampleVisit(body, { form }))
    expect(faults?.join()).toEqual(words === null ? '' : expect.stringContaining(words))
  })

  it('are no concern of rules on pages, nor pages of theirs', () => {
    expect(faultsOf('title', exampleVisit(sitemap, { form: 'sitemap' }))).toBeNull()
    expect(faultsOf('file-sitemap', exampleVisit())).toBeNull()
  })
})
