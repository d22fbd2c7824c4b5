import type { Group } from './labelled-query'

export interface GroupReport {
  queries: number
  /** Queries that were answered as expected. */
  passed: number
  /** Share of expected entries that were found; `null` for groups without hits. */
  recall: number | null
}

/** What a search was found to do, and every query that went otherwise than expected. */
export interface Report {
  queries: number
  passed: number
  groups: Partial<Record<Group, GroupReport>>
  /** Expected entries that were not found; at most five ids of each query. */
  misses: { group: Group; q: string; expected: number; missed: number; ids: string[] }[]
  /** Labels that expect hits where the entries hold none: a fault of the ground, not the search. */
  void: { group: Group; q: string }[]
  /** Queries that should find nothing, with what they found. */
  finds: { q: string; total: number; titles: string[] }[]
  /** Refused, thrown or out of order: what happened. */
  faults: { group: Group; q: string; fault: string }[]
  /** One-term queries: share of hits that hold the term as it is. */
  precision: {
    queries: number
    value: number
    strays: { q: string; hits: number; strays: number }[]
    /** Queries with a hit that does not hold the term before one that does. */
    disordered: string[]
  }
  /** Mean of 1/rank of the best entry, 0 beyond rank 50. */
  mrr: { queries: number; value: number; ranks: { q: string; best: string; rank: number | null }[] }
  suggestions: {
    queries: number
    passed: number
    misses: { q: string; suggests: string; got: string[]; total: number }[]
  }
  /** Random titles as queries. */
  titles: { queries: number; inTen: number; inSuggest: number; misses: string[] }
}

/** The report as lines for people. */
export function describeReport(report: Report): string {
  const { precision, mrr, suggestions, titles } = report
  const share = (value: number | null) => (value === null ? '—' : value.toFixed(4))
  return [
    `${report.passed} of ${report.queries} queries as expected`,
    ...Object.entries(report.groups).map(
      ([group, { queries, passed, recall }]) =>
        `  ${group}: ${passed} of ${queries}, recall ${share(recall)}`,
    ),
    `precision of one-term queries ${share(precision.value)}, out of order ${precision.disordered.length}`,
    `MRR ${share(mrr.value)} over ${mrr.queries}`,
    `suggestions ${suggestions.passed} of ${suggestions.queries}`,
    `titles: ${titles.inTen} of ${titles.queries} within ten, ${titles.inSuggest} while typing`,
    ...report.misses.map(({ q, missed, expected, ids }) => {
      return `missed ${missed} of ${expected} for ${shown(q)}: ${ids.join(' ')}`
    }),
    ...report.void.map(({ q }) => `the entries hold nothing for ${shown(q)}`),
    ...report.finds.map(({ q, total, titles: found }) => {
      return `found ${total} for ${shown(q)}: ${found.join(' | ')}`
    }),
    ...report.faults.map(({ q, fault }) => `fault for ${shown(q)}: ${fault}`),
    ...suggestions.misses.map(({ q, suggests, got, total }) => {
      return `no ${suggests} for ${shown(q)}: ${got.join(' | ')} (${total} hits)`
    }),
    ...mrr.ranks
      .filter(({ rank }) => rank !== 1)
      .map(({ q, best, rank }) => `rank ${rank ?? '—'} of ${best} for ${shown(q)}`),
  ].join('\n')
}

/** A query in a line: quoted, its control characters spelled out, cut. */
function shown(q: string): string {
  return JSON.stringify(q.length > 40 ? `${q.slice(0, 40)}…` : q)
}
