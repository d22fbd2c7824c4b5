import type { Staff } from '@/payload-types'
import { related } from '@/platform/relations'
import type { DatedItem } from '@/ui/dated-list'
import type { PhotoView } from '@/ui/photo-view'
import type { RichTextData } from '@/ui/rich-text/rich-text'
import type { NavItem } from '@/ui/shell-view'

import { departmentPath, staffPath } from '../paths'
import { photoView } from '../photos/view'

/** A person on a list of leaders or staff. */
export interface PersonCard {
  name: string
  href: string
  position: string | null
  /** 分工; one line. */
  responsibilities: string | null
  photo: PhotoView | null
}

/** What the page of one person shows. */
export interface StaffView {
  path: string
  name: string
  /** `updatedAt` of the document. */
  version: string
  position: string | null
  department: NavItem | null
  photo: PhotoView | null
  responsibilities: string | null
  workPhone: string | null
  biography: RichTextData | null
  /** Newest first. */
  honors: { title: string; year: number | null }[]
  stories: DatedItem[]
}

export function personCard(person: Staff): PersonCard {
  return {
    name: person.name,
    href: staffPath(person.id),
    position: person.position?.trim() || null,
    responsibilities: person.responsibilities?.trim() || null,
    photo: photoView(person.photo),
  }
}

export function staffView(person: Staff, stories: DatedItem[]): StaffView {
  const department = related(person.department)
  const honors = (person.honors ?? []).map(({ title, year }) => ({ title, year: year ?? null }))
  return {
    ...personCard(person),
    path: staffPath(person.id),
    version: person.updatedAt,
    department: department && { title: department.name, href: departmentPath(department.slug) },
    workPhone: person.workPhone?.trim() || null,
    biography: person.biography ?? null,
    honors: honors.sort((a, b) => (b.year ?? 0) - (a.year ?? 0)),
    stories,
  }
}

/** What search engines show of a person: who it is and what for. */
export function staffDescription(person: StaffView): string {
  const { department, position, name, responsibilities } = person
  const who = [department?.title, position, name].filter(Boolean).join('')
  return responsibilities ? `${who}：${responsibilities}` : who
}
