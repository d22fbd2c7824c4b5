import ipaddr from 'ipaddr.js'

/** Addresses that somebody on the internet may have: RFC 4291, IANA. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** Translators of a network without IPv4 put an IPv4 address behind this (RFC 6052). */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/**
 * True for an address of the public internet that one machine has. False for every other: private,
 * of this machine or link, shared by a carrier, for groups, for tests, reserved; also when such an
 * IPv4 address is written inside an IPv6 one.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast'
  const within = ipv4Within(address)
  if (within) return within.range() === 'unicast'
  return address.range() === 'unicast' && address.match(GLOBAL_UNICAST)
}

/** The IPv4 address to which NAT64 or 6to4 would carry what is sent there. */
function ipv4Within(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  const bytes = address.toByteArray()
  if (address.match(NAT64)) return new ipaddr.IPv4(bytes.slice(12))
  return address.range() === '6to4' ? new ipaddr.IPv4(bytes.slice(2, 6)) : null
}
