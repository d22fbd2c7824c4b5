import { logger } from '@/platform/logger'
import type { NodeState } from '@/publishing/projections/node-state'

const ASKED = 'search-rebuild-asked'
const DONE = 'search-rebuild-done'

/** How often the running portal looks for orders, in milliseconds. */
const LOOK = 500

/** How the command `search:rebuild` asks a running portal to make the index anew. */
export class RebuildOrders {
  private timer: NodeJS.Timeout | null = null
  private isBusy = false

  constructor(private readonly state: NodeState) {}

  /** @returns what to wait for with {@link isDone}. */
  ask(): number {
    const order = Date.now()
    this.state.setFact(ASKED, String(order))
    return order
  }

  isDone(order: number): boolean {
    return this.timeOf(DONE) >= order
  }

  /**
   * Heeds orders from now on; one that an earlier process did not finish comes first.
   * @param rebuild gives true once the index is in place.
   */
  heed(rebuild: () => Promise<boolean>): void {
    this.timer = setInterval(() => void this.look(rebuild), LOOK)
    this.timer.unref()
  }

  end(): void {
    if (this.timer) clearInterval(this.timer)
    this.timer = null
  }

  private async look(rebuild: () => Promise<boolean>): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    try {
      const order = this.timeOf(ASKED)
      if (this.isDone(order) || !(await rebuild())) return
      // Ended meanwhile: the state is closed.
      if (this.timer) this.state.setFact(DONE, String(order))
    } catch (error) {
      logger.error({ err: error, msg: 'An order to make the search index anew failed' })
    } finally {
      this.isBusy = false
    }
  }

  private timeOf(fact: string): number {
    return Number(this.state.fact(fact) ?? 0)
  }
}
