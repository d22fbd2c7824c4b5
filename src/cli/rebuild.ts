import { openContentSearch } from '@/content/open-content-search'
import { publicPaths } from '@/content/public-paths'
import { env } from '@/platform/env'
import { NodeState } from '@/publishing/projections/node-state'
import { ORDERED, PageIndex } from '@/publishing/page-store/page-index'
import { isKept, Publisher } from '@/publishing/publisher'
import { publicReader } from '@/publishing/reading'
import { openSite } from '@/publishing/renderer/open-site'
import { publicRender } from '@/publishing/renderer/public-render'
import { setPortalSearch } from '@/search/search'
import { print, withContent } from './command'

const BATCH = 500

/**
 * `npm run rebuild`: renders every public page anew. A portal that is running does it beside its
 * work; else this process does.
 * @returns 0 when all pages are there, 1 when some could not be rendered.
 */
export async function run(): Promise<number> {
  const settings = env()
  const start = performance.now()
  return withContent(async (payload) => {
    const state = new NodeState(settings.dataDir)
    const index = new PageIndex(state)
    const isServed = isKept(state)
    const publisher = isServed ? null : await openOwn()
    const ordered = await orderAll(index)
    print(`${ordered} pages ordered${isServed ? '; the running portal renders them' : ''}`)
    publisher?.publisher.start()
    const left = await settle(index)
    await publisher?.end()
    state.close()
    print(
      `${left === 0 ? '✓' : '✗'} ${ordered - left} of ${ordered} pages rendered in ${seconds(start)}`,
    )
    return left === 0 ? 0 : 1

    async function openOwn() {
      const site = await openSite({ isDev: false, ...settings })
      // Pages name what is related to them.
      const searching = await openContentSearch(payload, settings.dataDir)
      setPortalSearch(searching.search)
      const own = await Publisher.open({
        payload,
        dataDir: settings.dataDir,
        render: publicRender(site.renderer, site.assets),
        build: site.build,
        isUnhurried: false,
        memoryBytes: settings.pagesMemoryBytes,
        diskBytes: settings.pagesDiskBytes,
      })
      return {
        publisher: own,
        end: async () => {
          own.end()
          await searching.end()
          await site.end()
        },
      }
    }
  })
}

async function orderAll(index: PageIndex): Promise<number> {
  let batch: string[] = []
  let ordered = 0
  for await (const path of publicPaths(await publicReader())) {
    batch.push(path)
    ordered += 1
    if (batch.length < BATCH) continue
    index.order(batch, ORDERED)
    batch = []
  }
  index.order(batch, ORDERED)
  return ordered
}

/** Resolves with the number of pages that are still old after no progress for half a minute. */
async function settle(index: PageIndex): Promise<number> {
  let left = index.staleCount()
  let movedAt = performance.now()
  while (left > 0 && performance.now() - movedAt < 30_000) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    const now = index.staleCount()
    if (now !== left) movedAt = performance.now()
    if (Math.floor(now / 1000) !== Math.floor(left / 1000)) print(`${now} pages left`)
    left = now
  }
  return left
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
