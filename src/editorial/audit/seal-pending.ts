import type { BasePayload } from 'payload'

import { claimNumber } from '@/platform/database/claim-number'
import { requestSession } from '@/platform/database/session'
import type { Audit } from '@/payload-types'
import { CHAIN_START, type Link, sealOf } from './chain'

/** So often in a row others may be faster before the caller comes again later. */
const MOST_LOST = 50

/** Entries looked at in one go. */
const BATCH = 200

/**
 * Gives every committed entry that has none its number and its hash, in the order in which they were
 * written. Any process may, several at once: the unique index lets one win each number, and whoever
 * lost reads the end of the chain again.
 */
export async function sealPending(payload: BasePayload): Promise<void> {
  const at = await requestSession({ payload, transactionID: undefined })
  for (let lost = 0; lost < MOST_LOST;) {
    const pending = await readEntries(payload, { isPending: { equals: true } }, ['at', 'id'], BATCH)
    if (pending.length === 0) return
    let last = await chainEnd(payload)
    const before = last.seq
    for (const entry of pending) {
      const seq = last.seq + 1
      const link = { seq, hash: sealOf(entry, seq, last.hash) }
      const isOurs = await claimNumber(at, 'audit', entry.id, { ...link, previousHash: last.hash })
      if (!isOurs) break
      last = link
    }
    lost = last.seq > before ? 0 : lost + 1
  }
}

/** The last entry of the chain. */
export async function chainEnd(payload: BasePayload): Promise<Link> {
  const [last] = await readEntries(payload, { seq: { greater_than: 0 } }, ['-seq'], 1)
  return typeof last?.seq === 'number' && last.hash
    ? { seq: last.seq, hash: last.hash }
    : { seq: 0, hash: CHAIN_START }
}

/** The newest entry that tells of a look over the whole chain. */
export async function lastCheck(payload: BasePayload): Promise<Audit | null> {
  const [check] = await readEntries(payload, { action: { equals: 'verify' } }, ['-at'], 1)
  return check ?? null
}

/** The entries after a number, in order. */
export function entriesAfter(payload: BasePayload, seq: number): Promise<Audit[]> {
  return readEntries(payload, { seq: { greater_than: seq } }, ['seq'], BATCH)
}

async function readEntries(
  payload: BasePayload,
  where: object,
  sort: string[],
  limit: number,
): Promise<Audit[]> {
  const { docs } = await payload.find({
    collection: 'audit',
    where: where as never,
    sort,
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the server's own reader
  })
  return docs
}
