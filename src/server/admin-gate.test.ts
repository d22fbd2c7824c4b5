import type { FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'

import { adminGate } from './admin-gate'

const request = (ip: string, method: string, url: string, headers: Record<string, string> = {}) =>
  ({ ip, method, headers, raw: { url } }) as unknown as FastifyRequest

const inside = ['10.1.2.3', '::ffff:10.1.2.3', '2001:db8:7::9', '192.0.2.7']
const outside = ['11.1.2.3', '::ffff:11.1.2.3', '2001:db9::1', '127.0.0.1', '::1', '192.0.2.8']

describe('D-SEC-09: where the admin may be used from', () => {
  const mayPass = adminGate(['10.0.0.0/8', '2001:db8::/32', '192.0.2.7'])

  it.each([
    ['GET', '/admin', {}],
    ['GET', '/admin/login?redirect=/admin', {}],
    ['GET', '/preview/articles/x', {}],
    ['POST', '/api/users/login', {}],
    ['PATCH', '/api/articles/x', {}],
    ['DELETE', '/api/articles/x', {}],
    ['PURGE', '/api/articles/x', {}],
    ['POST', '/api/articles?draft=true', { authorization: 'Bearer dp_key' }],
    ['GET', '/api/articles?draft=true', { authorization: 'JWT x' }],
    ['GET', '/api/articles', { cookie: 'a=b; payload-token=x' }],
    ['POST', '/api/graphql', { cookie: 'payload-token=x' }],
    ['GET', '/api/articles?draft=true', { cookie: 'a=b;\tpayload-token =x' }],
  ])('%s %s', (method, url, headers) => {
    for (const ip of inside) expect(mayPass(request(ip, method, url, headers))).toBe(true)
    for (const ip of outside) expect(mayPass(request(ip, method, url, headers))).toBe(false)
  })

  it.each([
    ['GET', '/api/articles', {}],
    ['GET', '/api/media/a.jpg', { cookie: 'theme=dark' }],
    ['POST', '/api/graphql', {}],
    ['GET', '/api/articles', { authorization: 'Bearer dp_key' }],
    ['OPTIONS', '/api/articles', {}],
    ['GET', '/administration/', {}],
  ])('%s %s is the public’s', (method, url, headers) => {
    for (const ip of [...inside, ...outside]) {
      expect(mayPass(request(ip, method, url, headers))).toBe(true)
    }
  })

  it('everywhere when nothing is set', () => {
    expect(adminGate([])(request('203.0.113.9', 'GET', '/admin'))).toBe(true)
  })

  it('takes no range that is none', () => {
    expect(() => adminGate(['10.0.0.0/99'])).toThrow()
    expect(() => adminGate(['office'])).toThrow()
  })
})
