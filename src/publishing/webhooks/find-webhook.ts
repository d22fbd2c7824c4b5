import type { PayloadRequest } from 'payload'

import { person } from '@/editorial/access'
import { can } from '@/editorial/policy'
import type { Webhook } from '@/payload-types'
import { refusal } from '@/platform/errors'

/** @throws for everybody who may not manage webhooks. */
export function mayManage(req: PayloadRequest): void {
  if (!can(person(req), 'webhooks.manage')) {
    throw refusal('not-allowed', '只有系统管理员可以管理推送。', 403)
  }
}

/** A webhook with its sealed secret, for the server alone. @throws when it is not there. */
export async function findWebhook(req: PayloadRequest, id: string): Promise<Webhook> {
  const found = await req.payload.findByID({
    collection: 'webhooks',
    id,
    depth: 0,
    disableErrors: true,
    showHiddenFields: true,
    overrideAccess: true, // asked for by who may, and not shown to anybody
    req,
  })
  if (!found) throw refusal('not-found', '没有这个推送。', 404)
  return found
}
