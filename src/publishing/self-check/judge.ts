import type { CheckedPage, CheckedSite } from './checked-page'
import type { Rule, Visit } from './rule'

/** One thing that is wrong, and where. */
export interface Finding {
  /** In a sentence. */
  fault: string
  pages: CheckedPage[]
  /** At all pages that the rule concerns, and there are several. */
  isEverywhere: boolean
}

/**
 * How the site stands by one rule: kept, broken (缺失), could be better (建议), or nothing there that
 * it concerns.
 */
export type RuleState = 'passed' | 'missing' | 'advice' | 'unchecked'

export interface Judgement {
  rule: Rule
  state: RuleState
  /** How many pages it concerned. */
  looked: number
  findings: Finding[]
}

/** What rules say to the pages that were looked at; the same fault at several pages is one finding. */
export function judge(rules: Rule[], visits: Visit[], site: CheckedSite): Judgement[] {
  return rules.map((rule) => {
    const byFault = new Map<string, CheckedPage[]>()
    let looked = 0
    for (const visit of visits) {
      const faults = rule.faults(visit, site)
      if (faults === null) continue
      looked++
      for (const fault of new Set(faults)) {
        byFault.set(fault, [...(byFault.get(fault) ?? []), visit.page])
      }
    }
    const findings = [...byFault].map(([fault, pages]) => ({
      fault,
      pages,
      isEverywhere: pages.length > 1 && pages.length === looked,
    }))
    return { rule, looked, findings, state: stateOf(rule, looked, findings) }
  })
}

function stateOf(rule: Rule, looked: number, findings: Finding[]): RuleState {
  if (looked === 0) return 'unchecked'
  if (findings.length === 0) return 'passed'
  return rule.severity === 'must' ? 'missing' : 'advice'
}
