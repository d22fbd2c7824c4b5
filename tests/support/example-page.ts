import type { CheckedPage, CheckedSite } from '@/publishing/self-check/checked-page'
import { readPage } from '@/publishing/self-check/page-facts'
import type { Visit } from '@/publishing/self-check/rule'

/** A site that has entered everything; the codes are plainly invented. */
export const exampleSite: CheckedSite = {
  settings: {
    name: '某区人民政府',
    domain: 'www.example.gov.cn',
    siteIdCode: '1234567890',
    organizer: '某区人民政府办公室',
    contact: '0000-5550001',
    icpNumber: '某ICP备12345678号',
    policeNumber: '某公网安备 12345678901234号',
    conacId: '0123456789abcdef0123456789abcdef',
  },
  publicUrl: 'https://www.example.gov.cn',
  settingsPlace: { label: '站点设置', href: '/admin/globals/site' },
}

/** The same without one of its settings. */
export function siteWithout(setting: keyof CheckedSite['settings']): CheckedSite {
  return { ...exampleSite, settings: { ...exampleSite.settings, [setting]: null } }
}

/** An article in the column 工作动态. */
export const examplePage: CheckedPage = {
  label: '动态“夜巡”',
  path: '/gzdt/202611/t20261124_12.html',
  form: 'html',
  status: 200,
  tags: 'article',
  hasTrail: true,
  mend: { label: '这篇稿件', href: '/admin/collections/articles/a1' },
}

/** Its page with nothing to find fault with. */
export const exampleHtml = `<!DOCTYPE html><html lang="zh-CN"><head>
<title>夜巡 - 工作动态 - 某区人民政府</title>
<meta name="SiteName" content="某区人民政府">
<meta name="SiteDomain" content="www.example.gov.cn">
<meta name="SiteIDCode" content="1234567890">
<meta name="ColumnName" content="工作动态">
<meta name="ColumnDescription" content="各部门工作动态">
<meta name="ColumnKeywords" content="工作动态">
<meta name="ColumnType" content="工作动态">
<meta name="ArticleTitle" content="夜巡">
<meta name="PubDate" content="2026-11-24 09:05">
<meta name="ContentSource" content="区城管局">
<link rel="canonical" href="https://www.example.gov.cn/gzdt/202611/t20261124_12.html">
<link rel="stylesheet" href="/assets/site.css">
</head><body>
<header><a href="/"><svg><title>徽标</title></svg>某区人民政府</a><form action="/search"></form></header>
<main><nav aria-label="您的位置"><a href="/">首页</a><a href="/gzdt/">工作动态</a></nav>
<article><header><h1>夜巡</h1>
<span>发布时间：<time datetime="2026-11-24T09:05:00+08:00">2026-11-24 09:05</time></span>
<span>来源：区城管局</span></header>
<p>正文<img src="/api/photos/file/a.jpg" srcset="/api/photos/file/a-400.jpg 400w" alt="夜巡"></p></article></main>
<footer><a href="/sitemap.html">网站地图</a>
<ul><li>主办：某区人民政府办公室</li><li>联系电话：0000-5550001</li><li>网站标识码：1234567890</li>
<li><a href="https://beian.miit.gov.cn">某ICP备12345678号</a></li>
<li><a href="https://www.beian.gov.cn/portal/registerSystemInfo?recordcode=12345678901234">某公网安备 12345678901234号</a></li></ul>
<a href="https://bszs.conac.cn/sitename?method=show&amp;id=0123456789abcdef0123456789abcdef">党政机关网站标识</a>
<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=1234567890&amp;url=https%3A%2F%2Fwww.example.gov.cn%2F">我为政府网站找错</a>
</footer></body></html>`

/** What the portal answered at this page. */
export function exampleVisit(
  html = exampleHtml,
  page: Partial<CheckedPage> = {},
  status = 200,
  location: string | null = null,
): Visit {
  const checked = { ...examplePage, ...page }
  const facts = checked.form === 'html' ? readPage(html) : null
  return { kind: 'answer', page: checked, status, location, body: html, facts }
}
