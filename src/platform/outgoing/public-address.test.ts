import { describe, expect, it } from 'vitest'

import { isPublicAddress } from './public-address'

const refused: [string, ...string[]][] = [
  ['of no host', '0.0.0.0', '0.1.2.3', '::'],
  ['of this machine', '127.0.0.1', '127.9.9.9', '::1'],
  ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12::1'],
  ['of the link, with the metadata of clouds', '169.254.1.1', '169.254.169.254', 'fe80::1'],
  ['of a link, with its zone', 'fe80::1%eth0'],
  ['shared by a carrier', '100.64.0.1', '100.127.255.255'],
  ['for groups and for all', '224.0.0.1', '239.1.1.1', '255.255.255.255', 'ff02::1'],
  ['for tests and documents', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1'],
  ['for documents (IPv6)', '2001:db8::1', '3fff::1'],
  ['reserved', '240.0.0.1', '192.0.0.1', '100::1', '4000::1', 'fec0::1', '5f00::1'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::127.0.0.1'],
  ['IPv4 translated', '::ffff:0:10.0.0.1', '64:ff9b:1::10.0.0.1'],
  ['behind NAT64', '64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b::169.254.169.254'],
  ['behind 6to4', '2002:7f00:1::', '2002:a00:1::1', '2002:c0a8:101::1', '2002:a9fe:a9fe::1'],
  ['of Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['none at all', '', 'localhost', '1.2.3.4.5', '12345::', '8.8.8.8/8'],
]

const allowed: [string, ...string[]][] = [
  ['IPv4', '8.8.8.8', '1.1.1.1', '114.114.114.114', '172.32.0.1', '100.128.0.1', '223.5.5.5'],
  ['IPv6', '2400:3200::1', '2606:4700:4700::1111', '2a00:1450::1'],
  ['IPv4 in IPv6', '::ffff:8.8.8.8'],
  ['behind NAT64', '64:ff9b::8.8.8.8'],
  ['behind 6to4', '2002:808:808::1'],
]

describe('B-23: what the portal sends to', () => {
  it.each(refused)('is no address %s', (_, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([])
  })

  it.each(allowed)('is a public address: %s', (_, ...addresses) => {
    expect(addresses.filter((address) => !isPublicAddress(address))).toEqual([])
  })
})
