import type { Endpoint } from 'payload'

import { recordEntry } from '@/editorial/audit/record-entry'

import { findWebhook, mayManage } from './find-webhook'
import { newSecret, sealSecret, shownPart } from './secret'

/**
 * `POST /api/webhooks/:id/secret`: makes the secret of the signatures and gives it this once. What is
 * sent from now on is signed with it.
 */
export const secretEndpoint: Endpoint = {
  path: '/:id/secret',
  method: 'post',
  handler: async (req) => {
    mayManage(req)
    const found = await findWebhook(req, String(req.routeParams?.id))
    const secret = newSecret()
    await req.payload.db.updateOne({
      collection: 'webhooks',
      id: found.id,
      data: { sealedSecret: sealSecret(secret), shownPart: shownPart(secret) },
      req,
      returning: false,
    })
    await recordEntry(req, {
      action: 'update',
      kind: 'webhooks',
      contentId: found.id,
      title: found.name,
      changes: [{ field: 'shownPart', before: found.shownPart ?? null, after: shownPart(secret) }],
    })
    return Response.json({ secret }, { headers: { 'Cache-Control': 'no-store' } })
  },
}
