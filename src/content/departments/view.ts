import type { Department, Staff } from '@/payload-types'
import { related, relationId } from '@/platform/relations'
import type { DatedItem } from '@/ui/dated-list'
import type { RichTextData } from '@/ui/rich-text/rich-text'
import type { NavItem } from '@/ui/shell-view'

import { departmentPath } from '../paths'
import { personCard, type PersonCard } from '../staff/view'

/** One line of the contact card. */
export interface ContactFact {
  label: string
  value: string
  href: string | null
  /** Where a map shows it; only the address has one. */
  mapHref: string | null
}

/** What the page of one department shows. */
export interface DepartmentView {
  path: string
  name: string
  /** `updatedAt` of the document. */
  version: string
  kind: string | null
  parent: NavItem | null
  duties: RichTextData | null
  /** Address, telephone and the like, in the order of the directory. */
  contact: ContactFact[]
  leaders: PersonCard[]
  staff: PersonCard[]
  units: NavItem[]
  /** Its columns: 工作动态, 政府信息公开指南 and the like. */
  columns: NavItem[]
  articles: DatedItem[]
}

export interface DepartmentSurroundings {
  people: Staff[]
  units: Department[]
  columns: NavItem[]
  articles: DatedItem[]
  /** Address of a map with `{lat}`, `{lng}` and `{name}`, from the site settings. */
  mapUrl: string | null
}

export function departmentView(
  department: Department,
  around: DepartmentSurroundings,
): DepartmentView {
  const parent = related(department.parent)
  return {
    path: departmentPath(department.slug),
    name: department.name,
    version: department.updatedAt,
    kind: department.kind?.trim() || null,
    parent: parent && departmentLink(parent),
    duties: department.duties ?? null,
    contact: contactOf(department, mapHref(department, around.mapUrl)),
    leaders: around.people.filter(({ leader }) => leader).map(personCard),
    staff: around.people.filter(({ leader }) => !leader).map(personCard),
    units: around.units.map(departmentLink),
    columns: around.columns,
    articles: around.articles,
  }
}

/** What search engines show of it: where to go and whom to call. */
export function departmentDescription({ name, contact }: DepartmentView): string {
  return [name, ...contact.map(({ label, value }) => `${label}：${value}`)].join('，')
}

/** A department in the directory, with those below it. */
export interface DirectoryEntry extends NavItem {
  facts: string[]
  units: NavItem[]
}

/**
 * The directory as a tree of two levels: departments at the top, below each all that belongs to
 * it. One whose parent is not to be seen counts as a top one.
 * @param rootId shows this department alone, with those below it.
 */
export function directoryView(
  departments: Department[],
  rootId: string | null = null,
): DirectoryEntry[] {
  const known = new Set(departments.map(({ id }) => id))
  const parentOf = (department: Department) => {
    const id = relationId(department.parent)
    return id !== null && known.has(id) && id !== department.id ? id : null
  }
  return departments
    .filter((department) =>
      rootId === null ? parentOf(department) === null : department.id === rootId,
    )
    .map((department) => ({
      ...departmentLink(department),
      facts: [department.address?.trim(), department.phone?.trim()].flatMap((fact) => fact || []),
      units: below(department.id, departments, parentOf).map(departmentLink),
    }))
}

function below(
  id: string,
  departments: Department[],
  parentOf: (department: Department) => string | null,
  seen = new Set([id]),
): Department[] {
  return departments.flatMap((department) => {
    if (parentOf(department) !== id || seen.has(department.id)) return []
    seen.add(department.id)
    return [department, ...below(department.id, departments, parentOf, seen)]
  })
}

export function departmentLink(department: Pick<Department, 'name' | 'slug'>): NavItem {
  return { title: department.name, href: departmentPath(department.slug) }
}

/** `null` without a map or a place on it. */
function mapHref({ name, location }: Department, mapUrl: string | null): string | null {
  const { lat, lng } = location ?? {}
  if (mapUrl === null || typeof lat !== 'number' || typeof lng !== 'number') return null
  return mapUrl
    .replaceAll('{lat}', String(lat))
    .replaceAll('{lng}', String(lng))
    .replaceAll('{name}', encodeURIComponent(name.replace(/\p{Cs}/gu, '')))
}

function contactOf(department: Department, map: string | null): ContactFact[] {
  const phone = department.phone?.trim()
  const email = department.email?.trim()
  const fact = (label: string, value: string | null | undefined, href: string | null = null) =>
    value?.trim() ? [{ label, value: value.trim(), href, mapHref: null }] : []
  return [
    ...fact('办公地址', department.address).map((each) => ({ ...each, mapHref: map })),
    ...fact('邮编', department.postcode),
    // Two numbers in one field cannot be dialled.
    ...fact('联系电话', phone, phone && /^[\d\-+ ]+$/.test(phone) ? `tel:${phone}` : null),
    ...fact('办公时间', department.officeHours),
    ...fact('电子邮箱', email, email ? `mailto:${email}` : null),
  ]
}
