import { describe, expect, it } from 'vitest'

import { bodyFault } from './body-bound'

const json = { 'content-type': 'application/json' }

describe('the body of a request', () => {
  it.each([
    ['a read', 'GET', { 'transfer-encoding': 'chunked' }],
    ['nothing', 'POST', {}],
    ['an article', 'POST', { ...json, 'content-length': '2000000' }],
    [
      'an upload of unknown size',
      'POST',
      { 'content-type': 'multipart/form-data; boundary=x', 'transfer-encoding': 'chunked' },
    ],
    ['a query in a body', 'POST', { 'x-http-method-override': 'GET', 'content-length': '9000' }],
  ])('may go on: %s', (_, method, headers) => {
    expect(bodyFault({ method, headers }, true)).toBeNull()
  })

  it.each([
    ['50 MB of JSON', { ...json, 'content-length': '50000000' }, 413],
    ['JSON without an end', { ...json, 'transfer-encoding': 'chunked' }, 411],
    [
      'a form without an end',
      { 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' },
      411,
    ],
    ['a huge query in a body', { 'x-http-method-override': 'GET', 'content-length': '70000' }, 413],
  ])('is turned away: %s', (_, headers, status) => {
    for (const method of ['POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(bodyFault({ method, headers }, true)).toBe(status)
    }
  })

  it.each([
    ['an article', { ...json, 'content-length': '2000000' }, 413],
    [
      'a file',
      { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '70000' },
      413,
    ],
    [
      'a file of unknown size',
      { 'content-type': 'multipart/form-data; boundary=x', 'transfer-encoding': 'chunked' },
      411,
    ],
  ])('of strangers is turned away: %s', (_, headers, status) => {
    expect(bodyFault({ method: 'POST', headers }, false)).toBe(status)
  })

  it('of strangers may be a sign-in or a query', () => {
    const headers = { ...json, 'content-length': '30000' }
    expect(bodyFault({ method: 'POST', headers }, false)).toBeNull()
  })
})
