import type { Payload } from 'payload'

import { recordEntry, serverItself } from '@/editorial/audit/record-entry'
import type { Webhook } from '@/payload-types'
import { logger } from '@/platform/logger'

/** Switches a webhook off, says why where it is set up, and leaves an entry in the audit log. */
export async function switchOff(
  payload: Payload,
  webhook: Pick<Webhook, 'id' | 'name'>,
  reason: string,
): Promise<void> {
  await payload.db.updateOne({
    collection: 'webhooks',
    id: webhook.id,
    data: { enabled: false, offReason: reason, offAt: new Date().toISOString() },
    returning: false,
  })
  await recordEntry(serverItself(payload), {
    action: 'update',
    kind: 'webhooks',
    contentId: webhook.id,
    title: webhook.name,
    reason,
    changes: [{ field: 'enabled', before: 'true', after: 'false' }],
  })
  logger.error({ webhook: webhook.id, reason, msg: 'A webhook was switched off' })
}
