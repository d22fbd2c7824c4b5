import { logger } from '@/platform/logger'

import { DatabaseAway } from './database-away'
import { LATER } from './page-index'
import type { Pages } from './pages'

/** Renders at once: enough to fill the database's waits, not enough to crowd out visitors. */
const CONCURRENCY = 2

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
  private workers = 0
  private readonly busy = new Set<string>()
  private readonly failed = new Map<string, { tries: number; notBefore: number }>()
  private timer: NodeJS.Timeout | null = null

  constructor(private readonly pages: Pages) {}

  /** Looks for stale pages; returns at once. */
  wake(): void {
    while (!this.isEnded && this.workers < CONCURRENCY) {
      const path = this.next()
      if (path === null) return
      this.workers += 1
      void this.work(path)
    }
  }

  /** Resolves when no page is stale any more, apart from those that fail. */
  async idle(): Promise<void> {
    this.wake()
    while (this.workers > 0 && !this.isEnded) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  end(): void {
    this.isEnded = true
    if (this.timer) clearTimeout(this.timer)
  }

  private async work(first: string): Promise<void> {
    try {
      await this.makeBearable()
      for (let path: string | null = first; path !== null; path = this.next()) {
        await this.refresh(path)
      }
    } catch (error) {
      if (this.isEnded) return
      logger.error({ err: error, msg: 'Stale pages could not be looked for' })
      this.wakeLater(LONGEST_WAIT)
    } finally {
      this.workers -= 1
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
      if (this.isEnded) return // the store was closed in the middle of it
      const tries = (this.failed.get(path)?.tries ?? 0) + 1
      const wait = Math.min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT)
      this.failed.set(path, { tries, notBefore: performance.now() + wait })
      // One line tells of the database itself, not one for each page.
      if (tries === 1 && !(error instanceof DatabaseAway)) {
        logger.error({ err: error, path, msg: 'A page could not be rendered again; it stays old' })
      }
      this.wakeLater(FIRST_WAIT)
    } finally {
      this.busy.delete(path)
    }
  }

  private next(): string | null {
    if (this.isEnded) return null
    const now = performance.now()
    const waiting = this.failed.size + this.busy.size
    const candidates = this.pages.index.stale(waiting + CONCURRENCY)
    const isDue = (path: string) =>
      !this.busy.has(path) && (this.failed.get(path)?.notBefore ?? 0) <= now
    const path = candidates.find(isDue) ?? null
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

  /** Wakes after a while, and again as long as pages are stale: each failed one has its own wait. */
  private wakeLater(wait: number): void {
    if (this.timer || this.isEnded) return
    this.timer = setTimeout(() => {
      this.timer = null
      this.wake()
      if (this.pages.index.staleCount() > 0) this.wakeLater(FIRST_WAIT)
    }, wait)
    this.timer.unref()
  }
}
