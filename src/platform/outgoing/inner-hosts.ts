import ipaddr from 'ipaddr.js'

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number]

/** One host or range inside the office's network that the portal may send to. */
export interface InnerHost {
  /** In small letters; `null` for a range of addresses. */
  name: string | null
  range: Range | null
  /** The one port that may be used; `null`: the usual ones. */
  port: number | null
}

/** Where a request goes. */
export interface Destination {
  /** As in the URL, in small letters, an IPv6 address without brackets. */
  host: string
  port: number
  /** What the host's name stands for; `null` while nobody has asked. */
  address: string | null
}

/**
 * Reads one entry of the setting: `name`, `address`, `range/bits`, the first two also with `:port`;
 * an IPv6 address with a port stands in brackets.
 * @returns `null` when it is none of them.
 */
export function readInnerHost(text: string): InnerHost | null {
  if (text.includes('/')) {
    return ipaddr.isValidCIDR(text) ? { name: null, range: rangeOf(text), port: null } : null
  }
  const bare = ipaddr.IPv6.isValid(text) ? { host: text } : FORM.exec(text)?.groups
  if (!bare?.host) return null
  const port = bare.port === undefined ? null : Number(bare.port)
  if (port !== null && (port < 1 || port > 65_535)) return null
  const host = bare.host.replace(/^\[|\]$/g, '').toLowerCase()
  if (!ipaddr.isValid(host)) return NAME.test(host) ? { name: host, range: null, port } : null
  const address = ipaddr.process(host)
  return { name: null, range: [address, address instanceof ipaddr.IPv4 ? 32 : 128], port }
}

const FORM = /^(?<host>\[[0-9A-Fa-f:.]+\]|[\w.-]+)(?::(?<port>\d{1,5}))?$/
const NAME = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/

/** Ports that receivers use: 443, 80 and 8000–9999. */
export function isUsualPort(port: number): boolean {
  return port === 443 || port === 80 || (port >= 8000 && port <= 9999)
}

/** True when the operator has named this host, or the range its address is in, for this port. */
export function isListed(list: readonly InnerHost[], destination: Destination): boolean {
  const { host, port } = destination
  const address = destination.address ?? (ipaddr.isValid(host) ? host : null)
  return list.some((entry) => {
    const isPort = entry.port === null ? isUsualPort(port) : entry.port === port
    if (!isPort) return false
    return entry.range === null ? entry.name === host : isWithin(address, entry.range)
  })
}

function isWithin(text: string | null, [network, bits]: Range): boolean {
  if (text === null || !ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  return address.kind() === network.kind() && address.match(network, bits)
}

function rangeOf(cidr: string): Range {
  const [network, bits] = ipaddr.parseCIDR(cidr)
  return [network, bits]
}
