import type { BasePayload } from 'payload'

import { logger } from '@/platform/logger'
import { onCommit } from '@/platform/database/after-commit'
import { sealPending } from './seal-pending'
import { setSealer } from './wake-sealer'

/** How often entries of other processes are looked for, in milliseconds. */
const POLL = 2000

/** Numbers and chains the entries of the audit log while the portal runs; never in the way of a save. */
export class Sealer {
  private running: Promise<void> | null = null
  private isWanted = false
  private timer: NodeJS.Timeout | null = null
  private stopListening: (() => void) | null = null
  private hasFailed = false

  constructor(private readonly payload: BasePayload) {}

  start(): void {
    // Entries are seen once they are committed.
    this.stopListening = onCommit(() => this.wake())
    this.timer = setInterval(() => this.wake(), POLL)
    setSealer(() => this.wake())
    this.wake()
  }

  /** Seals what is there and ends; with the database away, the next start seals it. */
  async end(): Promise<void> {
    setSealer(null)
    this.stopListening?.()
    if (this.timer) clearInterval(this.timer)
    if (!this.hasFailed) this.wake()
    await this.running
  }

  private wake(): void {
    this.isWanted = true
    this.running ??= this.run().finally(() => (this.running = null))
  }

  private async run(): Promise<void> {
    while (this.isWanted) {
      this.isWanted = false
      try {
        await sealPending(this.payload)
        this.hasFailed = false
      } catch (error) {
        // What is not sealed now is sealed when the database answers again.
        if (!this.hasFailed) logger.error({ err: error, msg: 'The audit log cannot be sealed' })
        this.hasFailed = true
      }
    }
  }
}
