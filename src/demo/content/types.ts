import type { ArticleKind, manners, validities } from '@/content/articles/article'
import type { ColumnView } from '@/content/columns/column'
import type { Portrait } from '../scenes/parts/portrait-look'
import type { SceneName } from '../scenes/render-scene'

/** A link within the portal, inside a paragraph. */
export interface LinkPart {
  link: string
  label: string
}

/** One block of text; keys stand for departments (slug), staff, photos and attachments. */
export type Part =
  | string
  | { text: readonly (string | LinkPart)[] }
  | { h2: string }
  | { h3: string }
  | { list: readonly string[]; ordered?: boolean }
  | { quote: string }
  /** The first row is the heading. */
  | { table: readonly (readonly string[])[] }
  | { unit: string; title?: string }
  | { photo: string; caption?: string; width?: 'full' | 'medium' | 'small' }
  | { gallery: readonly { photo: string; caption?: string }[] }
  | { story: readonly string[]; photo?: string; text: readonly string[] }
  | { attachment: string }

export interface DemoColumn {
  slug: string
  title: string
  kind: string
  view: ColumnView
  description: string
  keywords: readonly string[]
  department?: string
  updateWithinDays?: number
  inNavigation?: boolean
  link?: string
  body?: readonly Part[]
  children?: readonly DemoColumn[]
}

export interface DemoDepartment {
  slug: string
  name: string
  shortName: string
  kind: string
  parent?: string
  duties: readonly Part[]
  address: string
  postcode: string
  phone: string
  officeHours: string
  email?: string
  location?: { lat: number; lng: number }
}

export interface DemoStaff {
  key: string
  name: string
  department: string
  position: string
  leader?: boolean
  responsibilities?: string
  biography: readonly string[]
  honors?: readonly { title: string; year: number }[]
  workPhone?: string
  /** Day of the agreement; absent: the profile stays closed. */
  consentOn?: string
  portrait: Portrait
}

export interface DemoPhoto {
  key: string
  scene: SceneName
  alt: string
  caption: string
  credit: string
  takenAt: string
  place: string
  people?: readonly string[]
}

export interface DemoAttachment {
  key: string
  /** File in `src/demo/files/`. */
  file: string
  /** Name that visitors see. */
  displayName: string
  title: string
}

export interface DemoArticle {
  title: string
  shortTitle?: string
  subtitle?: string
  kind: ArticleKind
  /** Path of the home column. */
  column: string
  alsoIn?: readonly string[]
  departments: readonly string[]
  source: string
  author?: string
  responsibleEditor: string
  summary?: string
  keywords: readonly string[]
  cover?: string
  body: readonly Part[]
  signOff?: { organization: string; date: string }
  attachments?: readonly string[]
  pinned?: boolean
  disclosure?: {
    indexNumber: string
    documentNumber?: string
    issuedOn: string
    topic: string
    manner: keyof typeof manners
    validity: keyof typeof validities
    /** Title of the document that replaces this one. */
    replacedBy?: string
  }
  /** First publication in Beijing time, `2026-11-20 09:30`; absent: the article stays a draft. */
  publishedAt?: string
}
