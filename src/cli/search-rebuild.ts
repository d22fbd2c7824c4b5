import { openContentSearch } from '@/content/open-content-search'
import { env } from '@/platform/env'
import { ChangeLog } from '@/publishing/changes/change-log'
import { NodeState } from '@/publishing/projections/node-state'
import { isKept } from '@/publishing/publisher'
import { RebuildOrders } from '@/search/rebuild-orders'
import { print, withContent } from './command'

/**
 * `npm run search:rebuild`: makes the search index anew. A portal that is running does it beside its
 * work and goes on answering from the old one; else this process does.
 * @returns 0 when the new index is in place, 1 when the running portal ended before.
 */
export async function run(): Promise<number> {
  const { dataDir } = env()
  const start = performance.now()
  const state = new NodeState(dataDir)
  try {
    if (isKept(state)) {
      print('The running portal makes the index anew')
      const orders = new RebuildOrders(state)
      const order = orders.ask()
      while (!orders.isDone(order)) {
        if (!isKept(state)) {
          print('✗ The portal ended before the index was made; its next start makes it')
          return 1
        }
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    } else {
      await withContent(async (payload) => {
        await new ChangeLog(payload).number()
        const opened = await openContentSearch(payload, dataDir)
        await opened.rebuild()
        print(`${opened.search.status().entries} entries`)
        await opened.end()
      })
    }
  } finally {
    state.close()
  }
  print(`✓ The search index was made in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return 0
}
