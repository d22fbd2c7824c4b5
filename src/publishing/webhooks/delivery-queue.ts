import type { BasePayload, Where } from 'payload'

import type { WebhookDelivery } from '@/payload-types'
import { relationId } from '@/platform/relations'

import { OPEN_STATES } from './delivery-state'
import { attemptOf, type Outcome } from './outcome'
import { KEEP, MAX_ATTEMPTS, waitAfter } from './retry'

const isOpen: Where = { state: { in: [...OPEN_STATES] } }

/** A delivery that waits for an earlier one which is being sent is looked at again so soon, in ms. */
const SOON = 1000

/** The deliveries in the database: what is due, what holds it up, what came of it. */
export class DeliveryQueue {
  constructor(private readonly payload: BasePayload) {}

  /** What is due for a webhook, in the order of the change log. */
  due(webhook: string, limit: number, besides: readonly string[]): Promise<WebhookDelivery[]> {
    return this.find(
      [
        { webhook: { equals: webhook } },
        isOpen,
        { nextAttemptAt: { less_than_equal: new Date().toISOString() } },
        ...(besides.length > 0 ? [{ id: { not_in: [...besides] } }] : []),
      ],
      limit,
    )
  }

  /**
   * True when an earlier change of the same document has not arrived yet. This one is not due before
   * that one then, so that what waits does not stand in the way of what can go.
   */
  async isHeldUp(delivery: WebhookDelivery): Promise<boolean> {
    const [earlier] = await this.find(
      [...sameDocument(delivery), { seq: { less_than: delivery.seq ?? 0 } }],
      1,
    )
    if (!earlier) return false
    const then = Math.max(Date.parse(earlier.nextAttemptAt ?? '') || 0, Date.now() + SOON)
    await this.update(delivery.id, { nextAttemptAt: new Date(then).toISOString() })
    return true
  }

  /**
   * Writes down what came of an attempt, and lets the next change of the document go when this one is
   * over.
   * @param isFinal not to be tried again, however it went.
   * @returns the state that it is in now.
   */
  async settle(
    delivery: WebhookDelivery,
    outcome: Outcome,
    { durationMs, isFinal }: { durationMs: number; isFinal: boolean },
  ): Promise<WebhookDelivery['state']> {
    const now = Date.now()
    const attempts = Math.min((delivery.attempts ?? 0) + 1, MAX_ATTEMPTS)
    const wait = outcome.isSent || isFinal ? null : waitAfter(attempts)
    const state = outcome.isSent ? 'sent' : wait === null ? 'givenUp' : 'failed'
    const at = new Date(now).toISOString()
    await this.update(delivery.id, {
      state,
      attempts,
      ...attemptOf(outcome, { at, durationMs }),
      nextAttemptAt: wait === null ? null : new Date(now + wait).toISOString(),
      finishedAt: wait === null ? at : null,
    })
    if (wait === null) await this.letNextGo(delivery)
    return state
  }

  /** How many of the last so many that ended were given up, since a moment. */
  async givenUpOfLast(webhook: string, count: number, since: string | null): Promise<number> {
    const { docs } = await this.payload.find({
      collection: 'webhookDeliveries',
      where: {
        and: [
          { webhook: { equals: webhook } },
          { state: { in: ['sent', 'givenUp'] } },
          { finishedAt: { greater_than: since ?? new Date(0).toISOString() } },
        ],
      },
      sort: '-finishedAt',
      limit: count,
      select: { state: true },
      pagination: false,
      depth: 0,
      overrideAccess: true, // the server's own record
    })
    return docs.filter(({ state }) => state === 'givenUp').length
  }

  /** Drops what is older than {@link KEEP}. */
  async trim(now: number = Date.now()): Promise<void> {
    await this.payload.db.deleteMany({
      collection: 'webhookDeliveries',
      where: { createdAt: { less_than: new Date(now - KEEP).toISOString() } },
    })
  }

  private async letNextGo(delivery: WebhookDelivery): Promise<void> {
    const [next] = await this.find(
      [...sameDocument(delivery), { seq: { greater_than: delivery.seq ?? 0 } }],
      1,
    )
    if (next) await this.update(next.id, { nextAttemptAt: new Date().toISOString() })
  }

  private async find(and: Where[], limit: number): Promise<WebhookDelivery[]> {
    const { docs } = await this.payload.find({
      collection: 'webhookDeliveries',
      where: { and },
      sort: 'seq',
      limit,
      pagination: false,
      depth: 0,
      overrideAccess: true, // the server's own record
    })
    return docs
  }

  private async update(id: string, data: Partial<WebhookDelivery>): Promise<void> {
    await this.payload.db.updateOne({
      collection: 'webhookDeliveries',
      id,
      data,
      returning: false,
    })
  }
}

/** What is open of the same document and webhook. */
function sameDocument({ webhook, kind, contentId }: WebhookDelivery): Where[] {
  return [
    { contentId: { equals: contentId } },
    { kind: { equals: kind } },
    { webhook: { equals: relationId(webhook) } },
    isOpen,
  ]
}
