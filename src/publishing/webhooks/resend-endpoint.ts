import type { Endpoint } from 'payload'

import { recordEntry } from '@/editorial/audit/record-entry'
import { refusal } from '@/platform/errors'
import { relationId } from '@/platform/relations'

import { deliveryStates } from './delivery-state'
import { findWebhook, mayManage } from './find-webhook'

/**
 * `POST /api/webhookDeliveries/:id/resend`: sends it again from the first attempt on, under the same
 * id. It goes out with the next look at what is due, a second later at most.
 */
export const resendEndpoint: Endpoint = {
  path: '/:id/resend',
  method: 'post',
  handler: async (req) => {
    mayManage(req)
    const found = await req.payload.findByID({
      collection: 'webhookDeliveries',
      id: String(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    })
    if (!found) throw refusal('not-found', '没有这条推送记录。', 404)
    if (found.event === 'ping') {
      throw refusal('test-is-over', '测试不能重新发送，请到推送里再发一次测试。', 409)
    }
    const webhook = await findWebhook(req, relationId(found.webhook) ?? '')
    if (!webhook.enabled) {
      throw refusal('webhook-is-off', '这个推送已停用，请先启用。', 409)
    }
    await req.payload.db.updateOne({
      collection: 'webhookDeliveries',
      id: found.id,
      data: {
        state: 'pending',
        attempts: 0,
        nextAttemptAt: new Date().toISOString(),
        finishedAt: null,
      },
      req,
      returning: false,
    })
    await recordEntry(req, {
      action: 'other',
      kind: 'webhookDeliveries',
      contentId: found.id,
      title: found.title ?? webhook.name,
      reason: `重新发送到“${webhook.name}”，原状态：${deliveryStates[found.state]}`,
    })
    return Response.json({ message: '已安排重新发送。' })
  },
}
