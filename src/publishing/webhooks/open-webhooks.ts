import type { Payload } from 'payload'

import type { OutgoingRules } from '@/platform/outgoing/check-url'

import type { ClusterState } from '../projections/cluster-state'
import { Sender } from './sender'
import { type IsInColumns, WebhooksProjection } from './webhooks-projection'

/** The webhooks of one node: deliveries made from the log, and sent while it has the lease. */
export function openWebhooks(
  payload: Payload,
  state: ClusterState,
  options: { rules: OutgoingRules; isInColumns: IsInColumns },
): WebhooksProjection {
  return new WebhooksProjection(
    payload,
    state,
    new Sender(payload, options.rules),
    options.isInColumns,
  )
}
