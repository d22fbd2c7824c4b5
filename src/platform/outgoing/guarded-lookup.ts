import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'

import { type InnerHost, isListed, isUsualPort } from './inner-hosts'
import { OutgoingFault } from './outgoing-fault'
import { isPublicAddress } from './public-address'

/** Where a connection is to go. */
interface Target {
  host: string
  port: number
}

/** True when the portal may connect there. */
export function mayConnect(
  inner: readonly InnerHost[],
  { host, port }: Target,
  address: string,
): boolean {
  if (isListed(inner, { host, port, address })) return true
  return isUsualPort(port) && isPublicAddress(address)
}

/**
 * Checks a host that is an address itself: of these Node does not ask any lookup.
 * @throws {OutgoingFault} `inner-address`.
 */
export function checkLiteral(inner: readonly InnerHost[], target: Target): void {
  if (isIP(target.host) !== 0 && !mayConnect(inner, target, target.host)) {
    throw new OutgoingFault('inner-address')
  }
}

/**
 * A lookup for one connection that gives only addresses which it has checked: what is connected to
 * is what was checked, whatever the name stands for a moment later. One address that is not allowed
 * refuses the name as a whole.
 */
export function guardedLookup(inner: readonly InnerHost[], target: Target): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const [first] = found ?? []
      if (error || !first) {
        callback(error ?? new OutgoingFault('unknown-host'), '')
      } else if (!found.every(({ address }) => mayConnect(inner, target, address))) {
        callback(new OutgoingFault('inner-address'), '')
      } else if (options.all) {
        callback(null, found)
      } else {
        callback(null, first.address, first.family)
      }
    })
  }
}
