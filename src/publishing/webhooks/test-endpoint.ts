import type { Endpoint } from 'payload'
import { randomUUID } from 'node:crypto'

import { recordEntry } from '@/editorial/audit/record-entry'
import { outgoingRules } from '@/platform/outgoing/rules'

import { findWebhook, mayManage } from './find-webhook'
import { attemptOf } from './outcome'
import { send } from './send'

/**
 * `POST /api/webhooks/:id/test`: sends a `ping` at once, whether the webhook is switched on or not,
 * and answers what came of it. It is not tried again.
 */
export const testEndpoint: Endpoint = {
  path: '/:id/test',
  method: 'post',
  handler: async (req) => {
    mayManage(req)
    const webhook = await findWebhook(req, String(req.routeParams?.id))
    const at = new Date().toISOString()
    const delivery = await req.payload.create({
      collection: 'webhookDeliveries',
      data: {
        key: `ping:${randomUUID()}`,
        webhook: webhook.id,
        event: 'ping',
        title: '测试',
        state: 'givenUp',
      },
      depth: 0,
      overrideAccess: true, // the server's own record
      req,
    })
    const started = performance.now()
    const outcome = await send({
      webhook,
      delivery: delivery.id,
      event: 'ping',
      body: JSON.stringify({ event: 'ping', at }),
      rules: outgoingRules(),
    })
    await req.payload.db.updateOne({
      collection: 'webhookDeliveries',
      id: delivery.id,
      data: {
        state: outcome.isSent ? 'sent' : 'givenUp',
        attempts: 1,
        ...attemptOf(outcome, { at, durationMs: Math.round(performance.now() - started) }),
      },
      req,
      returning: false,
    })
    await recordEntry(req, {
      action: 'other',
      kind: 'webhooks',
      contentId: webhook.id,
      title: webhook.name,
      reason: '发送测试',
    })
    const message = outcome.isSent ? `已送达（状态 ${outcome.status}）。` : outcome.error.message
    return Response.json(
      { isSent: outcome.isSent, status: outcome.status, message },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  },
}
