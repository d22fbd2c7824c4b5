import type { Column } from '@/payload-types'
import { relationId } from '@/platform/relations'
import type { DatedItem } from '@/ui/dated-list'
import type { ColumnTags } from '@/ui/meta-tags'
import { pagePath, type PagerView } from '@/ui/pager-view'
import type { RichTextData } from '@/ui/rich-text/rich-text'
import type { NavItem } from '@/ui/shell-view'

import type { CatalogueRow } from '../articles/disclosure'
import type { DirectoryEntry } from '../departments/view'
import type { PersonCard } from '../staff/view'

/** A column below, with the newest of its branch. */
export interface ChildList {
  link: NavItem
  rows: DatedItem[]
}

/** 全部 or a year of a list. */
export interface YearLink extends NavItem {
  isCurrent: boolean
}

/** What fills the middle of a column's page. */
export type ColumnContent =
  | { kind: 'rows'; rows: DatedItem[]; pager: PagerView; years: YearLink[] }
  | { kind: 'children'; lists: ChildList[]; links: NavItem[] }
  | { kind: 'catalogue'; rows: CatalogueRow[]; pager: PagerView; years: YearLink[] }
  | { kind: 'text'; body: RichTextData | null; lists: ChildList[] }
  | { kind: 'directory'; entries: DirectoryEntry[] }
  | { kind: 'people'; leaders: PersonCard[]; staff: PersonCard[] }

/** What the page of one column shows. */
export interface ColumnView {
  path: string
  title: string
  /** Of a list, when only one is shown. */
  year: number | null
  description: string | null
  trail: NavItem[]
  menu: { title: string; items: NavItem[] } | null
  content: ColumnContent
}

/** A column as visitors reach it; one that is a link leads straight to its target. */
export function columnLink(column: Pick<Column, 'title' | 'path' | 'view' | 'link'>): NavItem {
  const target = column.view === 'link' ? column.link?.trim() : null
  return { title: column.title, href: target || column.path || '/' }
}

/** A list by years; nothing to choose from when it has one at most. */
export function yearLinks(path: string, years: number[], current: number | null): YearLink[] {
  if (years.length < 2) return []
  return [null, ...years].map((year) => ({
    title: year === null ? '全部' : `${year}年`,
    href: pagePath({ path, year }, 1),
    isCurrent: year === current,
  }))
}

/** The menu left of a column: its children, or its siblings when it has none. */
export function columnMenu(
  trail: Column[],
  children: Column[],
  siblings: Column[],
): ColumnView['menu'] {
  const self = trail.at(-1)
  if (!self) return null
  if (children.length > 0) return { title: self.title, items: children.map(columnLink) }
  const parent = trail.at(-2)
  // First-level columns are already beside each other in the main navigation.
  if (!parent || siblings.length < 2) return null
  return { title: parent.title, items: siblings.map(columnLink) }
}

/**
 * Where a department publishes: of the columns that it owns those at the top, and in place of each that
 * has some of them below it those: 工作动态, 政府信息公开指南 … The fullest branch comes first.
 */
export function ownBranch(owned: Column[]): Column[] {
  const childrenOf = (id: string) => owned.filter(({ parent }) => relationId(parent) === id)
  const ids = new Set(owned.map(({ id }) => id))
  return owned
    .filter(({ parent }) => !ids.has(relationId(parent) ?? ''))
    .map((root) => ({ root, children: childrenOf(root.id) }))
    .sort((a, b) => b.children.length - a.children.length)
    .flatMap(({ root, children }) => (children.length > 0 ? children : [root]))
    .filter(({ inNavigation }) => inNavigation !== false)
}

export function columnTags(column: Column): ColumnTags {
  return {
    name: column.title,
    description: column.description ?? null,
    keywords: column.keywords ?? [],
    type: column.kind,
  }
}

/** A column with its descendants, for the site map. */
export interface ColumnNode extends NavItem {
  children: ColumnNode[]
}

/** The flat tree as nested nodes, in the order given. */
export function columnTree(columns: Column[]): ColumnNode[] {
  const nodes = new Map(
    columns.map((column) => [column.id, { ...columnLink(column), children: [] as ColumnNode[] }]),
  )
  const roots: ColumnNode[] = []
  for (const column of columns) {
    const node = nodes.get(column.id)
    const parent = nodes.get(relationId(column.parent) ?? '')
    if (node) (parent?.children ?? roots).push(node)
  }
  return roots
}
