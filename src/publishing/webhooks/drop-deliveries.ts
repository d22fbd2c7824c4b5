import type { CollectionBeforeDeleteHook } from 'payload'

/** Deliveries of a webhook that is deleted go with it. */
export const dropDeliveries: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'webhookDeliveries',
    where: { webhook: { equals: id } },
    req,
  })
}
