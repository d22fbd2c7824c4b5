import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { PayloadRequest } from 'payload'
import { randomUUID } from 'node:crypto'

import { requestSession } from './session'

/**
 * The next number of a counter: unique, never given twice; gaps are fine.
 *
 * On SQLite inside the request's transaction (outside it would wait for itself). On MongoDB
 * outside it: two transactions that touch one row conflict, and Payload does not retry.
 * @param counter name of the counter; it starts at 1.
 */
export async function takeNumber(req: PayloadRequest, counter: string): Promise<number> {
  const at = await requestSession(req)
  if (at.kind === 'sqlite') {
    const now = new Date().toISOString()
    const row = await at.handle.get<{ value: number } | undefined>(sql`
      INSERT INTO counters (id, name, value, updated_at, created_at)
      VALUES (${randomUUID()}, ${counter}, 1, ${now}, ${now})
      ON CONFLICT (name) DO UPDATE SET value = value + 1, updated_at = excluded.updated_at
      RETURNING value`)
    return positive(row?.value, counter)
  }
  const model = at.adapter.collections.counters
  const row = await model?.findOneAndUpdate(
    { name: counter },
    { $inc: { value: 1 } },
    { upsert: true, new: true, lean: true },
  )
  return positive((row as { value?: unknown } | null | undefined)?.value, counter)
}

function positive(value: unknown, counter: string): number {
  if (typeof value !== 'number' || value < 1) {
    throw new Error(`The counter "${counter}" gave ${String(value)} instead of a number`)
  }
  return value
}
