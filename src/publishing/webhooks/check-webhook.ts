import type { CollectionBeforeChangeHook } from 'payload'

import type { Webhook } from '@/payload-types'
import { fieldError } from '@/platform/errors'
import { checkUrl } from '@/platform/outgoing/check-url'
import { checkLiteral } from '@/platform/outgoing/guarded-lookup'
import { OutgoingFault } from '@/platform/outgoing/outgoing-fault'
import { outgoingRules } from '@/platform/outgoing/rules'

/**
 * A webhook has an address that may be sent to, as far as that can be told without asking for it,
 * and is switched on only once it has a secret.
 */
export const checkWebhook: CollectionBeforeChangeHook<Webhook> = ({ data, originalDoc }) => {
  const { columns, enabled, extent, shownPart, url } = { ...originalDoc, ...data }
  if (url) checkAddress(url)
  if (extent === 'columns' && !columns?.length) {
    throw fieldError('webhooks', 'columns', '请至少选一个栏目，或改为通知全部栏目。')
  }
  if (enabled && !shownPart) {
    throw fieldError('webhooks', 'enabled', '请先保存并生成签名密钥，再启用。')
  }
  return enabled ? { ...data, offReason: null } : data
}

function checkAddress(url: string): void {
  const rules = outgoingRules()
  try {
    checkLiteral(rules.inner, checkUrl(url, rules))
  } catch (error) {
    if (error instanceof OutgoingFault) throw fieldError('webhooks', 'url', error.message)
    throw error
  }
}
