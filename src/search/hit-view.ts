import { formatDate } from '@/platform/dates'
import type { NavItem } from '@/ui/shell-view'

import type { SearchHit } from './answer'
import { type Segment, segmentsOf } from './segments'

/** A hit as the results page shows it. */
export interface HitView {
  key: string
  href: string
  title: Segment[]
  snippet: Segment[] | null
  /** `null` for a kind that nobody named. */
  kind: string | null
  /** Columns above it, from the top. */
  trail: NavItem[]
  source: string | null
  /** Day of publication in Beijing. */
  date: string | null
  files: { href: string; title: Segment[]; snippet: Segment[] | null }[]
}

/** @param kinds labels of the kinds. */
export function hitView(hit: SearchHit, kinds: Record<string, string>): HitView {
  return {
    key: `${hit.collection} ${hit.id}`,
    href: hit.path,
    title: segmentsOf(hit.title),
    snippet: hit.snippet && segmentsOf(hit.snippet),
    kind: kinds[hit.kind] ?? null,
    trail: hit.trail.map(({ title, path }) => ({ title, href: path })),
    source: hit.source,
    date: hit.at === null ? null : formatDate(hit.at),
    files: hit.files.map(({ href, title, snippet }) => ({
      href,
      title: segmentsOf(title),
      snippet: snippet && segmentsOf(snippet),
    })),
  }
}
