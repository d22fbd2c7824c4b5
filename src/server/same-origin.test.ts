import { describe, expect, it } from 'vitest'

import { isOwnRequest } from './same-origin'

const PUBLIC = 'https://www.example.gov.cn'
const cookie = 'theme=dark; payload-token=abc'
const host = 'www.example.gov.cn'

const ask = (method: string, headers: Record<string, string>) =>
  isOwnRequest({ method, headers: { host, ...headers } }, PUBLIC)

describe('a request with a session', () => {
  it.each([
    ['of the site itself', { cookie, origin: PUBLIC, 'sec-fetch-site': 'same-origin' }],
    ['by another of its names', { cookie, host: '10.0.0.5:3000', origin: 'http://10.0.0.5:3000' }],
    ['behind a proxy that changes the name', { cookie, host: 'portal:3000', origin: PUBLIC }],
    ['typed by a person', { cookie, 'sec-fetch-site': 'none' }],
    ['of a browser that says nothing', { cookie }],
    ['without a session', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ])('may change things: %s', (_, headers) => {
    expect(ask('POST', headers)).toBe(true)
  })

  it.each([
    ['of another site', { cookie, origin: 'https://evil.example' }],
    ['of another site that hides its name', { cookie, origin: 'null' }],
    ['that the browser calls cross-site', { cookie, 'sec-fetch-site': 'cross-site' }],
    ['of a neighbour below the same domain', { cookie, 'sec-fetch-site': 'same-site' }],
    ['of another port', { cookie, origin: 'https://www.example.gov.cn:8443' }],
    ['in a cookie with a space', { cookie: 'payload-token =abc', origin: 'https://evil.example' }],
    ['without TLS', { cookie, host: 'x', origin: 'http://www.example.gov.cn' }],
    ['of nonsense', { cookie, origin: 'evil' }],
  ])('may not: %s', (_, headers) => {
    for (const method of ['POST', 'PATCH', 'PUT', 'DELETE'])
      expect(ask(method, headers)).toBe(false)
    expect(ask('GET', headers)).toBe(true)
  })
})
