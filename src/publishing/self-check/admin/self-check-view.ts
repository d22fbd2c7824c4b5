import { formatIso } from '@/platform/dates'

import type { CheckedPage, CheckedSite, MendPlace } from '../checked-page'
import type { SelfCheck } from '../check-site'
import type { Finding, Judgement, RuleState } from '../judge'
import { ruleGroups } from '../rule'

/** A page that a finding concerns. */
export interface PageLink {
  label: string
  href: string
  /** Where its own content is mended, when that is what must be done. */
  mend: MendPlace | null
}

export interface FindingView {
  fault: string
  /** `全部 24 个网页`; `null` when the pages themselves say enough. */
  extent: string | null
  pages: PageLink[]
  /** Where it is mended for all its pages together. */
  mend: MendPlace | null
  /** What to do where nobody can mend it in the admin. */
  advice: string | null
}

export interface JudgementView {
  id: string
  title: string
  requirement: string
  /** `3 个网页`: how many were looked at. */
  looked: string
  findings: FindingView[]
}

/** What 页面自检 shows. */
export interface SelfCheckView {
  isGood: boolean
  /** `缺失 3 项`, for each state that there is. */
  counts: { state: RuleState; symbol: string; text: string }[]
  /** When, how much and how long. */
  done: string
  missing: JudgementView[]
  advice: JudgementView[]
  unchecked: JudgementView[]
  passed: { group: string; judgements: JudgementView[] }[]
  pages: PageLink[]
}

const stateWords: Record<RuleState, { symbol: string; text: string }> = {
  missing: { symbol: '✗', text: '缺失' },
  advice: { symbol: '⚠', text: '建议' },
  passed: { symbol: '✓', text: '通过' },
  unchecked: { symbol: '–', text: '未检查' },
}

/** More pages than this are folded away behind their number. */
const LISTED = 4

export function selfCheckView({
  at,
  took,
  site,
  pages,
  seen,
  judgements,
}: SelfCheck): SelfCheckView {
  const inState = (state: RuleState) => judgements.filter((each) => each.state === state)
  const shown = (state: RuleState) => inState(state).map((each) => judgementView(each, site))
  const states = Object.keys(stateWords) as RuleState[]
  return {
    isGood: inState('missing').length === 0,
    counts: states.flatMap((state) => {
      const count = inState(state).length
      const { symbol, text } = stateWords[state]
      // That nothing is missing is news; that nothing is advised is none.
      if (count === 0 && state !== 'missing' && state !== 'passed') return []
      const sign = count === 0 ? '–' : symbol
      return [{ state, symbol: sign, text: `${text} ${count} 项` }]
    }),
    done: `检查时间 ${timeOf(at)}，看了 ${seen} 个网页${unseenWords(pages.length - seen)}，用时 ${(took / 1000).toFixed(1)} 秒。`,
    missing: shown('missing'),
    advice: shown('advice'),
    unchecked: shown('unchecked'),
    passed: Object.entries(ruleGroups).flatMap(([group, label]) => {
      const ofGroup = inState('passed').filter(({ rule }) => rule.group === group)
      const views = ofGroup.map((each) => judgementView(each, site))
      return views.length > 0 ? [{ group: label, judgements: views }] : []
    }),
    pages: pages.map((page) => pageLink(page, false)),
  }
}

/** Pages that did not answer, or that there was no time for. */
const unseenWords = (count: number): string =>
  count === 0 ? '' : `（另有 ${count} 个没有看到，请稍后重新检查）`

function judgementView({ rule, looked, findings }: Judgement, site: CheckedSite): JudgementView {
  return {
    id: rule.id,
    title: rule.title,
    requirement: rule.requirement,
    looked: `${looked} 个网页`,
    findings: findings.map((finding) => findingView(finding, rule.mendedBy, site)),
  }
}

function findingView(
  { fault, isEverywhere, pages }: Finding,
  mendedBy: Judgement['rule']['mendedBy'],
  site: CheckedSite,
): FindingView {
  const isContent = mendedBy === 'content'
  const isForOperator =
    mendedBy === 'operator' || (isContent && pages.every(({ mend }) => mend === null))
  const many = `${isEverywhere ? '全部 ' : ''}${pages.length} 个网页`
  return {
    fault,
    extent: pages.length > LISTED ? many : null,
    pages: pages.map((page) => pageLink(page, isContent)),
    mend: mendedBy === 'settings' ? site.settingsPlace : null,
    advice: isForOperator ? '后台不能修改，请联系运维人员。' : null,
  }
}

function pageLink({ label, path, mend }: CheckedPage, isMendedThere: boolean): PageLink {
  return { label, href: path, mend: isMendedThere ? mend : null }
}

/** `2026-11-24 09:05:07`, in Beijing time. */
function timeOf(at: string): string {
  return formatIso(at).slice(0, 19).replace('T', ' ')
}
