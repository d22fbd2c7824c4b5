import type { NavEntry } from './shell-view'

/** The entry of the section that `path` lies in, the innermost one; home only for home itself. */
export function currentNavItem(items: NavEntry[], path: string): NavEntry | null {
  let best: NavEntry | null = null
  for (const item of items) {
    const isAbove = item.section === '/' ? path === '/' : path.startsWith(item.section)
    if (isAbove && item.section.length > (best?.section.length ?? 0)) best = item
  }
  return best
}
