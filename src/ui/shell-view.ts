/** What the frame round every page shows: header, navigation, notice, footer. */

export interface NavItem {
  title: string
  href: string
}

/** An entry of the main navigation. */
export interface NavEntry extends NavItem {
  /** The part of the site it stands for; differs from `href` when it leads straight to a page. */
  section: string
}

export interface FooterView {
  /** Columns of the site that explain it: 联系我们, 网站声明, 隐私声明. */
  links: NavItem[]
  organizer: string | null
  undertaker: string | null
  phone: string | null
  email: string | null
  address: string | null
  postcode: string | null
  siteIdCode: string | null
  icpNumber: string | null
  policeNumber: string | null
  /** The site's mark of the registry of government sites: 32 hex digits. */
  conacId: string | null
}

export interface ShellView {
  siteName: string
  /** Bare host name of the site, `www.example.gov.cn`. */
  domain: string | null
  /** Absolute address without a slash at the end. */
  publicUrl: string
  /** `updatedAt` of the site settings. */
  version: string | null
  notice: string | null
  grayscale: boolean
  navigation: NavEntry[]
  footer: FooterView
}
