/** Thrown when a writer waited too long for its turn. */
export class WriteQueueTimeout extends Error {
  readonly code = 'SQLITE_WRITE_QUEUE_TIMEOUT'
  constructor(waitedMs: number) {
    super(
      `A write waited ${waitedMs} ms for the database and was given up. Most likely it was called ` +
        'inside a transaction without that transaction’s `req` and so waited for itself: pass `req` ' +
        'to every Local API call made in a hook.',
    )
    this.name = 'WriteQueueTimeout'
  }
}

interface Waiter {
  grant: () => void
  timer: NodeJS.Timeout
}

/**
 * A first-come, first-served lock for one process: one holder at a time, a limit on the wait.
 * SQLite has one writer; waiting here instead of in SQLite keeps the event loop free.
 */
export class SerialQueue {
  private isHeld = false
  private readonly waiting: Waiter[] = []

  /** @param maxWaitMs after this many milliseconds a waiter fails with {@link WriteQueueTimeout}. */
  constructor(private readonly maxWaitMs: number) {}

  /** Resolves with a function that gives the turn back; calling it twice does nothing. */
  async acquire(): Promise<() => void> {
    if (this.isHeld) await this.turn()
    this.isHeld = true
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      this.next()
    }
  }

  /** Runs `work` as the only holder. */
  async run<T>(work: () => T | Promise<T>): Promise<T> {
    const release = await this.acquire()
    try {
      return await work()
    } finally {
      release()
    }
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        grant: resolve,
        timer: setTimeout(() => {
          this.waiting.splice(this.waiting.indexOf(waiter), 1)
          reject(new WriteQueueTimeout(this.maxWaitMs))
        }, this.maxWaitMs),
      }
      this.waiting.push(waiter)
    })
  }

  private next(): void {
    const waiter = this.waiting.shift()
    if (!waiter) {
      this.isHeld = false
      return
    }
    clearTimeout(waiter.timer)
    // `isHeld` stays true: the turn passes directly, nobody can slip in between.
    waiter.grant()
  }
}
