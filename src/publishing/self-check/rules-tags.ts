import { type CheckedSite, settingNames, type SiteSettings } from './checked-page'
import { metaValues, type PageFacts } from './page-facts'
import { pageRule, type ReadPage, type Rule } from './rule'
import { notShown } from './setting-faults'

const DOMAIN = /^[a-z0-9.-]+$/
/** Ten digits, or `bm` and eight; a few offices were given twelve. */
const SITE_ID_CODE = /^(bm\d{8}|\d{10}|\d{12})$/
const PUB_DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d$/
const SHOWN_DATE = /发布时间：\s*(\d{4}-\d\d-\d\d \d\d:\d\d)/

/** Values that a program wrote where it had none. */
const NOTHING = /^(null|undefined|none|nan|\[object Object\])$/i

const isColumnPage = ({ page }: ReadPage): boolean => page.tags !== 'site'
const isArticlePage = ({ page }: ReadPage): boolean => page.tags === 'article'

/** 网页标签: the tags of the national rule in the head of every page. */
export const tagRules: Rule[] = [
  siteTag('SiteName', 'name', () => []),
  siteTag('SiteDomain', 'domain', (value) =>
    DOMAIN.test(value)
      ? []
      : [`“${value}”不是单独的英文域名；不要带 http://、端口和路径，例如 www.example.gov.cn。`],
  ),
  siteTag('SiteIDCode', 'siteIdCode', (value) =>
    SITE_ID_CODE.test(value) ? [] : [`“${value}”不是 10 位数字，也不是 bm 加 8 位数字。`],
  ),
  columnTag('ColumnName', '栏目名称'),
  columnTag('ColumnDescription', '栏目描述'),
  columnTag('ColumnKeywords', '栏目关键词'),
  columnTag('ColumnType', '栏目类别'),
  pageRule(
    {
      id: 'column-description-says-more',
      group: 'tags',
      title: '栏目描述具体',
      requirement: '栏目描述应说明栏目设置的目的和内容，不能只重复栏目名称。',
      severity: 'should',
      mendedBy: 'content',
    },
    ({ facts }) => {
      const [name] = metaValues(facts, 'ColumnName')
      const isSame = name !== undefined && metaValues(facts, 'ColumnDescription')[0] === name
      return isSame ? [`栏目描述与栏目名称“${name}”相同。`] : []
    },
    isColumnPage,
  ),
  articleTag('ArticleTitle', '稿件标题', '与网页上显示的标题一致', (value, { headings }) =>
    headings[0] === value ? [] : [`标签写的是“${value}”，网页标题是“${headings[0] ?? ''}”。`],
  ),
  articleTag('PubDate', '发布时间', '格式为 2026-01-31 09:30，与网页显示一致', (value, facts) => {
    if (!PUB_DATE.test(value)) return [`“${value}”的格式不对，应为 2026-01-31 09:30。`]
    const shown = SHOWN_DATE.exec(facts.mainText)?.[1]
    if (shown === undefined) return ['网页上没有显示“发布时间：年-月-日 时:分”。']
    return shown === value ? [] : [`标签写的是 ${value}，网页显示的是 ${shown}。`]
  }),
  articleTag('ContentSource', '稿件来源', '与网页显示的来源一致', (value, { mainText }) =>
    mainText.includes(`来源：${value}`) ? [] : [`网页上没有显示“来源：${value}”。`],
  ),
  pageRule(
    {
      id: 'no-empty-tags',
      group: 'tags',
      title: '没有空标签',
      requirement: '网页标签不得为空，也不得写成 null。',
      severity: 'must',
      mendedBy: 'operator',
    },
    ({ facts }) =>
      facts.metas
        .filter(({ content }) => isNothing(content))
        .map(
          ({ name, content }) => `${name} 标签${content.trim() ? `写成了“${content}”` : '为空'}。`,
        ),
  ),
]

function siteTag(
  name: string,
  setting: 'name' | 'domain' | 'siteIdCode',
  malformed: (value: string) => string[],
): Rule {
  const title = settingNames[setting]
  return pageRule(
    {
      id: `tag-${name}`,
      group: 'tags',
      title: `${title}标签`,
      requirement: `每个网页都应有一个 ${name} 标签，内容为${title}。`,
      severity: 'must',
      mendedBy: 'settings',
    },
    ({ facts, site }) => {
      const faults = onceFaults(facts, name)
      const [value = ''] = metaValues(facts, name)
      if (site.settings[setting] === null) return notShown(site, setting)
      if (faults.length > 0) return faults
      return [...malformed(value), ...otherThanSet(value, site, setting)]
    },
  )
}

function otherThanSet(
  value: string,
  { settings }: CheckedSite,
  setting: keyof SiteSettings,
): string[] {
  const set = settings[setting]
  if (set === value) return []
  return [
    `网页上是“${value}”，站点设置里是“${set ?? ''}”。请稍后重新检查，仍不一致请联系运维人员。`,
  ]
}

function columnTag(name: string, title: string): Rule {
  return pageRule(
    {
      id: `tag-${name}`,
      group: 'tags',
      title: `${title}标签`,
      requirement: `首页、栏目页和稿件页应有一个 ${name} 标签，内容为${title}。`,
      severity: 'must',
      mendedBy: 'content',
    },
    ({ facts }) => onceFaults(facts, name),
    isColumnPage,
  )
}

function articleTag(
  name: string,
  title: string,
  manner: string,
  wrong: (value: string, facts: PageFacts) => string[],
): Rule {
  return pageRule(
    {
      id: `tag-${name}`,
      group: 'tags',
      title: `${title}标签`,
      requirement: `稿件页应有一个 ${name} 标签，${manner}。`,
      severity: 'must',
      mendedBy: 'content',
    },
    ({ facts }) => {
      const faults = onceFaults(facts, name)
      const [value = ''] = metaValues(facts, name)
      return faults.length > 0 ? faults : wrong(value, facts)
    },
    isArticlePage,
  )
}

function onceFaults(facts: PageFacts, name: string): string[] {
  const values = metaValues(facts, name)
  if (values.length === 0) return [`网页上没有 ${name} 标签。`]
  if (values.length > 1) return [`${name} 标签出现了 ${values.length} 次，应当只有一个。`]
  return isNothing(values[0] ?? '') ? [`${name} 标签没有内容。`] : []
}

const isNothing = (content: string): boolean =>
  content.trim() === '' || NOTHING.test(content.trim())
