import type { Payload } from 'payload'

import { logExisting } from '@/content/log-existing'
import { contentSurfaces } from '@/content/surfaces'
import type { Env } from '@/platform/env'
import { logger } from '@/platform/logger'
import { ChangeLog } from '@/publishing/changes/change-log'
import { ClusterState } from '@/publishing/projections/cluster-state'
import { Publisher } from '@/publishing/publisher'
import { ReceiptWatcher } from '@/publishing/receipts/receipt-watcher'
import { RECEIPTS_PROJECTION, ReceiptsProjection } from '@/publishing/receipts/receipts-projection'
import { publicRender } from '@/publishing/renderer/public-render'
import type { Site } from '@/publishing/renderer/open-site'

/** The spine of a portal that serves, with the projections that nodes share. */
export async function openPublisher(options: {
  settings: Env
  payload: Payload
  site: Pick<Site, 'renderer' | 'assets' | 'build'>
  isDev: boolean
}): Promise<{ publisher: Publisher; end: () => Promise<void> }> {
  const { settings, payload, site, isDev } = options
  const log = new ChangeLog(payload)
  const existing = await logExisting(payload, log)
  if (existing > 0) logger.info({ existing, msg: 'Content older than the change log was entered' })
  const receipts = new ClusterState(payload, RECEIPTS_PROJECTION)
  const base =
    settings.receiptsUrl ??
    (settings.hasPublicUrl ? settings.publicUrl : `http://127.0.0.1:${settings.port}`)
  const surfaces = contentSurfaces(payload, settings.publicUrl)
  const watcher = new ReceiptWatcher(payload, base, async ({ seq }) => {
    const [change] = await log.after(seq - 1, 1)
    return (change && (await surfaces[change.kind]?.(change))) ?? []
  })
  const publisher = await Publisher.open({
    payload,
    dataDir: settings.dataDir,
    render: publicRender(site.renderer, site.assets),
    build: site.build,
    isIdle: isDev,
    memoryBytes: settings.pagesMemoryBytes,
    diskBytes: settings.pagesDiskBytes,
    projections: () => [new ReceiptsProjection(payload, receipts, watcher, surfaces)],
  })
  await beginReceipts(receipts, publisher.log)
  return {
    publisher,
    end: async () => {
      publisher.end()
      watcher.pause()
      await receipts.release().catch((error: unknown) => {
        // With the database away the lease runs out by itself.
        logger.warn({ err: error, msg: 'The lease of the receipts could not be given back' })
      })
    },
  }
}

/** What was there before the portal first opened was never published to anybody: no receipts. */
async function beginReceipts(state: ClusterState, log: ChangeLog): Promise<void> {
  await state.ensure(await log.head())
}
