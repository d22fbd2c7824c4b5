import { logger } from '@/platform/logger'

import type { Change } from '../changes/change'
import type { ClusterState } from './cluster-state'
import type { Aside, Projection } from './projection'

/** What goes on besides following the log, in the node that holds the lease alone. */
export interface SharedWorker {
  /** Takes up what is left to do; called often, works once until {@link pause}. */
  resume(): Promise<void>
  /** Another node goes on; at the latest when it resolves, nothing of it is under way here. */
  pause(): void | Promise<void>
}

/** A projection that one node keeps for all: place and lease are in the database. */
export abstract class SharedProjection implements Projection {
  protected constructor(
    readonly name: string,
    protected readonly state: ClusterState,
    private readonly worker: SharedWorker,
  ) {}

  /** Does what one change asks for; done twice, no more than once. */
  protected abstract take(change: Change): Promise<void>

  position(): Promise<number> {
    return this.state.position()
  }

  async apply(changes: Change[]): Promise<void> {
    for (const change of changes) {
      await this.state.hold() // many changes at once may take longer than the lease
      await this.take(change)
    }
    const last = changes.at(-1)
    if (last) await this.state.update({ position: Math.max(last.seq, await this.position()) })
  }

  async setAside({ seq }: Change, error: string): Promise<void> {
    const others = await this.asides()
    await this.state.update({ position: seq, setAside: [...others, { seq, error }] })
  }

  asides(): Promise<Aside[]> {
    return this.state.asides()
  }

  async clearAside(seq: number): Promise<void> {
    const others = (await this.asides()).filter((aside) => aside.seq !== seq)
    await this.state.update({ setAside: others })
  }

  async isMine(): Promise<boolean> {
    const isHeld = await this.state.hold()
    if (isHeld) await this.worker.resume()
    else await this.worker.pause()
    return isHeld
  }

  /** Stops the work and gives the lease back. Never throws. */
  async end(): Promise<void> {
    await this.worker.pause()
    await this.state.release().catch((error: unknown) => {
      // With the database away the lease runs out by itself.
      logger.warn({ err: error, projection: this.name, msg: 'A lease could not be given back' })
    })
  }
}
