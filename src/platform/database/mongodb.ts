import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

import { tellCommits } from './after-commit'

/**
 * Payload's MongoDB adapter, told about commits like the SQLite one.
 * @param url must name a replica set, else Payload saves without transactions.
 */
export function mongoDatabase(url: string): DatabaseAdapterObj {
  const stock = mongooseAdapter({
    url,
    // Indexes are made before the first write: `number` and `path` must be unique from the start.
    ensureIndexes: true,
    connectOptions: { serverSelectionTimeoutMS: 5_000 },
  })
  return {
    ...stock,
    init: (args) => {
      const adapter = stock.init(args)
      tellCommits(adapter)
      return adapter
    },
  }
}
