import { LRUCache } from 'lru-cache'

import { addressGroup } from '@/platform/address-group'
import { env } from '@/platform/env'

/** How long a failed sign-in counts against its address, in milliseconds. */
const WINDOW = 10 * 60_000

/** Addresses remembered; beyond it those that failed least recently are forgotten. */
const MOST = 50_000

/** Kept on `globalThis`: the server and Next's bundle each hold a copy of this module. */
const shared = globalThis as typeof globalThis & { __signInFailures?: LRUCache<string, number> }
shared.__signInFailures ??= new LRUCache({ max: MOST, ttl: WINDOW, noUpdateTTL: true })
const failures = shared.__signInFailures

/** Counts a failed sign-in of an address (D-SEC-02); `null` is the server itself. */
export function noteFailure(address: string | null): void {
  if (address === null) return
  const key = addressGroup(address)
  failures.set(key, (failures.get(key) ?? 0) + 1)
}

/** Seconds that an address has to wait before it may try again; `null` when it may. */
export function waitOf(address: string | null): number | null {
  if (address === null) return null
  const key = addressGroup(address)
  if ((failures.get(key) ?? 0) < env().signInFailures) return null
  return Math.max(1, Math.ceil(failures.getRemainingTTL(key) / 1000))
}
