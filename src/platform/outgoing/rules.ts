import { env } from '../env'
import type { OutgoingRules } from './check-url'

/** What this portal may send to: a trial may also use plain http. */
export function outgoingRules(): OutgoingRules {
  const { isTrial, webhookInnerHosts } = env()
  return { inner: webhookInnerHosts, isHttpAllowed: isTrial }
}
