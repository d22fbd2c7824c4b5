import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import path from 'node:path'

import { tellCommits } from './after-commit'
import { serialClient, SerialTransaction } from './serial-client'

const migrationDir = path.resolve('src/migrations')

/**
 * Payload's SQLite adapter on the serialised client, with every save in one transaction.
 * @param file absolute path of the database file; its folder must exist.
 */
export function sqliteDatabase(file: string): DatabaseAdapterObj {
  const stock = sqliteAdapter({
    client: { url: `file:${file}` },
    idType: 'uuidv7',
    migrationDir,
    push: false,
    transactionOptions: {},
  })
  return {
    ...stock,
    init: (args) => {
      const adapter = stock.init(args)
      // `connect` keeps a client that is already there.
      adapter.client = serialClient(file)
      tellCommits(adapter, (id) => {
        const transaction = transactionOf(adapter.sessions?.[id]?.db)
        return () => transaction?.commitError ?? null
      })
      const destroy = adapter.destroy?.bind(adapter)
      adapter.destroy = async () => {
        await destroy?.()
        adapter.client.close()
      }
      return adapter
    },
  }
}

/** The client's transaction inside drizzle's session (`session.tx`, not part of its types). */
function transactionOf(db: unknown): SerialTransaction | null {
  const session = (db as { session?: { tx?: unknown } } | undefined)?.session
  return session?.tx instanceof SerialTransaction ? session.tx : null
}
