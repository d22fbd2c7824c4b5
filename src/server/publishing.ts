import type { Payload } from 'payload'

import { giveOwners } from '@/content/articles/give-owners'
import { changesInColumns } from '@/content/changes-in-columns'
import { logExisting } from '@/content/log-existing'
import { openContentSearch } from '@/content/open-content-search'
import { contentSurfaces } from '@/content/surfaces'
import type { Env } from '@/platform/env'
import { logger } from '@/platform/logger'
import { outgoingRules } from '@/platform/outgoing/rules'
import { ChangeLog } from '@/publishing/changes/change-log'
import { ClusterState } from '@/publishing/projections/cluster-state'
import { LATER } from '@/publishing/page-store/page-index'
import { Publisher } from '@/publishing/publisher'
import { ReceiptWatcher } from '@/publishing/receipts/receipt-watcher'
import { RECEIPTS_PROJECTION, ReceiptsProjection } from '@/publishing/receipts/receipts-projection'
import { publicRender } from '@/publishing/renderer/public-render'
import type { Site } from '@/publishing/renderer/open-site'
import { ownAddress } from '@/publishing/visitor/own-address'
import { openWebhooks } from '@/publishing/webhooks/open-webhooks'
import { WEBHOOKS_PROJECTION } from '@/publishing/webhooks/webhooks-projection'
import type { OpenSearch } from '@/search/open-search'
import { RebuildOrders } from '@/search/rebuild-orders'
import { setPortalSearch } from '@/search/search'
import { UNRELATED_TAG } from '@/search/tags'

/** Longest wait of a start for an index that must be made, in milliseconds. */
const FIRST_INDEX = 5000

/**
 * The spine of a portal that serves, with the projections that nodes share and the search of this
 * node.
 */
export async function openPublisher(options: {
  settings: Env
  payload: Payload
  site: Pick<Site, 'renderer' | 'assets' | 'build'>
  isDev: boolean
}): Promise<{ publisher: Publisher; end: () => Promise<void> }> {
  const { settings, payload, site, isDev } = options
  await giveOwners(payload)
  const log = new ChangeLog(payload)
  const existing = await logExisting(payload, log)
  if (existing > 0) logger.info({ existing, msg: 'Content older than the change log was entered' })
  const receipts = new ClusterState(payload, RECEIPTS_PROJECTION)
  const surfaces = contentSurfaces(payload, settings.publicUrl)
  const watcher = new ReceiptWatcher(payload, ownAddress(settings), async ({ seq }) => {
    const [change] = await log.after(seq - 1, 1)
    return (change && (await surfaces[change.kind]?.(change))) ?? []
  })
  const receiptsProjection = new ReceiptsProjection(payload, receipts, watcher, surfaces)
  const webhooks = new ClusterState(payload, WEBHOOKS_PROJECTION)
  const webhooksProjection = openWebhooks(payload, webhooks, {
    rules: outgoingRules(),
    isInColumns: changesInColumns(payload),
  })
  const searching = await openContentSearch(payload, settings.dataDir)
  setPortalSearch(searching.search)
  await firstIndex(searching)
  const publisher = await Publisher.open({
    payload,
    dataDir: settings.dataDir,
    render: publicRender(site.renderer, site.assets),
    build: site.build,
    isIdle: isDev,
    memoryBytes: settings.pagesMemoryBytes,
    diskBytes: settings.pagesDiskBytes,
    projections: () => [searching.projection, receiptsProjection, webhooksProjection],
  })
  searching.onOpen(() => {
    // Pages that were rendered while nobody could say what is related to them.
    publisher.pages.markStale([UNRELATED_TAG], () => LATER)
    publisher.refresher.wake()
  })
  const orders = new RebuildOrders(publisher.state)
  orders.heed(searching.rebuild)
  await beginHere([receipts, webhooks], publisher.log)
  return {
    publisher,
    end: async () => {
      orders.end()
      publisher.end()
      setPortalSearch(undefined)
      await searching.end()
      // Side by side: with the database away each takes as long to find that out.
      await Promise.all([receiptsProjection.end(), webhooksProjection.end()])
    },
  }
}

/** A small office's first index is there before its first visitor; a large one's is not waited for. */
async function firstIndex({ onOpen }: OpenSearch): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, FIRST_INDEX).unref()
    onOpen(resolve)
  })
}

/**
 * What was there before the portal first opened was never published to anybody: no receipts, and
 * nobody is told of it.
 */
async function beginHere(states: ClusterState[], log: ChangeLog): Promise<void> {
  const head = await log.head()
  for (const state of states) await state.ensure(head)
}
