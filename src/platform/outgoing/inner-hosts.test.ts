import { describe, expect, it } from 'vitest'

import { checkUrl } from './check-url'
import { mayConnect } from './guarded-lookup'
import { readInnerHost } from './inner-hosts'

const listOf = (text: string) => text.split(' ').map((each) => readInnerHost(each)!)

describe('B-23: WEBHOOK_INNER_HOSTS', () => {
  it.each(['hooks.lan', 'a_b', '10.0.0.1:81', '10.0.0.0/8', '::1', '[::1]:81', 'fd00::/8'])(
    'takes %s',
    (text) => expect(readInnerHost(text)).not.toBeNull(),
  )

  it.each(['', 'a b', 'http://a', '10.0.0.0/33', 'a/8', 'a:0', 'a:70000', '[::1', '-a', '*'])(
    'does not take "%s"',
    (text) => expect(readInnerHost(text)).toBeNull(),
  )

  it.each([
    ['nothing of the inner network', 'other', 'a.lan', 443, '10.0.0.1', false],
    ['a host by its name', 'a.lan', 'a.lan', 443, '10.0.0.1', true],
    ['no host below it', 'a.lan', 'x.a.lan', 443, '10.0.0.1', false],
    ['no other that ends like it', 'a.lan', 'xa.lan', 443, '10.0.0.1', false],
    ['an address, whatever it is called', '10.0.0.1', 'b.lan', 443, '10.0.0.1', true],
    ['not the address beside it', '10.0.0.1', 'b.lan', 443, '10.0.0.2', false],
    ['a range', '10.0.0.0/8', 'b.lan', 8080, '10.200.0.2', true],
    ['a range, written as IPv6', '10.0.0.0/8', 'b.lan', 8080, '::ffff:10.0.0.2', true],
    ['nothing outside of it', '10.0.0.0/8', 'b.lan', 8080, '11.0.0.2', true],
    ['no other family', '::/0', 'b.lan', 443, '10.0.0.1', false],
    ['usual ports alone', 'a.lan', 'a.lan', 22, '10.0.0.1', false],
    ['the port that is named', 'a.lan:22', 'a.lan', 22, '10.0.0.1', true],
    ['and then no other', 'a.lan:81', 'a.lan', 443, '10.0.0.1', false],
    ['a public address without being named', 'other', 'a.com', 443, '8.8.8.8', true],
    ['no unusual port of it', 'other', 'a.com', 25, '8.8.8.8', false],
    ['its port when that is named', 'a.com:2525', 'a.com', 2525, '8.8.8.8', true],
  ])('allows %s', (_, list, host, port, address, isAllowed) => {
    expect(mayConnect(listOf(list), { host, port }, address)).toBe(isAllowed)
  })
})

describe('B-23: the address of a webhook', () => {
  const isTaken = (url: string, isHttpAllowed = false) => {
    try {
      checkUrl(url, { inner: listOf('hooks.lan 10.0.0.1:81'), isHttpAllowed })
      return true
    } catch {
      return false
    }
  }

  it.each([
    'https://a.com/hook?x=1',
    'https://a.com:8443/',
    'http://hooks.lan/',
    'http://HOOKS.lan./',
    'http://10.0.0.1:81/',
    'https://[2400:3200::1]/',
  ])('may be %s', (url) => expect(isTaken(url)).toBe(true))

  it.each([
    'http://a.com/',
    'ftp://hooks.lan/',
    'file:///etc/passwd',
    'https://user:word@a.com/',
    'https://a.com/#x',
    'https://a.com:22/',
    'http://hooks.lan:22/',
    'http://10.0.0.1/',
    'javascript:1',
    'a.com',
    '',
  ])('may not be %s', (url) => expect(isTaken(url)).toBe(false))

  it('may be plain http where somebody tries the portal out', () => {
    expect(isTaken('http://a.com/', true)).toBe(true)
    expect(isTaken('gopher://a.com/', true)).toBe(false)
  })
})
