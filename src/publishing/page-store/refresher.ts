import { setTimeout as pause } from 'node:timers/promises'

import { logger } from '@/platform/logger'

import { DatabaseAway } from './database-away'
import { LATER, ORDERED, URGENT } from './page-index'
import type { Pages } from './pages'

/**
 * What visitors wait for is rendered as fast as it goes; the rest takes a quarter of one core, so
 * that a change which touches thousands of pages crowds out nobody.
 */
const LANES = [
  { from: URGENT, to: URGENT, workers: 2, rest: 0 },
  { from: LATER, to: ORDERED, workers: 1, rest: 3 },
] as const

type Lane = (typeof LANES)[number]

/** Longest rest after one render, in milliseconds. */
const LONGEST_REST = 1000

/** Stale pages that are rendered again without being asked for; the rest wait for a visitor. */
export const MAX_STALE = 2000

/** Pages dropped in one go, before others have their turn. */
const CHUNK = 100

/** First and longest wait before a page that failed is tried again, in milliseconds. */
const FIRST_WAIT = 500
const LONGEST_WAIT = 60_000

/** Renders stale pages again in the background, the most urgent first, until none is left. */
export class Refresher {
  private isEnded = false
  private readonly workers = new Map<Lane, number>()
  private readonly busy = new Set<string>()
  private readonly failed = new Map<string, { tries: number; notBefore: number }>()
  private timer: NodeJS.Timeout | null = null

  /** @param isUnhurried false: nothing else is to be done on this machine, so without rests. */
  constructor(
    private readonly pages: Pages,
    private readonly isUnhurried = true,
  ) {}

  /** Looks for stale pages; returns at once. */
  wake(): void {
    for (const lane of LANES) {
      while (!this.isEnded && this.workersOf(lane) < lane.workers) {
        const path = this.next(lane)
        if (path === null) break
        this.workers.set(lane, this.workersOf(lane) + 1)
        void this.work(lane, path)
      }
    }
  }

  /** Resolves when no page is stale any more, apart from those that fail. */
  async idle(): Promise<void> {
    this.wake()
    while (!this.isEnded && LANES.some((lane) => this.workersOf(lane) > 0)) await pause(20)
  }

  end(): void {
    this.isEnded = true
    if (this.timer) clearTimeout(this.timer)
  }

  private workersOf(lane: Lane): number {
    return this.workers.get(lane) ?? 0
  }

  private async work(lane: Lane, first: string): Promise<void> {
    try {
      if (lane.to !== URGENT) await this.makeBearable()
      for (let path: string | null = first; path !== null; path = this.next(lane)) {
        const start = performance.now()
        await this.refresh(path)
        const rest = this.isUnhurried ? lane.rest * (performance.now() - start) : 0
        if (rest > 0) await pause(Math.min(rest, LONGEST_REST), undefined, { ref: false })
      }
    } catch (error) {
      if (this.isEnded) return
      logger.error({ err: error, msg: 'Stale pages could not be looked for' })
      this.wakeLater(LONGEST_WAIT)
    } finally {
      this.workers.set(lane, this.workersOf(lane) - 1)
    }
  }

  private async refresh(path: string): Promise<void> {
    this.busy.add(path)
    try {
      await this.pages.render(path)
      // Rendered but not stored (a full disk, a change at every turn): not again at once.
      if ((this.pages.index.get(path)?.stale ?? 0) > 0) throw new Error('It could not be stored')
      this.failed.delete(path)
    } catch (error) {
      if (this.isEnded) return
      const tries = (this.failed.get(path)?.tries ?? 0) + 1
      const wait = Math.min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT)
      this.failed.set(path, { tries, notBefore: performance.now() + wait })
      // One line tells of the database itself, not one for each page.
      if (tries === 1 && !(error instanceof DatabaseAway)) {
        logger.error({ err: error, path, msg: 'A page could not be rendered again; it stays old' })
      }
      this.wakeLater(wait)
    } finally {
      this.busy.delete(path)
    }
  }

  private next(lane: Lane): string | null {
    if (this.isEnded) return null
    const now = performance.now()
    const waiting = this.failed.size + this.busy.size
    const isDue = (path: string) =>
      !this.busy.has(path) && (this.failed.get(path)?.notBefore ?? 0) <= now
    const path = this.pages.index.stale(waiting + 1, lane).find(isDue) ?? null
    if (path !== null) this.busy.add(path)
    return path
  }

  /** A change that touches a whole large site must not keep the machine busy for hours. */
  private async makeBearable(): Promise<void> {
    while (!this.isEnded && this.pages.index.staleCount(LATER) > MAX_STALE) {
      const victims = this.pages.index.leastUsedStale(CHUNK)
      if (victims.length === 0) return
      for (const path of victims) this.pages.drop(path)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  private wakeLater(wait: number): void {
    if (this.timer || this.isEnded) return
    this.timer = setTimeout(() => {
      this.timer = null
      this.wake()
    }, wait)
    this.timer.unref()
  }
}
