import type { FastifyRequest } from 'fastify'
import { BlockList, isIPv6 } from 'node:net'

import { keyOf } from '@/editorial/keys/key-format'
import { hasSessionCookie } from '@/platform/session-cookie'

/** Methods that only read. */
const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Who may use the admin by where he comes from (D-SEC-09): from elsewhere there is no admin, no
 * preview, no writing, and no signed-in reading. Reading the API without an account stays open.
 * @param ranges addresses and ranges (`10.0.0.0/8`, `2001:db8::/32`); none lets everybody in.
 * @throws {TypeError} for a range that is none.
 */
export function adminGate(ranges: readonly string[]): (request: FastifyRequest) => boolean {
  if (ranges.length === 0) return () => true
  const allowed = blockListOf(ranges)
  return (request) => !isForStaff(request) || isListed(allowed, request.ip)
}

function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

function isListed(list: BlockList, ip: string): boolean {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(ip)?.[1]
  const address = mapped ?? ip
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** What only the staff does. A GraphQL query of the public is a POST too: it carries nothing. */
function isForStaff({ method, raw, headers }: FastifyRequest): boolean {
  const path = (raw.url ?? '').split('?')[0] ?? ''
  if (/^\/(admin|preview)(\/|$)/.test(path)) return true
  // A key reads what is public, from wherever its program runs; what it writes is asked for below.
  if (headers.authorization !== undefined && keyOf(headers.authorization) === null) return true
  if (hasSessionCookie(headers.cookie)) return true
  return !READING.has(method) && path !== '/api/graphql'
}
