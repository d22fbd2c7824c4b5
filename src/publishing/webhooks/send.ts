import type { OutgoingRules } from '@/platform/outgoing/check-url'
import { OutgoingFault } from '@/platform/outgoing/outgoing-fault'
import { post } from '@/platform/outgoing/post'
import type { Webhook } from '@/payload-types'

import { type Outcome, outcomeOf, outcomeOfFault, outcomeOfStatus } from './outcome'
import { openSecret } from './secret'
import { sign } from './signature'

/** One attempt to deliver something. */
export interface Attempt {
  webhook: Pick<Webhook, 'url' | 'sealedSecret'>
  /** Id of the delivery, the same at every attempt. */
  delivery: string
  /** `published`, `updated`, `retracted` or `ping`. */
  event: string
  body: string
  rules: OutgoingRules
  signal?: AbortSignal
}

/** Sends it, signed, and tells what came of it. @throws the signal's reason when that ended it. */
export async function send(attempt: Attempt): Promise<Outcome> {
  const { webhook, delivery, event, body, rules, signal } = attempt
  const secret = openSecret(webhook.sealedSecret)
  if (secret === null) return outcomeOf('no-secret')
  const timestamp = Math.floor(Date.now() / 1000)
  try {
    const status = await post({
      url: webhook.url,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'portal-webhooks',
        'portal-event': event,
        'portal-delivery': delivery,
        'portal-timestamp': String(timestamp),
        'portal-signature': sign(secret, { timestamp, body }),
      },
      body,
      rules,
      signal,
    })
    return outcomeOfStatus(status)
  } catch (error) {
    if (error instanceof OutgoingFault) return outcomeOfFault(error)
    throw error
  }
}
