import type { Migration, Payload } from 'payload'

import { migrations } from '@/migrations'

/** Brings a SQLite database to the schema of the sources. MongoDB has no schema of its own. */
export async function migrate(payload: Payload): Promise<string> {
  if (payload.db.name !== 'sqlite') return 'none needed on MongoDB'
  // The generated files type their arguments for SQLite, Payload's interface for any database.
  await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
  return `${migrations.length} known`
}
