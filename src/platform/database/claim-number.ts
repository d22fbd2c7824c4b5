import { sql } from '@payloadcms/db-sqlite/drizzle'

import type { RequestSession } from './session'

/** MongoDB's code for a value that a unique index has already. */
const DUPLICATE = 11000

/** What a row of a log gets after its commit. */
export interface Numbered {
  seq: number
  hash?: string
  previousHash?: string
}

/** Names of the fields in SQLite. */
const COLUMNS = { seq: 'seq', hash: 'hash', previousHash: 'previous_hash' } as const

/**
 * Numbers one row of a log that has no number yet. Several processes may try at once: the unique
 * index on `seq` lets one win each number, and a row is numbered once.
 * @returns false when another process was faster.
 */
export async function claimNumber(
  at: RequestSession,
  collection: 'changes' | 'audit',
  id: string,
  numbered: Numbered,
): Promise<boolean> {
  try {
    if (at.kind === 'sqlite') {
      const set = Object.entries(numbered).map(
        ([field, value]) =>
          sql`${sql.identifier(COLUMNS[field as keyof Numbered])} = ${value as string | number}`,
      )
      const result = await at.handle.run(sql`
        UPDATE ${sql.identifier(collection)} SET is_pending = 0, ${sql.join(set, sql`, `)}
        WHERE id = ${id} AND is_pending = 1`)
      return result.rowsAffected === 1
    }
    const result = await at.adapter.collections[collection]?.updateOne(
      { _id: id, isPending: true },
      { $set: { ...numbered, isPending: false } },
      { timestamps: false },
    )
    return result?.modifiedCount === 1
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return (
    code === DUPLICATE || /UNIQUE constraint failed/.test(error.message) || isDuplicate(error.cause)
  )
}
