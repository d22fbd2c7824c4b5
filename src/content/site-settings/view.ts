import type { Column, Site } from '@/payload-types'
import type { FooterView, NavItem, ShellView } from '@/ui/shell-view'

import { columnLink } from '../columns/view'

/** Shown until the site settings were saved for the first time. */
const UNNAMED = '政府信息公开'

/** Columns that every page leads to. */
interface ShellColumns {
  /** First-level columns of the main navigation. */
  navigation: Column[]
  /** 联系我们, 网站声明 and the like. */
  atFoot: Column[]
}

/** The frame of every page, from the site settings and some columns. */
export function shellView(
  site: Site,
  { navigation, atFoot }: ShellColumns,
  publicUrl: string,
): ShellView {
  const entries = navigation.map((column) => ({
    ...columnLink(column),
    section: column.path ?? '/',
  }))
  return {
    siteName: text(site.name) ?? UNNAMED,
    domain: text(site.domain),
    publicUrl,
    version: site.updatedAt ?? null,
    notice: text(site.notice),
    grayscale: site.grayscale === true,
    navigation: [{ title: '首页', href: '/', section: '/' }, ...entries],
    footer: footerView(site, atFoot),
  }
}

/** Links to friendly sites, for the home page. */
export function friendlyLinks(site: Site): NavItem[] {
  return (site.links ?? []).map(({ title, url }) => ({ title, href: url }))
}

export function hotlineOf(site: Site): string | null {
  return text(site.hotline)
}

function footerView(site: Site, columns: Column[]): FooterView {
  return {
    links: columns.map(columnLink),
    organizer: text(site.organizer),
    undertaker: text(site.undertaker),
    phone: text(site.contact?.phone),
    email: text(site.contact?.email),
    address: text(site.contact?.address),
    postcode: text(site.contact?.postcode),
    siteIdCode: text(site.siteIdCode),
    icpNumber: text(site.icpNumber),
    policeNumber: text(site.policeNumber),
    conacId: text(site.conacId),
  }
}

function text(value: string | null | undefined): string | null {
  return value?.trim() || null
}
