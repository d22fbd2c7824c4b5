import type { Change } from '../changes/change'

/** What a visitor or consumer must find at a surface. */
export type Expectation = 'shown' | 'gone'

/** A place where a change must show, and how to see whether it does. */
export interface Surface {
  /** Kind of place: `page`, `list`, `home`, `feed`, `sitemap`, `search`, `api`, `file`, `redirect`. */
  key: string
  /** What an editor calls it. */
  label: string
  /** Address without host. */
  url: string
  expectation: Expectation
  check: Check
}

/** What to look for in the answer. */
export type Check =
  /** The page says that it shows this version of its document, or a later one. */
  | { kind: 'version'; meta: 'content-version' | 'site-version'; version: string }
  /** The page links to `href` under this title. */
  | { kind: 'link'; href: string; title: string | null }
  /** The feed or sitemap names this absolute address, and this title where it has titles. */
  | { kind: 'entry'; url: string; title: string | null }
  /** REST gives the document in this version or a later one. */
  | { kind: 'document'; version: string }
  /** The address is there at all. */
  | { kind: 'exists' }
  /** The address leads to another one. */
  | { kind: 'redirect'; to: string }

/** What a kind of content tells about its surfaces. */
export type SurfacesOf = (change: Change) => Promise<Surface[]>
