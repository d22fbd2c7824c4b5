import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { BasePayload } from 'payload'

import { claimNumber } from '@/platform/database/claim-number'
import { type RequestSession, requestSession } from '@/platform/database/session'

/** Entries numbered in one statement: a bulk import may leave many. */
const BATCH = 500

/**
 * Gives `seq` to the committed entries that have none, in the order in which they were written.
 * On MongoDB several nodes may do it at once: the unique index lets one win each number, and a
 * number is tried only when the one before it is taken, so there are no gaps.
 */
export async function numberPending(payload: BasePayload): Promise<void> {
  const at = await requestSession({ payload, transactionID: undefined })
  for (;;) {
    const given = at.kind === 'sqlite' ? await numberSqlite(at) : await numberMongo(at)
    if (given === 0) return
  }
}

async function numberSqlite(at: Extract<RequestSession, { kind: 'sqlite' }>): Promise<number> {
  // Asked first, on the connection that only reads: the usual answer is no, many times a minute.
  const waiting = await at.handle.all(sql`SELECT id FROM changes WHERE is_pending = 1 LIMIT 1`)
  if (waiting.length === 0) return 0
  const result = await at.handle.run(sql`
    UPDATE changes SET is_pending = 0, seq = numbered.seq
    FROM (
      SELECT id, row_number() OVER (ORDER BY rowid)
        + (SELECT coalesce(max(seq), 0) FROM changes) AS seq
      FROM changes WHERE is_pending = 1 ORDER BY rowid LIMIT ${BATCH}
    ) AS numbered
    WHERE changes.id = numbered.id`)
  return result.rowsAffected
}

async function numberMongo(at: Extract<RequestSession, { kind: 'mongodb' }>): Promise<number> {
  const collection = at.adapter.collections.changes?.collection
  if (!collection) throw new Error('The changes collection is missing')
  const pending = await collection
    .find({ isPending: true })
    .sort({ at: 1, _id: 1 })
    .limit(BATCH)
    .project<{ _id: never }>({ _id: 1 })
    .toArray()
  if (pending.length === 0) return 0
  const [top] = await collection
    .find({ seq: { $gt: 0 } })
    .sort({ seq: -1 })
    .limit(1)
    .project({ seq: 1 })
    .toArray()
  let last = Number(top?.seq ?? 0)
  for (const { _id } of pending) {
    // Another node numbered this entry, or another entry with this number.
    if (!(await claimNumber(at, 'changes', String(_id), { seq: last + 1 }))) break
    last += 1
  }
  // Not zero even when others were faster: the caller looks again and finds nothing left.
  return pending.length
}
