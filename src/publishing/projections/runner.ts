import { logger } from '@/platform/logger'

import type { Change } from '../changes/change'
import type { ChangeLog } from '../changes/change-log'
import type { Projection, ProjectionStatus } from './projection'

/** Waits before the next try of a change that failed, in milliseconds; then it is set aside. */
const RETRY_WAITS = [100, 200, 500, 1000, 2000]

/** Changes that were set aside are tried again this often, in milliseconds. */
const ASIDE_WAIT = 30_000

/**
 * Brings one projection up to the head of the log, whenever it is woken. A change that keeps
 * failing is set aside with an alarm, so that it does not hold up the ones behind it.
 */
export class ProjectionRunner {
  private running: Promise<void> | null = null
  private isWokenAgain = false
  private failing: { seq: number; tries: number; notBefore: number } | null = null
  private lastError: string | null = null
  private asidesTriedAt = 0

  constructor(
    private readonly log: ChangeLog,
    readonly projection: Projection,
  ) {}

  /** Resolves when everything logged before the call is applied, or was tried. Never throws. */
  async wake(): Promise<void> {
    if (this.running) {
      // Changes may have come after the running one looked: it looks once more.
      this.isWokenAgain = true
      return this.running
    }
    this.running = this.run().finally(() => (this.running = null))
    return this.running
  }

  async status(): Promise<ProjectionStatus> {
    const [position, head] = [await this.projection.position(), await this.log.head()]
    return {
      name: this.projection.name,
      position,
      lag: Math.max(head - position, 0),
      isElsewhere: !(await this.projection.isMine()),
      lastError: this.lastError,
      asides: await this.projection.asides(),
    }
  }

  private async run(): Promise<void> {
    try {
      do {
        this.isWokenAgain = false
        if (!(await this.projection.isMine())) return
        await this.catchUp()
        await this.retryAsides()
      } while (this.isWokenAgain)
    } catch (error) {
      // The log or the position could not be read; the next wake tries again.
      this.note(error)
    }
  }

  private async catchUp(): Promise<void> {
    if (this.failing && performance.now() < this.failing.notBefore) return
    for (;;) {
      const changes = await this.log.after(await this.projection.position())
      if (changes.length === 0) {
        // Nothing is left to fail: what was wrong with the log or the position is over.
        this.lastError = null
        return
      }
      if (!this.failing && (await this.tryApply(changes))) continue
      // One of them fails: one by one, so that only that one is held back.
      for (const change of changes) {
        if (await this.tryApply([change])) {
          this.failing = null
        } else if (await this.isHeldBack(change)) {
          return
        }
      }
    }
  }

  private async tryApply(changes: Change[]): Promise<boolean> {
    try {
      await this.projection.apply(changes)
      this.lastError = null
      return true
    } catch (error) {
      this.note(error)
      return false
    }
  }

  /** True when the change is to be tried again later, false when it was set aside. */
  private async isHeldBack(change: Change): Promise<boolean> {
    const tries = this.failing?.seq === change.seq ? this.failing.tries + 1 : 1
    const wait = RETRY_WAITS[tries - 1]
    if (wait !== undefined) {
      this.failing = { seq: change.seq, tries, notBefore: performance.now() + wait }
      return true
    }
    const error = this.lastError ?? 'unknown'
    await this.projection.setAside(change, error)
    this.failing = null
    logger.error({
      projection: this.projection.name,
      seq: change.seq,
      error,
      msg: 'A change was set aside: it failed every time',
    })
    return false
  }

  private async retryAsides(): Promise<void> {
    if (performance.now() - this.asidesTriedAt < ASIDE_WAIT) return
    this.asidesTriedAt = performance.now()
    for (const { seq } of await this.projection.asides()) {
      const [change] = await this.log.after(seq - 1, 1)
      if (!change) continue
      if (await this.tryApply([change])) await this.projection.clearAside(seq)
    }
  }

  private note(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    if (message !== this.lastError) {
      logger.error({ err: error, projection: this.projection.name, msg: 'A projection failed' })
    }
    this.lastError = message
  }
}
