/** Where in the admin something is mended. */
export interface MendPlace {
  /** What it is called after 修改: `这个栏目`. */
  label: string
  href: string
}

/** What an address must answer with. */
export type PageForm = 'html' | 'robots' | 'sitemap' | 'feed' | 'opensearch'

/** An address of the site that the self-check looks at, as an example of its kind of page. */
export interface CheckedPage {
  /** Kind of page and, where there are several, which: `栏目列表“工作动态”`. */
  label: string
  /** From `/` on; may have a query. */
  path: string
  form: PageForm
  /** The status that is right for it. */
  status: 200 | 404
  /** Page tags that it must carry; those of an article include those of its column. */
  tags: 'site' | 'column' | 'article'
  /** 您的位置 stands above the content. */
  hasTrail: boolean
  /** Where its own content is written; `null` for pages that the portal makes of nothing. */
  mend: MendPlace | null
}

/** Facts of the site settings that pages must show. */
export const settingNames = {
  name: '网站名称',
  domain: '网站域名',
  siteIdCode: '网站标识码',
  organizer: '主办单位',
  contact: '联系电话或邮箱',
  icpNumber: 'ICP备案编号',
  policeNumber: '公安备案号',
  conacId: '党政机关网站标识编号',
} as const

/** What the office entered; `null` where it entered nothing. */
export type SiteSettings = Record<keyof typeof settingNames, string | null>

/** What the site is, beside what its pages show. */
export interface CheckedSite {
  settings: SiteSettings
  /** The address visitors use, without a slash at the end. */
  publicUrl: string
  /** Where 站点设置 is edited. */
  settingsPlace: MendPlace
}

/** What there is to check: kinds of content tell their pages. */
export interface CheckedThings {
  site: CheckedSite
  pages: CheckedPage[]
}
