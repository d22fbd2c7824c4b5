import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { BasePayload } from 'payload'

import { requestSession } from '@/platform/database/session'

/**
 * Makes SQLite itself refuse to delete entries and to change what they say, for whatever program
 * writes to the file. MongoDB has no such thing: there the rights of the database's user do it
 * (docs/audit.md).
 */
export async function protectEntries(payload: BasePayload): Promise<void> {
  const at = await requestSession({ payload, transactionID: undefined })
  if (at.kind !== 'sqlite') return
  const refuse = sql`BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END`
  await at.handle.run(
    sql`CREATE TRIGGER IF NOT EXISTS audit_keep_rows BEFORE DELETE ON audit ${refuse}`,
  )
  await at.handle.run(sql`
    CREATE TRIGGER IF NOT EXISTS audit_keep_sealed BEFORE UPDATE ON audit
    WHEN OLD.is_pending = 0 ${refuse}`)
  await at.handle.run(sql`
    CREATE TRIGGER IF NOT EXISTS audit_keep_words BEFORE UPDATE OF
      id, at, action, result, kind, content_id, title, status, reason, changes,
      actor, actor_name, actor_roles, via, address, agent
    ON audit ${refuse}`)
}
