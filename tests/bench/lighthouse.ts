/**
 * `npm run bench -- lighthouse [--runs 3] [--pages home,list,dispatch]`: Lighthouse's phone on pages of the
 * production build with the demonstration content; `--pages all` for every kind. Figures are the medians of
 * the runs. No request leaves the machine; ends with code 1 when one tried to, or when a score is
 * below the target for a reason that is not named in `INTENDED`.
 */
import { pagesByKind } from '../support/page-kinds'
import { startPortalServer } from '../support/portal-server'
import { settled } from '../support/settled'
import { type Below, CATEGORIES, lookAt, METRICS, type Run } from './lighthouse-page'
import { numberOption, textOption } from './options'
import { percentile, table, writeResults } from './results'

/** Of every category. */
const TARGET = 100

/** A page that nobody is to find through a search engine. */
const NOT_INDEXED = {
  'is-crawlable': 'it is not to be indexed',
  'meta-description': 'what is not to be indexed has nothing to describe',
}

/** One that tells so by its status. */
const NOT_THERE = {
  ...NOT_INDEXED,
  'http-status-code': 'a page that is not there, or no more, says so by its status',
  'errors-in-console': 'Chromium writes the status of the page itself to the console',
}

/** Audits that a page is not meant to pass, by page. */
const INTENDED: Record<string, Record<string, string>> = {
  missing: NOT_THERE,
  withdrawn: NOT_THERE,
  results: NOT_INDEXED,
  'no results': NOT_INDEXED,
  search: NOT_INDEXED,
}

const runs = numberOption('runs', 3)
const chosen = textOption('pages', 'home,list,dispatch')
const portal = await startPortalServer({ LOG_LEVEL: 'error' })
try {
  await settled(portal.url, 300_000)
  const kinds: Record<string, string> = await pagesByKind(portal)
  const wanted = chosen === 'all' ? Object.keys(kinds) : chosen.split(',')
  const all = Object.entries(kinds).filter(([kind]) => wanted.includes(kind))
  if (all.length < wanted.length) throw new Error(`--pages: ${Object.keys(kinds).join(',')}`)
  const found: { kind: string; path: string; runs: Run[] }[] = []
  for (const [kind, path] of all) {
    // As the second visitor of a page finds it; the first one's render is in `publish`.
    await fetch(portal.url + path)
    const own: Run[] = []
    while (own.length < runs) own.push(await lookAt(portal.url + path))
    found.push({ kind, path, runs: own })
    console.log(`${kind}: ${own.map(({ scores }) => Object.values(scores).join('/')).join(', ')}`)
  }
  report(found)
} finally {
  await portal.stop()
}

function report(found: { kind: string; path: string; runs: Run[] }[]): void {
  const pages = found.map(({ kind, path, runs: own }) => {
    const middle = (values: number[]) => Number(percentile(values, 0.5).toFixed(3))
    const medians = (of: (run: Run) => Record<string, number>, names: readonly string[]) =>
      Object.fromEntries(
        names.map((name) => [name, middle(own.map((run) => of(run)[name] ?? NaN))]),
      )
    return {
      kind,
      path,
      scores: medians(({ scores }) => scores, CATEGORIES),
      metrics: medians(({ metrics }) => metrics, Object.keys(METRICS)),
      bytes: middle(own.map(({ bytes }) => bytes)),
      requests: middle(own.map(({ requests }) => requests)),
      allScores: own.map(({ scores }) => scores),
      below: belowOf(kind, own),
      foreign: [...new Set(own.flatMap(({ foreign }) => foreign))],
      warnings: [...new Set(own.flatMap(({ warnings }) => warnings))],
    }
  })
  const head = ['page', ...CATEGORIES, ...Object.keys(METRICS), 'KB', 'requests']
  const rows = pages.map(({ kind, scores, metrics, bytes, requests }) => [
    kind,
    ...CATEGORIES.map((name) => String(scores[name])),
    ...Object.entries(metrics).map(([name, value]) =>
      name === 'CLS' ? value.toFixed(3) : `${Math.round(value)} ms`,
    ),
    (bytes / 1024).toFixed(1),
    String(requests),
  ])
  console.log(`\n${table([head, ...rows])}\n`)

  let faults = 0
  for (const { kind, scores, below, foreign, warnings } of pages) {
    const low = CATEGORIES.filter((name) => (scores[name] ?? 0) < TARGET)
    for (const { category, weight, id, score, title, details, intended } of below) {
      if (weight === 0 || !low.some((name) => name === category)) continue
      console.log(`${intended ? '–' : '✗'} ${kind}: ${id} (${score ?? 'no score'}) ${title}`)
      if (!intended) faults++
      for (const line of intended ? [intended] : details) console.log(`    ${line}`)
    }
    const advice = below.filter(({ weight }) => weight === 0).map(({ id }) => id)
    if (advice.length > 0) console.log(`ℹ ${kind}, no part of a score: ${advice.join(', ')}`)
    for (const warning of warnings) console.log(`ℹ ${kind}: ${warning}`)
    for (const host of foreign) console.log(`✗ ${kind}: asks ${host}`)
    faults += foreign.length
  }
  const { versions } = found[0]!.runs[0]!
  const settings = { device: 'moto g power, slow 4G, simulated', runs, target: TARGET }
  writeResults(chosen === 'all' ? 'lighthouse-all' : 'lighthouse', {
    ...versions,
    ...settings,
    pages,
  })
  if (faults > 0) process.exitCode = 1
}

/** What was not passed in any of the runs, each audit once, the worst of them. */
function belowOf(kind: string, own: Run[]): (Below & { intended?: string })[] {
  const worst = new Map<string, Below>()
  for (const each of own.flatMap(({ below }) => below)) {
    const known = worst.get(each.id)
    if (!known || (each.score ?? 0) < (known.score ?? 0)) worst.set(each.id, each)
  }
  return [...worst.values()].map((each) => {
    const intended = INTENDED[kind]?.[each.id]
    return intended ? { ...each, intended } : each
  })
}
