import type { Env } from '@/platform/env'

type Addresses = Pick<Env, 'receiptsUrl' | 'hasPublicUrl' | 'publicUrl' | 'port'>

/**
 * Where the portal looks at itself with the eyes of its visitors, without a slash at the end: the
 * address that their requests take, when the operator named one, else this machine's own.
 */
export function ownAddress({ receiptsUrl, hasPublicUrl, publicUrl, port }: Addresses): string {
  return receiptsUrl ?? (hasPublicUrl ? publicUrl : `http://127.0.0.1:${port}`)
}
