import { logger } from '@/platform/logger'
import { onCommit } from '@/platform/database/after-commit'

import { takeChanged } from '../changes/changed-transactions'
import type { ChangeLog } from '../changes/change-log'
import type { ProjectionRunner } from './runner'

/** How often the log is looked at for writes of other processes, in milliseconds. */
const POLL = 400

/**
 * Wakes the projections: at once after a commit of this process, before its request is answered,
 * and by looking every {@link POLL} ms for what other processes wrote.
 */
export class LogWatcher {
  private stopListening: (() => void) | null = null
  private timer: NodeJS.Timeout | null = null
  private isLooking = false
  private error: string | null = null

  /**
   * @param prompt runners that a save waits for: after it nobody may see what was withdrawn.
   * @param patient runners that follow in their own time.
   */
  constructor(
    private readonly log: ChangeLog,
    private readonly prompt: ProjectionRunner[],
    private readonly patient: ProjectionRunner[],
  ) {}

  start(): void {
    this.stopListening = onCommit(async (transaction) => {
      if (takeChanged(transaction)) await this.look()
    })
    this.timer = setInterval(() => void this.poll(), POLL)
  }

  end(): void {
    this.stopListening?.()
    if (this.timer) clearInterval(this.timer)
  }

  /** What went wrong when the database was last asked; `null` when it answered. */
  get databaseError(): string | null {
    return this.error
  }

  /** Numbers what is committed and lets every projection follow. Never throws. */
  async look(): Promise<void> {
    try {
      await this.log.number()
      if (this.error !== null) logger.info({ msg: 'The database answers again' })
      this.error = null
    } catch (error) {
      // The save itself is committed; the next look goes on from here.
      const message = error instanceof Error ? error.message : String(error)
      if (this.error === null) logger.error({ err: error, msg: 'The change log cannot be read' })
      this.error = message
      return
    }
    for (const runner of this.patient) void runner.wake()
    await Promise.all(this.prompt.map((runner) => runner.wake()))
  }

  private async poll(): Promise<void> {
    if (this.isLooking) return
    this.isLooking = true
    try {
      await this.look()
    } finally {
      this.isLooking = false
    }
  }
}
