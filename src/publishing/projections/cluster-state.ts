import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { BasePayload } from 'payload'
import { randomUUID } from 'node:crypto'

import { requestSession } from '@/platform/database/session'

import type { Aside } from './projection'

/** How long a node keeps a projection without renewing, in milliseconds. */
const LEASE = 10_000

/**
 * Position and lease of a projection that all nodes share: in the database, so that one node does
 * the work and another goes on when that one is gone.
 */
export class ClusterState {
  private readonly holder = randomUUID()
  private heldUntil = 0

  constructor(
    private readonly payload: BasePayload,
    private readonly name: string,
  ) {}

  /** Makes the row; a projection that is new begins at `position`. */
  async ensure(position: number): Promise<void> {
    if (await this.row()) return
    try {
      await this.payload.create({
        collection: 'projections',
        data: { name: this.name, position },
        depth: 0,
        overrideAccess: true, // the server's own book-keeping
      })
    } catch (error) {
      // Another node made it at the same moment.
      if (!(await this.row())) throw error
    }
  }

  async position(): Promise<number> {
    return (await this.row())?.position ?? 0
  }

  async asides(): Promise<Aside[]> {
    const kept = (await this.row())?.setAside
    return Array.isArray(kept) ? (kept as unknown as Aside[]) : []
  }

  async update(data: { position?: number; setAside?: Aside[] }): Promise<void> {
    await this.payload.db.updateOne({
      collection: 'projections',
      where: { name: { equals: this.name } },
      data: data,
    })
  }

  /**
   * Takes or renews the lease. A lease further ahead than any node would set comes from a clock
   * that was wrong, and counts as run out.
   */
  async hold(): Promise<boolean> {
    // Measured by a clock that nobody sets back.
    if (performance.now() < this.heldUntil - LEASE / 2) return true
    const now = Date.now()
    const until = new Date(now + LEASE).toISOString()
    const isHeld = await this.take(new Date(now).toISOString(), until, afar(now))
    this.heldUntil = isHeld ? performance.now() + LEASE : 0
    return isHeld
  }

  /** Gives the lease back, so that another node need not wait for its end. */
  async release(): Promise<void> {
    if (this.heldUntil === 0) return
    this.heldUntil = 0
    const past = new Date(0).toISOString()
    await this.take(past, past, past)
  }

  private async take(now: string, until: string, afarAhead: string): Promise<boolean> {
    const at = await requestSession({ payload: this.payload, transactionID: undefined })
    if (at.kind === 'sqlite') {
      const result = await at.handle.run(sql`
        UPDATE projections SET holder = ${this.holder}, lease_until = ${until}
        WHERE name = ${this.name} AND (holder = ${this.holder} OR lease_until IS NULL
          OR lease_until < ${now} OR lease_until > ${afarAhead})`)
      return result.rowsAffected > 0
    }
    const collection = at.adapter.collections.projections?.collection
    if (!collection) throw new Error('The projections collection is missing')
    const isFree = [
      { holder: this.holder },
      { leaseUntil: { $exists: false } },
      { leaseUntil: null },
      { leaseUntil: { $lt: new Date(now) } },
      { leaseUntil: { $gt: new Date(afarAhead) } },
    ]
    const result = await collection.updateOne(
      { name: this.name, $or: isFree },
      { $set: { holder: this.holder, leaseUntil: new Date(until) } },
    )
    return result.matchedCount > 0
  }

  private async row() {
    const found = await this.payload.find({
      collection: 'projections',
      where: { name: { equals: this.name } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true, // see ensure
    })
    return found.docs[0] ?? null
  }
}

function afar(now: number): string {
  return new Date(now + 3 * LEASE).toISOString()
}
