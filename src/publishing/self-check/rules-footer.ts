import type { CheckedSite, SiteSettings } from './checked-page'
import type { PageFacts } from './page-facts'
import { pageRule, type Rule } from './rule'
import { notShown } from './setting-faults'

const ICP = 'https://beian.miit.gov.cn'
const POLICE = 'https://www.beian.gov.cn/portal/registerSystemInfo?recordcode='
const CONAC = 'https://bszs.conac.cn/'
const REPORT = 'https://zfwzgl.www.gov.cn/exposure/jiucuo.html'

/** 页脚标识: what the footer of every page must say. */
export const footerRules: Rule[] = [
  footerItem('government-mark', '党政机关网站标识', 'conacId', ({ footerLinks }, id) =>
    footerLinks.some(({ href }) => href.startsWith(CONAC) && href.includes(id)),
  ),
  footerItem(
    'report-errors',
    '“我为政府网站找错”入口',
    'siteIdCode',
    ({ footerLinks }, code, { publicUrl }) =>
      footerLinks.some(({ href }) => isReportLink(href, code, publicUrl)),
  ),
  footerItem('site-id-code', '网站标识码', 'siteIdCode', ({ footerText }, code) =>
    footerText.includes(`网站标识码：${code}`),
  ),
  footerItem('organizer', '主办单位', 'organizer', ({ footerText }, name) =>
    footerText.includes(`主办：${name}`),
  ),
  footerItem('contact', '联系方式', 'contact', ({ footerText }, contact) =>
    footerText.includes(contact),
  ),
  footerItem(
    'icp-number',
    'ICP备案编号',
    'icpNumber',
    (facts, number) => hasLink(facts, ICP, number),
    { pattern: /ICP备\s*[（(]?\d+[）)]?\s*号/i, example: '省份简称ICP备00000000号' },
  ),
  footerItem(
    'police-number',
    '公安机关备案标识',
    'policeNumber',
    (facts, number) => hasLink(facts, POLICE, number),
    { pattern: /公网安备\s*[（(]?\d+[）)]?\s*号/, example: '省份简称公网安备00000000000000号' },
  ),
  pageRule(
    { ...footer('site-map', '网站地图'), mendedBy: 'operator' },
    ({ facts: { footerLinks } }) => {
      const isThere = footerLinks.some(({ text }) => /网站地图|站点地图/.test(text))
      return isThere ? [] : ['页脚没有网站地图入口。']
    },
  ),
  pageRule(
    {
      ...footer('no-examples', '编号不是示例'),
      requirement: '网站标识码和备案编号应是主管部门核发的，不能是全 0 的示例。',
      severity: 'should',
    },
    ({ site: { settings } }) => {
      const values = (['siteIdCode', 'icpNumber', 'policeNumber', 'conacId'] as const)
        .map((setting) => settings[setting] ?? '')
        .filter(isExample)
      return values.length > 0 ? [`“${values.join('”“')}”全是 0，像是示例。`] : []
    },
    ({ page }) => page.path === '/',
  ),
]

function footer(id: string, title: string) {
  return {
    id: `footer-${id}`,
    group: 'footer',
    title,
    requirement: `每个网页的页脚应有${title}。`,
    severity: 'must',
    mendedBy: 'settings',
  } as const
}

/**
 * Something of the site settings in the footer.
 * @param isShown whether the footer has it, when this was entered.
 * @param form how it is written.
 */
function footerItem(
  id: string,
  title: string,
  setting: keyof SiteSettings,
  isShown: (facts: PageFacts, value: string, site: CheckedSite) => boolean,
  form?: { pattern: RegExp; example: string },
): Rule {
  return pageRule(footer(id, title), ({ facts, site }) => {
    const value = site.settings[setting]
    if (value === null || !isShown(facts, value, site)) return notShown(site, setting)
    if (!form || form.pattern.test(value)) return []
    return [`“${value}”不像编号，应写成“${form.example}”。`]
  })
}

const hasLink = ({ footerLinks }: PageFacts, to: string, text: string): boolean =>
  footerLinks.some((link) => link.href.startsWith(to) && link.text.includes(text))

/** It carries the code and the address of the page that a visitor complains of. */
function isReportLink(href: string, code: string, publicUrl: string): boolean {
  if (!href.startsWith(REPORT)) return false
  const { searchParams } = new URL(href)
  const url = searchParams.get('url') ?? ''
  const isOurs = url === publicUrl || url.startsWith(`${publicUrl}/`)
  return searchParams.get('site_code') === code && isOurs
}

/** Nothing but zeros: somebody left an example standing. */
function isExample(value: string): boolean {
  const digits = value.replace(/\D/g, '')
  return digits.length >= 6 && /^0+$/.test(digits)
}
