import type { Column, Home } from '@/payload-types'
import { relationId } from '@/platform/relations'
import type { DatedItem } from '@/ui/dated-list'
import type { NavItem } from '@/ui/shell-view'

import type { ArticleCard } from '../articles/cards'
import { columnLink } from '../columns/view'

/** One column on the home page. */
export type HomeSection = NavItem &
  ({ layout: 'list'; rows: DatedItem[] } | { layout: 'photos'; cards: ArticleCard[] })

/** What the home page shows. */
export interface HomeView {
  /** `updatedAt` of the settings of the home page. */
  version: string | null
  lead: ArticleCard | null
  sections: HomeSection[]
  departments: NavItem[]
  links: NavItem[]
  hotline: string | null
}

/** A column the editor put on the home page. */
export interface WantedSection extends NavItem {
  /** Of the column itself; those below it belong to the section too. */
  path: string
  count: number
  layout: 'list' | 'photos'
}

/** The home page's sections in order; those whose column is gone are left out. */
export function wantedSections(home: Home, columns: Column[]): WantedSection[] {
  const byId = new Map(columns.map((column) => [column.id, column]))
  return (home.sections ?? []).flatMap(({ column: relation, title, count, layout }) => {
    const column = byId.get(relationId(relation) ?? '')
    if (!column?.path) return []
    return {
      path: column.path,
      title: title?.trim() || column.title,
      href: columnLink(column).href,
      count: count ?? 6,
      layout: layout ?? 'list',
    }
  })
}

/** Lists that stand side by side in pairs; an odd one, or one with photos, takes the whole row. */
export function isWideSection(sections: HomeSection[], index: number): boolean {
  const section = sections[index]
  if (!section || section.layout === 'photos') return true
  let start = index
  while (sections[start - 1]?.layout === 'list') start--
  let end = index
  while (sections[end + 1]?.layout === 'list') end++
  return index === end && (end - start) % 2 === 0
}

/** What search engines show of the home page: what there is to be read. */
export function homeDescription(siteName: string, { sections }: HomeView): string {
  const titles = sections.map(({ title }) => title).join('、')
  return `${siteName}门户网站${titles && `：${titles}`}`
}

/** Addresses of all articles that the home page shows. */
export function homeHrefs({ lead, sections }: HomeView): string[] {
  const shown: { href: string }[] = lead ? [lead] : []
  for (const section of sections) {
    shown.push(...(section.layout === 'list' ? section.rows : section.cards))
  }
  return shown.map(({ href }) => href)
}
