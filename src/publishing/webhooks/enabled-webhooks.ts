import type { BasePayload } from 'payload'

import type { Webhook } from '@/payload-types'

/** Webhooks that are switched on, with their sealed secrets. */
export async function enabledWebhooks(payload: BasePayload): Promise<Webhook[]> {
  const { docs } = await payload.find({
    collection: 'webhooks',
    where: { enabled: { equals: true } },
    sort: 'id',
    depth: 0,
    pagination: false,
    showHiddenFields: true,
    overrideAccess: true, // the server sends in its own name
  })
  return docs
}
