import type { Payload } from 'payload'

import { env } from '@/platform/env'
import { isScannerThere } from '@/platform/virus-scanner/clamav'
import type { Publisher } from '@/publishing/publisher'
import { portalSearch, type SearchStatus } from '@/search/search'

/** Answers are kept for so long, in milliseconds: whoever asks often costs nothing. */
const KEEP = 1000

/** What `/readyz` answers: whether requests should come here, and how far the projections are. */
export interface Readiness {
  isReady: boolean
  database: 'ok' | 'away'
  projections: { name: string; lag: number; isFailing: boolean; setAside: number }[]
  pages: { stored: number; stale: number; failing: number; isDiskFailing: boolean }
  /** `null` in a portal without a search. */
  search: SearchStatus | null
  /** Uploads are refused while it is away; visitors miss nothing. `null`: none is asked. */
  virusScanner: 'ok' | 'away' | null
}

/** Migrations ran before the port opened; what can change afterwards is asked here. */
export function readinessOf(payload: Payload, publisher: Publisher): () => Promise<Readiness> {
  let kept: { at: number; answer: Promise<Readiness> } | null = null
  return () => {
    if (!kept || performance.now() - kept.at > KEEP) {
      kept = { at: performance.now(), answer: ask(payload, publisher) }
    }
    return kept.answer
  }
}

async function ask(payload: Payload, publisher: Publisher): Promise<Readiness> {
  const { pages, stale, failing, diskError } = publisher.pages.status()
  const store = {
    stored: pages,
    stale,
    failing: failing.length,
    isDiskFailing: diskError !== null,
  }
  const virusScanner = await scannerStatus()
  if (publisher.watcher.databaseError !== null) return away(store, virusScanner)
  try {
    const statuses = await Promise.all(publisher.runners.map((runner) => runner.status()))
    await payload.count({ collection: 'columns', overrideAccess: true }) // only whether it answers
    const projections = statuses.map(({ name, lag, lastError, asides }) => ({
      name,
      lag,
      isFailing: lastError !== null,
      setAside: asides.length,
    }))
    const isReady = projections.every(({ name, isFailing }) => name !== 'pages' || !isFailing)
    const search = searchStatus()
    return { isReady, database: 'ok', projections, pages: store, search, virusScanner }
  } catch {
    // Told by the watcher's log line already; here it is an answer.
    return away(store, virusScanner)
  }
}

function away(pages: Readiness['pages'], virusScanner: Readiness['virusScanner']): Readiness {
  const search = searchStatus()
  return { isReady: false, database: 'away', projections: [], pages, search, virusScanner }
}

async function scannerStatus(): Promise<Readiness['virusScanner']> {
  const { clamav } = env()
  if (!clamav) return null
  return (await isScannerThere(clamav)) ? 'ok' : 'away'
}

/** A search that cannot answer takes no visitor from the pages: it does not make the portal unready. */
const searchStatus = (): SearchStatus | null => portalSearch()?.status() ?? null
