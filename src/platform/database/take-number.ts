import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { PayloadRequest } from 'payload'
import { randomUUID } from 'node:crypto'

import { type CollectionModel, requestSession } from './session'

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
  if (!model) throw new Error('The counters collection is missing')
  for (;;) {
    const row: unknown = await model.findOneAndUpdate(
      { name: counter },
      { $inc: { value: 1 } },
      { new: true, lean: true },
    )
    if (row) return positive((row as { value?: unknown }).value, counter)
    await startCounter(model, counter)
  }
}

/** Several may start a counter at once (an upsert would fail for all but one); one row comes of it. */
async function startCounter(model: CollectionModel, name: string): Promise<void> {
  try {
    await model.create({ name, value: 0 })
  } catch (error) {
    const isThereAlready = (error as { code?: unknown }).code === 11000
    if (!isThereAlready) throw error
  }
}

function positive(value: unknown, counter: string): number {
  if (typeof value !== 'number' || value < 1) {
    throw new Error(`The counter "${counter}" gave ${String(value)} instead of a number`)
  }
  return value
}
