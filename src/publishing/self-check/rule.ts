import type { CheckedPage, CheckedSite } from './checked-page'
import type { PageFacts } from './page-facts'

/** What the portal answered at a checked page, or why there was nothing to read. */
export type Visit =
  | {
      kind: 'answer'
      page: CheckedPage
      status: number
      /** Where it leads on; `null` when it does not. */
      location: string | null
      body: string
      /** `null` for what is no HTML. */
      facts: PageFacts | null
    }
  | { kind: 'silent'; page: CheckedPage; reason: SilentReason }

/** Why an address has no answer; words in {@link silentWords}. */
export type SilentReason = 'unreachable' | 'slow' | 'long' | 'busy' | 'skipped'

export const ruleGroups = {
  tags: '网页标签',
  structure: '网页结构',
  footer: '页脚标识',
  files: '订阅与地图',
} as const

/** 缺失: the rules on government sites demand it. 建议: it should be better. */
export type Severity = 'must' | 'should'

/**
 * Who can mend what a rule finds: the office in 站点设置, whoever writes the page's own content, or
 * only those who run the portal.
 */
export type MendedBy = 'settings' | 'content' | 'operator'

/** A requirement on pages, and how to see whether one keeps it. */
export interface Rule {
  id: string
  group: keyof typeof ruleGroups
  /** What is asked for, in a few words. */
  title: string
  /** The requirement in an inspector's words. */
  requirement: string
  severity: Severity
  mendedBy: MendedBy
  /**
   * What is wrong at one page, in sentences; `[]` when it is right, `null` when the rule does not
   * concern it. Pure.
   */
  faults: (visit: Visit, site: CheckedSite) => string[] | null
}

type RuleWords = Omit<Rule, 'faults'>

/** A readable page, as most rules want it. */
export interface ReadPage {
  page: CheckedPage
  facts: PageFacts
  site: CheckedSite
}

/**
 * A rule on the HTML of a page. One that could not be read, or with a wrong status, is the concern of
 * the rule `answers` alone: everything else would be wrong there for the same reason.
 * @param concerns pages it is about; all HTML when it is left out.
 */
export function pageRule(
  words: RuleWords,
  faults: (read: ReadPage) => string[],
  concerns: (read: ReadPage) => boolean = () => true,
): Rule {
  return {
    ...words,
    faults: (visit, site) => {
      if (visit.kind === 'silent' || visit.status !== visit.page.status) return null
      if (visit.facts === null) return null
      const read = { page: visit.page, facts: visit.facts, site }
      return concerns(read) ? faults(read) : null
    },
  }
}
