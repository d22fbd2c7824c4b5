import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import { randomUUID } from 'node:crypto'

import { requestSession } from './session'
import { WriteConflict } from './write-conflict'

/** So many saves of one process may rely on one thing at once without meeting each other. */
const SLOTS = 32

/** Rows of a process that used none of them for so long are removed, in milliseconds. */
const KEEP = 7 * 24 * 3600_000

const COLLECTION = 'locks'

interface Slot {
  /** `name:process:number` */
  _id: string
  /** When it was last shared. */
  at: Date
  takes?: number
}

/**
 * Rows of this process and the transactions that wrote to them last. A process has its own: the
 * transactions of one that was killed keep theirs until the database ends them, a minute or so.
 * Kept on `globalThis`: the server and Next's bundle each hold a copy of this module.
 */
interface Holder {
  process: string
  transactions: (string | null)[]
}
const shared = globalThis as typeof globalThis & { __lockHolder?: Holder }
shared.__lockHolder ??= {
  process: randomUUID(),
  transactions: Array.from({ length: SLOTS }, () => null),
}
const own = shared.__lockHolder

/**
 * For a save that relies on something which others may change at the same moment, such as the
 * address of a column, without writing to it: until its transaction ends, nobody gets
 * {@link takeLock}. Many may share a lock at once.
 *
 * SQLite has one writer at a time and needs nothing. On MongoDB two transactions only meet when they
 * write to one row, so there are some for this alone: who shares writes to one, who takes to all.
 * @throws {WriteConflict} or the driver's own when somebody takes it: the save is undone and may be
 *   tried again.
 */
export async function shareLock(req: PayloadRequest, name: string): Promise<void> {
  const at = await requestSession(req)
  if (at.kind === 'sqlite' || !at.session) return
  const slot = freeSlot(at.adapter, String(await req.transactionID))
  const { matchedCount } = await slotsOf(at.adapter).updateOne(
    { _id: slotId(name, slot) },
    { $set: { at: new Date() } },
    { session: at.session },
  )
  if (matchedCount === 1) return
  await makeLock(at.adapter, name)
  throw new WriteConflict(`The rows of the lock ${name} were missing; they have been made again`)
}

/** For a save that changes what others rely on; see {@link shareLock}. */
export async function takeLock(req: PayloadRequest, name: string): Promise<void> {
  const at = await requestSession(req)
  if (at.kind === 'sqlite' || !at.session) return
  await slotsOf(at.adapter).updateMany(
    slotsNamed(name),
    { $inc: { takes: 1 } },
    { session: at.session },
  )
}

/** Makes this process's rows of a lock, before the transactions that write to them begin. */
export async function makeLock(adapter: MongooseAdapter, name: string): Promise<void> {
  const slots = slotsOf(adapter)
  const at = new Date()
  await slots.deleteMany({ ...slotsNamed(name), at: { $lt: new Date(at.getTime() - KEEP) } })
  await slots.bulkWrite(
    own.transactions.map((_, slot) => ({
      updateOne: { filter: { _id: slotId(name, slot) }, update: { $set: { at } }, upsert: true },
    })),
  )
}

/** One that no open transaction of this process has written to; any, when there is none. */
function freeSlot(adapter: MongooseAdapter, transaction: string): number {
  const isFree = (by: string | null) =>
    by === null || by === transaction || adapter.sessions[by] === undefined
  const slot = Math.max(own.transactions.findIndex(isFree), 0)
  own.transactions[slot] = transaction
  return slot
}

function slotsOf(adapter: MongooseAdapter) {
  return adapter.connection.collection<Slot>(COLLECTION)
}

function slotsNamed(name: string) {
  return { _id: { $gte: `${name}:`, $lt: `${name};` } }
}

function slotId(name: string, slot: number): string {
  return `${name}:${own.process}:${slot}`
}
