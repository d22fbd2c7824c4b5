import type { NavItem } from '@/ui/shell-view'

/** Where visitors share pages, each with the address that its owner gives out for links. */
const SHARERS = [
  { title: '微博', page: 'https://service.weibo.com/share/share.php' },
  { title: 'QQ空间', page: 'https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey' },
] as const

/** @param url of the page that is shared, absolute. */
export function shareLinks(title: string, url: string): NavItem[] {
  const query = new URLSearchParams({ url, title }).toString()
  return SHARERS.map((sharer) => ({ title: sharer.title, href: `${sharer.page}?${query}` }))
}
