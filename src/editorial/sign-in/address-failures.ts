import { LRUCache } from 'lru-cache'

import { addressGroup } from '@/platform/address-group'
import { env } from '@/platform/env'

/** How long a failed sign-in counts against its address, in milliseconds. */
const WINDOW = 10 * 60_000

/** How long one that is under way counts at most, should its end be missed, in milliseconds. */
const UNDER_WAY = 30_000

/** Addresses remembered; beyond it those that failed least recently are forgotten. */
const MOST = 50_000

interface Counts {
  failures: LRUCache<string, number>
  underWay: LRUCache<string, number>
}

/** Kept on `globalThis`: the server and Next's bundle each hold a copy of this module. */
const shared = globalThis as typeof globalThis & { __signIns?: Counts }
shared.__signIns ??= {
  failures: new LRUCache({ max: MOST, ttl: WINDOW, noUpdateTTL: true }),
  underWay: new LRUCache({ max: MOST, ttl: UNDER_WAY }),
}
const { failures, underWay } = shared.__signIns

/** Why an address has to wait, and how many seconds. */
export interface Wait {
  why: 'failures' | 'atOnce'
  seconds: number
}

/**
 * Lets an address try, or says how long it has to wait (D-SEC-02). One that may counts at once, before
 * its password is looked at: many at the same time are bounded like many in a row. What was let in
 * ends with {@link leaveSignIn}. `null` as an address is the server itself.
 */
export function enterSignIn(address: string | null): Wait | null {
  if (address === null) return null
  const key = addressGroup(address)
  const failed = failures.get(key) ?? 0
  const most = env().signInFailures
  if (failed >= most) {
    return {
      why: 'failures',
      seconds: Math.max(1, Math.ceil(failures.getRemainingTTL(key) / 1000)),
    }
  }
  const trying = underWay.get(key) ?? 0
  if (failed + trying >= most) return { why: 'atOnce', seconds: 2 }
  underWay.set(key, trying + 1)
  return null
}

/** Ends what {@link enterSignIn} let in; a failure counts for ten minutes from the first one. */
export function leaveSignIn(address: string | null, hasFailed: boolean): void {
  if (address === null) return
  const key = addressGroup(address)
  const left = (underWay.get(key) ?? 1) - 1
  if (left > 0) underWay.set(key, left)
  else underWay.delete(key)
  if (hasFailed) failures.set(key, (failures.get(key) ?? 0) + 1)
}
