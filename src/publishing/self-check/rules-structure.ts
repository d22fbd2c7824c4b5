import { metaValues } from './page-facts'
import { pageRule, type ReadPage, type Rule, type SilentReason } from './rule'

const silentWords: Record<Exclude<SilentReason, 'busy' | 'skipped'>, string> = {
  unreachable: '打不开：连不上网站。',
  slow: '打不开：等了很久没有回答。',
  long: '网页太大，没有读完。',
}

const isIndexed = ({ facts }: ReadPage): boolean =>
  !metaValues(facts, 'robots').some((content) => content.includes('noindex'))

/** What every page is built of. */
export const structureRules: Rule[] = [
  {
    id: 'answers',
    group: 'structure',
    title: '网页能打开',
    requirement: '各类网页应能正常打开；不存在的网址应答 404。',
    severity: 'must',
    mendedBy: 'operator',
    faults: (visit) => {
      if (visit.kind === 'silent') {
        // Nothing is known of what there was no time for: the head of the result says how many.
        const { reason } = visit
        return reason === 'busy' || reason === 'skipped' ? null : [silentWords[reason]]
      }
      if (visit.status === visit.page.status) return []
      return visit.page.status === 404
        ? [`不存在的网址应答了 ${visit.status}，应当是 404。`]
        : [`网页没有正常打开，应答 ${visit.status}${leadsTo(visit.location)}。`]
    },
  },
  pageRule(
    { ...structure('title'), title: '网页标题', requirement: '每个网页应有一个标题（title）。' },
    ({ facts }) => {
      if (facts.titles.length > 1) return [`title 出现了 ${facts.titles.length} 次。`]
      return facts.titles[0] ? [] : ['没有 title，浏览器标签页上没有名称。']
    },
  ),
  pageRule(
    { ...structure('lang'), title: '网页语言', requirement: '网页应标明语言为中文（lang）。' },
    ({ facts }) => (/^zh\b/i.test(facts.lang ?? '') ? [] : ['没有标明中文，读屏软件会读错。']),
  ),
  pageRule(
    {
      ...structure('canonical'),
      title: '规范网址',
      requirement: '每个网页应写明一个规范网址（canonical），就是它自己的网址。',
    },
    ({ facts, page, site }) => {
      const [first] = facts.canonicals
      if (first === undefined) return ['没有写明规范网址。']
      if (facts.canonicals.length > 1) return ['写明了几个规范网址，应当只有一个。']
      return first === site.publicUrl + page.path ? [] : [`规范网址写的是 ${first}。`]
    },
    isIndexed,
  ),
  pageRule(
    {
      ...structure('zones'),
      title: '网页分区',
      requirement: '网页应有头部标识区、中部内容区、底部功能区各一个。',
    },
    ({ facts: { zones } }) => [
      ...zoneFault('头部标识区（header）', zones.header),
      ...zoneFault('中部内容区（main）', zones.main),
      ...zoneFault('底部功能区（footer）', zones.footer),
    ],
  ),
  pageRule(
    {
      ...structure('site-name-in-header'),
      title: '头部网站名称',
      requirement: '头部标识区应醒目显示网站名称。',
      mendedBy: 'settings',
    },
    ({ facts, site: { settings } }) => {
      if (settings.name === null) return ['网站名称未填写，请到站点设置填写。']
      return facts.headerText.includes(settings.name) ? [] : ['头部没有网站名称。']
    },
  ),
  pageRule(
    { ...structure('search'), title: '搜索入口', requirement: '每个网页应有站内搜索入口。' },
    ({ facts }) => (facts.hasSearch ? [] : ['没有站内搜索的输入框。']),
  ),
  pageRule(
    { ...structure('heading'), title: '主标题', requirement: '每个网页应有一个主标题（h1）。' },
    ({ facts: { headings } }) => {
      if (headings.length > 1) return [`主标题出现了 ${headings.length} 个，应当只有一个。`]
      return headings[0] ? [] : ['没有主标题。']
    },
  ),
  pageRule(
    {
      ...structure('trail'),
      title: '当前位置',
      requirement: '网页应显示“您的位置”，从首页逐级列出。',
    },
    ({ facts: { trail } }) => {
      if (trail === null) return ['没有“您的位置”。']
      return trail[0] === '/' ? [] : ['“您的位置”没有从首页开始。']
    },
    ({ page }) => page.hasTrail,
  ),
  pageRule(
    {
      ...structure('own-domain'),
      title: '域名一致',
      requirement: '网站网址应与站点设置里的网站域名一致。',
      severity: 'should',
      mendedBy: 'settings',
    },
    ({ site: { publicUrl, settings } }) => {
      const { hostname } = new URL(publicUrl)
      if (settings.domain === null || settings.domain === hostname) return []
      return [
        `网站域名填的是 ${settings.domain}，访问网址却是 ${publicUrl}。` +
          '域名不对请改站点设置；网址不对请运维人员设置 PUBLIC_URL。',
      ]
    },
    ({ page }) => page.path === '/',
  ),
]

const leadsTo = (location: string | null): string => (location ? `，转到 ${location}` : '')

function structure(id: string) {
  return { id, group: 'structure', severity: 'must', mendedBy: 'operator' } as const
}

function zoneFault(zone: string, count: number): string[] {
  if (count === 1) return []
  return [count === 0 ? `没有${zone}。` : `${zone}有 ${count} 个，应当只有一个。`]
}
