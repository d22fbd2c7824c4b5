import { onCommit } from '@/platform/database/after-commit'
import { addressGroup } from '@/platform/address-group'

/** Most requests that wait at once, in all and of one address. */
const MOST = 500
const MOST_OF_ONE = 5

/** How often the log is looked at for changes of other nodes, in milliseconds. */
const POLL = 500

interface Waiting {
  after: number
  group: string
  wake: () => void
}

/**
 * Requests that wait for something new in the change log. However many wait, the log is asked once
 * for all of them.
 */
export class WaitingRoom {
  private readonly waiting = new Set<Waiting>()
  private timer: NodeJS.Timeout | null = null
  private isLooking = false
  private hasEnded = false
  private readonly stopListening: () => void

  /** @param head the last number of the log. */
  constructor(private readonly head: () => Promise<number>) {
    // The number comes a moment after the commit.
    this.stopListening = onCommit(() => void setTimeout(() => void this.look(), 20).unref())
  }

  /**
   * Waits until there is something after `after`, or the time is over, or the asker is gone.
   * @returns false when too many wait already: the caller answers at once.
   */
  async wait(options: {
    after: number
    seconds: number
    address: string
    signal: AbortSignal
  }): Promise<boolean> {
    const group = addressGroup(options.address)
    const ofOne = [...this.waiting].filter((other) => other.group === group).length
    if (this.hasEnded || this.waiting.size >= MOST || ofOne >= MOST_OF_ONE) return false
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(over)
        options.signal.removeEventListener('abort', end)
        this.waiting.delete(entry)
        if (this.waiting.size === 0 && this.timer) {
          clearInterval(this.timer)
          this.timer = null
        }
        resolve()
      }
      const entry: Waiting = { after: options.after, group, wake: end }
      const over = setTimeout(end, options.seconds * 1000)
      options.signal.addEventListener('abort', end)
      this.waiting.add(entry)
      this.timer ??= setInterval(() => void this.look(), POLL)
    })
    return true
  }

  /** Lets everybody go: the portal ends. */
  end(): void {
    this.hasEnded = true
    this.stopListening()
    for (const { wake } of [...this.waiting]) wake()
  }

  private async look(): Promise<void> {
    if (this.isLooking || this.waiting.size === 0) return
    this.isLooking = true
    try {
      const head = await this.head()
      for (const { after, wake } of [...this.waiting]) if (head > after) wake()
    } catch {
      // The database is away: those who wait get their answer, or its fault, when their time is over.
    } finally {
      this.isLooking = false
    }
  }
}
