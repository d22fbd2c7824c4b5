import { launch } from 'chrome-launcher'
import lighthouse, { type Result } from 'lighthouse'
import { findChromium, sandboxFlags } from '../support/chromium'

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Lighthouse's audit of each figure; milliseconds, but CLS, which has no unit. */
export const METRICS = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
  SI: 'speed-index',
} as const

/** An audit that was not passed. */
export interface Below {
  id: string
  category: string
  /** Its part of the score; 0 is advice, which counts for nothing. */
  weight: number
  /** 0…1; `null` where Lighthouse could not say. */
  score: number | null
  title: string
  details: string[]
}

/** One look of Lighthouse at one page. */
export interface Run {
  /** 0…100 by category. */
  scores: Record<string, number>
  metrics: Record<string, number>
  /** Compressed, with headers. */
  bytes: number
  requests: number
  below: Below[]
  /** Hosts that are not the portal's. */
  foreign: string[]
  warnings: string[]
  versions: { lighthouse: string; browser: string; benchmarkIndex: number }
}

/**
 * Lighthouse's standard phone (slow 4G and a slow processor, simulated) on one page, in a browser of its
 * own that reaches this machine only.
 * @throws when Lighthouse could not load the page.
 */
export async function lookAt(url: string): Promise<Run> {
  const chrome = await launch({
    chromePath: await findChromium(),
    chromeFlags: [
      '--headless=new',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...sandboxFlags,
    ],
  })
  try {
    const found = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
      // The page that says that there is none is looked at too.
      ignoreStatusCode: true,
    })
    if (!found) throw new Error(`Lighthouse gave nothing for ${url}`)
    const { lhr } = found
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`)
    return runOf(lhr)
  } finally {
    chrome.kill()
  }
}

function runOf(lhr: Result): Run {
  // The browser's own controls are drawn from `data:` addresses.
  const requests = itemsOf(lhr, 'network-requests').filter(({ url }) =>
    String(url).startsWith('http'),
  )
  const own = new URL(lhr.mainDocumentUrl ?? '').host
  const hosts = requests.map(({ url }) => new URL(String(url)).host)
  return {
    scores: Object.fromEntries(
      CATEGORIES.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
    ),
    metrics: Object.fromEntries(
      Object.entries(METRICS).map(([name, id]) => [name, lhr.audits[id]?.numericValue ?? NaN]),
    ),
    bytes: requests.reduce((sum, { transferSize }) => sum + Number(transferSize), 0),
    requests: requests.length,
    below: belowOf(lhr),
    foreign: [...new Set(hosts.filter((host) => host !== own))],
    warnings: lhr.runWarnings.map(String),
    versions: {
      lighthouse: lhr.lighthouseVersion,
      browser: /Chrom\w+\/[\d.]+/.exec(lhr.environment.hostUserAgent)?.[0] ?? '?',
      benchmarkIndex: Math.round(lhr.environment.benchmarkIndex),
    },
  }
}

function belowOf(lhr: Result): Below[] {
  return CATEGORIES.flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = lhr.audits[id]
      const isJudged = !['manual', 'notApplicable', 'informative'].includes(
        audit?.scoreDisplayMode ?? 'manual',
      )
      if (!audit || !isJudged || audit.score === 1) return []
      const { score, title, displayValue } = audit
      const nodes = itemsOf(lhr, id).slice(0, 5)
      const origin = new URL(lhr.finalDisplayedUrl).origin
      const details = nodes
        .map(({ node, url, description }) => String(node?.snippet ?? url ?? description ?? ''))
        .map((each) => each.replaceAll(origin, ''))
        .filter(Boolean)
      return [
        {
          id,
          category,
          weight,
          score,
          title: [title, displayValue].filter(Boolean).join(': '),
          details,
        },
      ]
    }),
  )
}

function itemsOf(lhr: Result, id: string): Record<string, any>[] {
  const details = lhr.audits[id]?.details as { items?: Record<string, any>[] } | undefined
  return Array.isArray(details?.items) ? details.items : []
}
