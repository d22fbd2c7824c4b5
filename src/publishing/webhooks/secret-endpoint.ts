import type { Endpoint } from 'payload'

import { giveSecret } from '@/editorial/keys/give-secret'

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
    return giveSecret(req, 'webhooks', found, {
      secret,
      shownPart: shownPart(secret),
      kept: { sealedSecret: sealSecret(secret) },
    })
  },
}
