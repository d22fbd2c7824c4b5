import pLimit from 'p-limit'
import type { BasePayload } from 'payload'

import type { Receipt } from '@/payload-types'
import { logger } from '@/platform/logger'

import { look } from './look'
import { LATE_AFTER, placedAnew, type SurfaceRecord, surfacesOf } from './receipt'
import type { Surface } from './surface'

/** Waits between looks at what is not right yet, in milliseconds; the last one repeats. */
const WAITS = [0, 60, 120, 250, 500, 1000, 2000, 5000, 10_000, 30_000]

/** From this look on, about a second after the change, the places are asked for anew. */
const PLACED_ANEW = 5

/** After so long the watcher gives up and says so, in milliseconds. */
const GIVE_UP_AFTER = 24 * 3600_000

/** Requests to the portal at once. */
const CONCURRENCY = 4

/** Receipts that are taken up again after a start. */
const RESUME_LIMIT = 1000

/** Looks at the surfaces of open receipts, by real requests, until each was seen to be right. */
export class ReceiptWatcher {
  private readonly open = new Map<string, NodeJS.Timeout>()
  private readonly limit = pLimit(CONCURRENCY)
  private isRunning = false

  /**
   * @param base where the portal answers its visitors, without a slash at the end.
   * @param placesNow where the change of a receipt must show by now.
   */
  constructor(
    private readonly payload: BasePayload,
    private readonly base: string,
    private readonly placesNow: (receipt: Receipt) => Promise<Surface[]>,
  ) {}

  /** Takes up what a process before this one left open; once, until {@link pause}. */
  async resume(): Promise<void> {
    if (this.isRunning) return
    this.isRunning = true
    const found = await this.payload.find({
      collection: 'receipts',
      where: { state: { in: ['pending', 'late'] } },
      sort: '-seq',
      limit: RESUME_LIMIT,
      pagination: false,
      depth: 0,
      overrideAccess: true, // the server's own record
    })
    for (const receipt of found.docs) this.watch(receipt)
  }

  /** Another node looks from now on. */
  pause(): void {
    this.isRunning = false
    for (const timer of this.open.values()) clearTimeout(timer)
    this.open.clear()
  }

  watch(receipt: Receipt): void {
    if (!this.isRunning || this.open.has(receipt.id)) return
    this.next(receipt.id, { ...receipt }, 0)
  }

  forget(id: string): void {
    clearTimeout(this.open.get(id))
    this.open.delete(id)
  }

  private next(id: string, receipt: Receipt, round: number): void {
    const wait = WAITS[Math.min(round, WAITS.length - 1)] ?? 0
    const timer = setTimeout(() => {
      this.look(receipt, round).catch((error: unknown) => {
        // The database is away, say: the receipt stays open and is looked at again.
        logger.error({ err: error, seq: receipt.seq, msg: 'A receipt could not be written' })
        if (this.open.has(id)) this.next(id, receipt, round + 1)
      })
    }, wait)
    timer.unref()
    this.open.set(id, timer)
  }

  private async look(receipt: Receipt, round: number): Promise<void> {
    const written = surfacesOf(receipt)
    // What was withdrawn must be seen gone from where it stood, whatever came after.
    const isFixed = round < PLACED_ANEW || receipt.action === 'retracted'
    const before = isFixed ? written : placedAnew(written, await this.placesNow(receipt))
    const surfaces = await Promise.all(
      before.map((surface) =>
        surface.seenAt === null ? this.limit(() => this.lookAt(surface)) : Promise.resolve(surface),
      ),
    )
    if (!this.open.has(receipt.id)) return // superseded, or another node's, meanwhile
    const age = Date.now() - Date.parse(receipt.changedAt)
    const isComplete = surfaces.every(({ seenAt }) => seenAt !== null)
    const isStopped = !isComplete && age > GIVE_UP_AFTER
    const state = isComplete ? 'complete' : age > LATE_AFTER ? 'late' : 'pending'
    const kept = isStopped ? surfaces.map(stopped) : surfaces
    if (state !== receipt.state || isWorthWriting(written, kept)) {
      await this.write(receipt.id, { state, surfaces: kept, isComplete })
    }
    if (state === 'late' && receipt.state !== 'late') {
      logger.error({ seq: receipt.seq, path: receipt.path, msg: 'A change is late to be online' })
    }
    if (isComplete || isStopped) this.forget(receipt.id)
    else this.next(receipt.id, { ...receipt, state, surfaces: kept }, round + 1)
  }

  private async write(
    id: string,
    data: { state: Receipt['state']; surfaces: SurfaceRecord[]; isComplete: boolean },
  ): Promise<void> {
    await this.payload.db.updateOne({
      collection: 'receipts',
      where: { and: [{ id: { equals: id } }, { state: { not_equals: 'superseded' } }] },
      data: {
        state: data.state,
        surfaces: data.surfaces,
        ...(data.isComplete ? { completedAt: new Date().toISOString() } : {}),
      },
    })
  }

  private async lookAt(surface: SurfaceRecord): Promise<SurfaceRecord> {
    const problem = await look(this.base, surface)
    const now = new Date().toISOString()
    return {
      ...surface,
      seenAt: problem === null ? now : null,
      checkedAt: now,
      tries: surface.tries + 1,
      problem,
    }
  }
}

function stopped(surface: SurfaceRecord): SurfaceRecord {
  return surface.seenAt === null ? { ...surface, problem: 'stopped' } : surface
}

/** Progress, a new kind of problem, or a look after a longer pause; not each of many quick looks. */
function isWorthWriting(before: SurfaceRecord[], after: SurfaceRecord[]): boolean {
  return after.some((surface, index) => {
    const was = before[index]
    return (
      surface.url !== was?.url ||
      surface.seenAt !== (was?.seenAt ?? null) ||
      (surface.problem !== (was?.problem ?? null) && surface.tries > 3) ||
      (surface.seenAt === null && surface.tries > 5)
    )
  })
}
