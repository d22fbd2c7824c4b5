import type { BasePayload } from 'payload'

import { logger } from '../logger'
import { requestSession } from './session'

/** How often, in milliseconds: a table that grows tenfold in between is rare. */
const INTERVAL = 3600_000

/** Rows looked at for each index: the cost stays the same however large a table grows. */
const ROWS = 2000

/**
 * Lets SQLite count how many rows its indexes tell apart, now and every hour. Without that it takes
 * "not in the trash" for a rare thing and reads every article for each list. MongoDB finds out for
 * itself.
 * @returns a function that ends it.
 */
export async function keepStatistics(payload: BasePayload): Promise<() => void> {
  const at = await requestSession({ payload, transactionID: undefined })
  if (at.kind !== 'sqlite') return () => {}
  const count = () => at.adapter.client.executeMultiple(`PRAGMA analysis_limit = ${ROWS}; ANALYZE;`)
  await count()
  const timer = setInterval(() => {
    count().catch((error: unknown) => {
      logger.error({ err: error, msg: 'The statistics of the database could not be renewed' })
    })
  }, INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}
