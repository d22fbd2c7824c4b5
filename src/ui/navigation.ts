import type { NavItem } from './shell-view'

/** The entry whose address is the longest beginning of `path`; home only for home itself. */
export function currentNavItem(items: NavItem[], path: string): NavItem | null {
  let best: NavItem | null = null
  for (const item of items) {
    const isAbove = item.href === '/' ? path === '/' : path.startsWith(item.href)
    if (isAbove && item.href.length > (best?.href.length ?? 0)) best = item
  }
  return best
}
