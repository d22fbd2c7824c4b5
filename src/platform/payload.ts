import config from '@payload-config'
import { getPayload, type Payload } from 'payload'

/** The process's Payload. The front server made it first, with its cron; everybody shares it. */
export function portalPayload(): Promise<Payload> {
  return getPayload({ config })
}
