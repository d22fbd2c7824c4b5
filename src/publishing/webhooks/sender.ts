import { setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'

import type { Webhook, WebhookDelivery } from '@/payload-types'
import type { OutgoingRules } from '@/platform/outgoing/check-url'
import { logger } from '@/platform/logger'

import { ChangesFeed } from '../changes-feed/changes-feed'
import type { SharedWorker } from '../projections/shared-projection'
import { DeliveryQueue } from './delivery-queue'
import { enabledWebhooks } from './enabled-webhooks'
import { GONE, type Outcome, outcomeOf } from './outcome'
import { MAX_GIVEN_UP } from './retry'
import { send } from './send'
import { switchOff } from './switch-off'

/** How often the database is asked for what is due, in milliseconds. */
const POLL = 1000

/** Requests at once to one webhook, and to all of them. */
const PER_WEBHOOK = 4
const IN_ALL = 16

/** Deliveries of one webhook that one look takes. */
const BATCH = 50

/** How long what is under way may take to end, in milliseconds; what is cut off is sent again. */
const PATIENCE = 2000

/** How often what is too old is dropped, in milliseconds. */
const TRIM_EVERY = 3600_000

/** Sends what is due. All that it knows is in the database: another node, or a later start, goes on. */
export class Sender implements SharedWorker {
  private readonly queue: DeliveryQueue
  private readonly feed: ChangesFeed
  private readonly underWay = new Map<string, { webhook: string; work: Promise<void> }>()
  private readonly switchingOff = new Set<string>()
  private stopping = new AbortController()
  private isRunning = false
  private isWoken = false
  private timer: NodeJS.Timeout | null = null
  private looking: Promise<void> | null = null
  private trimmedAt = -Infinity
  private turn = 0
  private lastError: string | null = null

  constructor(
    private readonly payload: Payload,
    private readonly rules: OutgoingRules,
  ) {
    this.queue = new DeliveryQueue(payload)
    this.feed = new ChangesFeed(payload)
  }

  async resume(): Promise<void> {
    if (this.isRunning) return
    this.isRunning = true
    this.stopping = new AbortController()
    this.wake()
  }

  async pause(): Promise<void> {
    if (!this.isRunning) return
    this.isRunning = false
    if (this.timer) clearTimeout(this.timer)
    // What is cut off here was not counted as an attempt; who goes on sends it again.
    this.stopping.abort(new Error('paused'))
    const ending = Promise.all([
      this.looking,
      ...[...this.underWay.values()].map(({ work }) => work),
    ])
    // With the database away each question to it takes long to fail; the portal ends all the same.
    await Promise.race([ending, setTimeout(PATIENCE, undefined, { ref: false })])
  }

  /** There may be something to send. */
  wake(): void {
    if (this.looking) this.isWoken = true
    else this.lookIn(0)
  }

  private lookIn(wait: number): void {
    if (!this.isRunning) return
    if (this.timer) clearTimeout(this.timer)
    this.timer = globalThis.setTimeout(() => {
      this.isWoken = false
      this.looking = this.tryLook().then((isMore) => {
        this.looking = null
        this.lookIn(isMore || this.isWoken ? 0 : POLL)
      })
    }, wait)
    this.timer.unref()
  }

  /** Says once, not every second, that the database is away. */
  private async tryLook(): Promise<boolean> {
    try {
      const isMore = await this.look()
      this.lastError = null
      return isMore
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (message !== this.lastError) {
        logger.error({ err: error, msg: 'Deliveries of webhooks could not be looked for' })
      }
      this.lastError = message
      return false
    }
  }

  /** @returns true when there may be more that can be sent at once. */
  private async look(): Promise<boolean> {
    let isMore = false
    for (const webhook of this.inTurn(await enabledWebhooks(this.payload))) {
      isMore = (await this.lookFor(webhook)) || isMore
    }
    if (performance.now() - this.trimmedAt > TRIM_EVERY) {
      await this.queue.trim()
      this.trimmedAt = performance.now()
    }
    return isMore
  }

  /** Another one is the first each time: a few slow ones do not take every free place for good. */
  private inTurn(webhooks: Webhook[]): Webhook[] {
    const first = webhooks.length === 0 ? 0 : this.turn++ % webhooks.length
    return [...webhooks.slice(first), ...webhooks.slice(0, first)]
  }

  private async lookFor(webhook: Webhook): Promise<boolean> {
    if (!this.isFree(webhook.id)) return false
    const due = await this.queue.due(webhook.id, BATCH, [...this.underWay.keys()])
    for (const delivery of due) {
      if (!this.isRunning || !this.isFree(webhook.id)) return false // each that ends wakes
      if (!(await this.queue.isHeldUp(delivery))) this.begin(webhook, delivery)
    }
    return due.length === BATCH
  }

  private isFree(webhook: string): boolean {
    const busy = [...this.underWay.values()].filter((each) => each.webhook === webhook).length
    return busy < PER_WEBHOOK && this.underWay.size < IN_ALL
  }

  private begin(webhook: Webhook, delivery: WebhookDelivery): void {
    const { signal } = this.stopping
    const work = this.attempt(webhook, delivery, signal).then(
      () => {
        this.underWay.delete(delivery.id)
        this.wake()
      },
      (error: unknown) => {
        // Not woken: what cannot be read or written now is tried with the next look.
        this.underWay.delete(delivery.id)
        if (!signal.aborted) {
          logger.error({ err: error, delivery: delivery.id, msg: 'A delivery was not attempted' })
        }
      },
    )
    this.underWay.set(delivery.id, { webhook: webhook.id, work })
  }

  private async attempt(
    webhook: Webhook,
    delivery: WebhookDelivery,
    signal: AbortSignal,
  ): Promise<void> {
    const body = await this.bodyOf(delivery)
    const started = performance.now()
    const outcome: Outcome =
      body === null
        ? outcomeOf('no-change')
        : await send({
            webhook,
            delivery: delivery.id,
            event: delivery.event,
            body,
            rules: this.rules,
            signal,
          })
    const isGone = outcome.status === GONE
    const state = await this.queue.settle(delivery, outcome, {
      durationMs: Math.round(performance.now() - started),
      isFinal: isGone || body === null,
    })
    if (isGone && !outcome.isSent) await this.switchOffOnce(webhook.id, outcome.error.message)
    else if (state === 'givenUp') await this.heedFailures(webhook.id)
  }

  /**
   * The entry of the feed as it is at this moment: what was withdrawn since is not named again. Drafts
   * have no entry.
   */
  private async bodyOf({ seq }: WebhookDelivery): Promise<string | null> {
    if (typeof seq !== 'number') return null
    const { changes } = await this.feed.read({ after: seq - 1, limit: 1, kind: null })
    const [change] = changes
    return change?.seq === seq ? JSON.stringify(change) : null
  }

  private async heedFailures(id: string): Promise<void> {
    const webhook = await this.enabled(id)
    const since = webhook?.offAt ?? null
    if ((await this.queue.givenUpOfLast(id, MAX_GIVEN_UP, since)) < MAX_GIVEN_UP) return
    const reason = `连续 ${MAX_GIVEN_UP} 条未能送达，已自动停用。请与对方核实后再启用，期间的变化请对方用变化接口补取。`
    await this.switchOffOnce(id, reason)
  }

  /** Several deliveries that are under way at once may find the same reason. */
  private async switchOffOnce(id: string, reason: string): Promise<void> {
    if (this.switchingOff.has(id)) return
    this.switchingOff.add(id)
    try {
      const webhook = await this.enabled(id)
      if (webhook) await switchOff(this.payload, webhook, reason)
    } finally {
      this.switchingOff.delete(id)
    }
  }

  private async enabled(id: string): Promise<Webhook | undefined> {
    return (await enabledWebhooks(this.payload)).find((webhook) => webhook.id === id)
  }
}
