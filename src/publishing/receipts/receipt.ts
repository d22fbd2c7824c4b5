import { firstPageOf } from '@/ui/pager-view'
import type { Receipt as ReceiptDocument } from '@/payload-types'

import type { Check, Expectation, Surface } from './surface'

/** One place where a change must show, and whether it was seen to. */
export interface SurfaceRecord {
  /** Kind of place, such as `page`, `list`, `home`, `feed`, `sitemap`, `api`. */
  key: string
  /** What an editor calls it: 稿件页面, 列表页：工作动态 … */
  label: string
  /** Address asked, without host. */
  url: string
  expectation: Expectation
  /** What to look for there. */
  check: Check
  /** ISO time when it was first seen to be right. */
  seenAt: string | null
  /** ISO time of the last look; `null` before the first. */
  checkedAt: string | null
  /** How often it was looked at. */
  tries: number
  /** What was wrong at the last look, in plain words; `null` when nothing was. */
  problem: string | null
}

/** After so long without all surfaces seen right, a receipt is late: an alarm, in milliseconds. */
export const LATE_AFTER = 60_000

/** The surfaces of a stored receipt. */
export function surfacesOf(receipt: Pick<ReceiptDocument, 'surfaces'>): SurfaceRecord[] {
  return Array.isArray(receipt.surfaces) ? (receipt.surfaces as unknown as SurfaceRecord[]) : []
}

/** A place that nobody has looked at yet. */
export function unseen(surface: Surface): SurfaceRecord {
  return { ...surface, seenAt: null, checkedAt: null, tries: 0, problem: null }
}

/**
 * The places of a receipt that is still open, as they are by now: while it waits, an article may be
 * pushed to the next page of a list, or off the home page, by newer ones. What was seen stays seen.
 */
export function placedAnew(before: SurfaceRecord[], now: Surface[]): SurfaceRecord[] {
  const seen = before.filter(({ seenAt }) => seenAt !== null)
  const open = now.filter((surface) => !seen.some((each) => placeOf(each) === placeOf(surface)))
  const known = (surface: Surface) =>
    before.find(({ key, url }) => key === surface.key && url === surface.url)
  return [
    ...seen,
    ...open.map((surface) => ({
      ...unseen(surface),
      ...known(surface),
      // What to look for may be another thing by now: the address of an article that was moved along.
      ...surface,
    })),
  ]
}

/** All pages of a list are one place. */
function placeOf({ key, url }: Pick<Surface, 'key' | 'url'>): string {
  return `${key} ${firstPageOf(url)}`
}
