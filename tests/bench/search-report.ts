import { percentile, table } from './results'
import { type Asked, middleOf, type Summary, summaryOf } from './search-asking'
import type { Compared } from './search-like'
import type { Making } from './search-making'
import type { PagesBeside } from './search-pages'

/** Targets of the design and of the demands. */
export const TARGETS = { perSecond: 3000, p95: 50, p95Small: 300, pagesRatio: 0.8 }

/** Up to here the demand for a small portal holds, above it that of the design. */
const SMALL = 50_000

export const verdict = (isMet: boolean): string => (isMet ? 'met' : 'NOT met')

/** Prints what making took; says whether the target is met. */
export function reportMaking(all: readonly Making[]): void {
  const head = [
    'articles',
    'order of time',
    'seconds',
    'CPU s',
    'articles/s',
    'a CPU s of the writing thread',
    'MB',
    'bytes/article',
    'peak RSS MiB',
    'target',
  ]
  const rows = all.map((made) => [
    made.size.toLocaleString('en'),
    made.order,
    `${made.seconds} (of it finish ${made.finishSeconds})`,
    String(made.cpuSeconds),
    String(made.perSecond),
    String(made.perWritingCpuSecond ?? ''),
    String(made.megabytes),
    String(made.bytesPerArticle),
    `${made.memory.peak} (before: ${made.memory.before})`,
    `≥ ${TARGETS.perSecond}: ${verdict(made.perSecond >= TARGETS.perSecond)}`,
  ])
  console.log(`\nmaking the index\n${table([head, ...rows])}`)
  for (const { size, order, perSecondByTenth, generatingSeconds } of all) {
    console.log(
      `${size.toLocaleString('en')}, ${order}: articles/s by tenth ${perSecondByTenth.join(', ')}; ` +
        `the articles themselves took ${generatingSeconds} s in the other thread`,
    )
  }
}

export interface QueryReport {
  groups: Record<string, Summary>
  searches: Summary
  everything: Summary
  target: number
  isMet: boolean
  slowest: { group: string; name: string; hits: number; p50: number }[]
}

/** Prints the times of one size by groups; `searches` leaves out typing and related. */
export function reportQueries(size: number, asked: readonly Asked[]): QueryReport {
  const names = [...new Set(asked.map(({ group }) => group))]
  const groups = Object.fromEntries(
    names.map((name) => [name, summaryOf(asked.filter(({ group }) => group === name))]),
  )
  const isSearch = ({ group }: Asked) => group !== 'while typing' && group !== 'related'
  const searches = summaryOf(asked.filter(isSearch))
  const everything = summaryOf(asked)
  const target = size <= SMALL ? TARGETS.p95Small : TARGETS.p95
  const isMet = searches.p95 <= target
  const row = (name: string, { queries, p50, p95, max, firstP95, cpu }: Summary) => [
    name,
    ...[queries, p50, p95, max, firstP95].map((value) => String(value)),
    ...[cpu.p50, cpu.p95, cpu.max].map((value) => String(value)),
    p95 <= target ? '✓' : '✗',
  ]
  const head = [
    ...['group', 'queries', 'p50 ms', 'p95 ms', 'max ms', 'first time p95'],
    ...['CPU p50', 'CPU p95', 'CPU max', `≤ ${target}`],
  ]
  const rows = names.map((name) => row(name, groups[name]!))
  rows.push(row('all searches', searches), row('everything', everything))
  console.log(`\nqueries over ${size.toLocaleString('en')} articles\n${table([head, ...rows])}`)
  console.log(`p95 of all searches ≤ ${target} ms: ${verdict(isMet)}`)
  const slowest = [...asked]
    .sort((a, b) => middleOf(b) - middleOf(a))
    .slice(0, 5)
    .map((each) => ({
      group: each.group,
      name: each.name,
      hits: each.hits,
      p50: middleOf(each),
    }))
  const slow = slowest.map(({ group, name, hits, p50 }) => [name, group, String(hits), String(p50)])
  console.log(`\n${table([['slowest five', 'group', 'hits', 'p50 ms'], ...slow])}`)
  return { groups, searches, everything, target, isMet, slowest }
}

/** Prints how many times faster the index is than `LIKE`. */
export function reportLike(size: number, compared: readonly Compared[]): object {
  const times = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ×`
  const head = ['word', 'hits', 'search ms', 'LIKE, 20 hits', 'LIKE, 20 hits and count', 'faster']
  const rows = compared.map(({ word, hits, search, likePage, like }) => [
    word,
    ...[hits, search, likePage, like].map((value) => String(value)),
    times(like / search),
  ])
  const ratios = compared.map(({ like, search }) => like / search)
  const median = percentile(ratios, 0.5)
  const sum = (of: (each: Compared) => number) => compared.reduce((all, each) => all + of(each), 0)
  const overall = sum(({ like }) => like) / sum(({ search }) => search)
  console.log(`\nLIKE over ${size.toLocaleString('en')} articles\n${table([head, ...rows])}`)
  console.log(`in the middle ${times(median)} faster, all together ${times(overall)}`)
  return { median, overall, least: Math.min(...ratios), most: Math.max(...ratios) }
}

/** Prints pages a second beside searches; the last column judges the ratio. */
export function reportPages(name: string, { turns, perSecond, ratio }: PagesBeside): void {
  const head = [
    'searches beside',
    'pages/s',
    'p99 ms',
    'failed',
    'searches/s',
    'p50',
    'p95',
    'failed',
  ]
  const rows = turns.map(({ searches, pages, search }) => [
    searches,
    String(Math.round(pages.perSecond)),
    pages.p99.toFixed(1),
    String(pages.failed),
    ...[search?.perSecond, search?.p50, search?.p95, search?.failed].map((v) => String(v ?? '')),
  ])
  console.log(`\n${name}\n${table([head, ...rows])}`)
  for (const kind of ['paced', 'saturated'] as const) {
    const isMet = ratio[kind] >= TARGETS.pagesRatio
    console.log(
      `${kind}: ${perSecond[kind]} / ${perSecond.none} pages/s = ${ratio[kind]}, ` +
        `target ≥ ${TARGETS.pagesRatio}: ${verdict(isMet)}`,
    )
  }
}
