import type { BasePayload } from 'payload'

import type { Webhook } from '@/payload-types'
import { relationIds } from '@/platform/relations'

import type { Change } from '../changes/change'
import { ChangeLog } from '../changes/change-log'
import type { ClusterState } from '../projections/cluster-state'
import { SharedProjection } from '../projections/shared-projection'
import { enabledWebhooks } from './enabled-webhooks'
import type { Sender } from './sender'

export const WEBHOOKS_PROJECTION = 'webhooks'

/** Whether a change concerns one of these columns or one below them. */
export type IsInColumns = (change: Change, columnIds: readonly string[]) => Promise<boolean>

/** Makes a delivery of every change for every webhook that wants it. One node does it for all. */
export class WebhooksProjection extends SharedProjection {
  private readonly log: ChangeLog

  constructor(
    private readonly payload: BasePayload,
    state: ClusterState,
    private readonly sender: Sender,
    private readonly isInColumns: IsInColumns,
  ) {
    super(WEBHOOKS_PROJECTION, state, sender)
    this.log = new ChangeLog(payload)
  }

  protected async take(change: Change): Promise<void> {
    const webhooks = await enabledWebhooks(this.payload)
    if (webhooks.length === 0) return
    await this.waitForEarlier(change)
    const known = await this.knownKeys(change.seq)
    for (const webhook of webhooks) {
      const key = `${webhook.id}:${change.seq}`
      if (known.has(key) || !(await this.isWanted(webhook, change))) continue
      await this.payload.db.create({
        collection: 'webhookDeliveries',
        data: {
          key,
          webhook: webhook.id,
          event: change.action,
          title: change.title,
          state: 'pending',
          attempts: 0,
          nextAttemptAt: new Date().toISOString(),
          seq: change.seq,
          kind: change.kind,
          contentId: change.contentId,
        },
      })
    }
    this.sender.wake()
  }

  private async isWanted(webhook: Webhook, change: Change): Promise<boolean> {
    const { events, kinds, extent } = webhook
    if (!events.includes(change.action)) return false
    if (kinds?.length && !kinds.some((kind) => kind === change.kind)) return false
    return extent === 'all' || this.isInColumns(change, relationIds(webhook.columns))
  }

  /**
   * A change that was set aside has no deliveries yet; those of a later one of the same document must
   * not overtake them.
   * @throws while one waits: the later one is set aside too, and both are tried again in order.
   */
  private async waitForEarlier({ kind, contentId, seq }: Change): Promise<void> {
    for (const aside of await this.asides()) {
      if (aside.seq >= seq) continue
      const [earlier] = await this.log.after(aside.seq - 1, 1)
      if (earlier?.kind === kind && earlier.contentId === contentId) {
        throw new Error(`Change ${aside.seq} of the same document waits`)
      }
    }
  }

  private async knownKeys(seq: number): Promise<Set<string>> {
    const { docs } = await this.payload.find({
      collection: 'webhookDeliveries',
      where: { seq: { equals: seq } },
      select: { key: true },
      depth: 0,
      pagination: false,
      overrideAccess: true, // the server's own record
    })
    return new Set(docs.map(({ key }) => key))
  }
}
