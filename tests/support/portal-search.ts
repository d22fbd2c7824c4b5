import type { Payload } from 'payload'
import { ensureServerBuilt } from '../../scripts/bootstrap/build.mjs'
import { searchSource } from '@/content/search-source'
import { ChangeLog } from '@/publishing/changes/change-log'
import { contentSource } from '@/publishing/content-source'
import { ProjectionRunner } from '@/publishing/projections/runner'
import type { SearchAnswer } from '@/search/answer'
import { type OpenSearch, openSearch } from '@/search/open-search'
import { plainRequest, type SearchRequest } from '@/search/request'

/** The search of one node on the content of a test, as a serving process has it. */
export interface PortalSearch extends OpenSearch {
  log: ChangeLog
  runner: ProjectionRunner
  /** Follows the log to its end and waits until every attached file was read. */
  followed: () => Promise<void>
  find: (q: string, choice?: Partial<SearchRequest>) => Promise<SearchAnswer>
  /** Titles found, in order. */
  titles: (q: string, choice?: Partial<SearchRequest>) => Promise<string[]>
}

/** Opens the search in a data folder; waits until there is an index. */
export async function startPortalSearch(payload: Payload, dataDir: string): Promise<PortalSearch> {
  await ensureServerBuilt()
  const log = new ChangeLog(payload)
  const open = await openSearch({
    dataDir,
    source: searchSource(),
    log,
    database: await contentSource(payload),
  })
  const runner = new ProjectionRunner(log, open.projection)
  const find: PortalSearch['find'] = (q, choice) => open.search.find(plainRequest(q, choice))
  const followed = async () => {
    await until(() => open.search.status().state === 'ready')
    await log.number()
    await runner.wake()
    const { lag, lastError } = await runner.status()
    if (lag > 0) throw new Error(`The index does not follow: ${String(lastError)}`)
    await until(() => open.search.status().waitingFiles === 0)
  }
  const search: PortalSearch = {
    ...open,
    log,
    runner,
    followed,
    find,
    titles: async (q, choice) => (await find(q, choice)).hits.map(({ title }) => title.text),
  }
  await until(() => open.search.status().state === 'ready')
  return search
}

/** @throws when it does not come true within half a minute. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = performance.now(); !(await isTrue());) {
    if (performance.now() - start > 30_000) throw new Error(`Not within 30 s: ${String(isTrue)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
