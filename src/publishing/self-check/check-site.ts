import { env } from '@/platform/env'

import { ownAddress } from '../visitor/own-address'
import type { CheckedPage, CheckedSite, CheckedThings } from './checked-page'
import { type Judgement, judge } from './judge'
import { rules } from './rules'
import { visitPages } from './visit-pages'

/** The result of one self-check. */
export interface SelfCheck {
  /** ISO time at which it began. */
  at: string
  /** In milliseconds. */
  took: number
  site: CheckedSite
  pages: CheckedPage[]
  /** How many of them answered. */
  seen: number
  judgements: Judgement[]
}

let running: Promise<SelfCheck> | null = null

/**
 * Looks at the site as it is now. One check at a time: whoever asks meanwhile gets the same result.
 * @param thingsToCheck an example of each kind of page, and what the site settings say.
 */
export function checkSite(thingsToCheck: () => Promise<CheckedThings>): Promise<SelfCheck> {
  running ??= check(thingsToCheck).finally(() => {
    running = null
  })
  return running
}

async function check(thingsToCheck: () => Promise<CheckedThings>): Promise<SelfCheck> {
  const at = new Date().toISOString()
  const start = performance.now()
  const { pages, site } = await thingsToCheck()
  const visits = await visitPages(ownAddress(env()), pages)
  return {
    at,
    took: performance.now() - start,
    site,
    pages,
    seen: visits.filter(({ kind }) => kind === 'answer').length,
    judgements: judge(rules, visits, site),
  }
}
