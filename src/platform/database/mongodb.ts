import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

import { tellCommits } from './after-commit'
import { makeLock } from './shared-lock'

/**
 * Payload's MongoDB adapter, told about commits like the SQLite one.
 * @param url must name a replica set, else Payload saves without transactions.
 * @param locks names of the locks that saves share or take.
 */
export function mongoDatabase(url: string, locks: readonly string[]): DatabaseAdapterObj {
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
      const connect = adapter.connect?.bind(adapter)
      adapter.connect = async (options) => {
        await connect?.(options)
        for (const lock of locks) await makeLock(adapter as MongooseAdapter, lock)
      }
      return adapter
    },
  }
}
