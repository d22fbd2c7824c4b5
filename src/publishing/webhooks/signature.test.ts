import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'

import { sign, TOLERANCE, verify } from './signature'

const secret = 'whs_0123456789'
const signed = { timestamp: 1_800_000_000, body: '{"seq":7,"title":"通知"}' }

describe('B-23: the signature', () => {
  it('is the HMAC that any program can make of time and body', () => {
    const mac = createHmac('sha256', secret)
    mac.update('1800000000.{"seq":7,"title":"通知"}', 'utf8')
    expect(sign(secret, signed)).toBe(`v1=${mac.digest('hex')}`)
  })

  it('does not change from one version of the portal to the next', () => {
    expect(sign('secret', { timestamp: 1, body: '{}' })).toBe(
      'v1=1122767b193110cfec322b6f199b599edbf608ed087f2d27afb0b97d99523908',
    )
  })

  const now = signed.timestamp
  it.each([
    ['as it was made', secret, sign(secret, signed), signed, now, true],
    ['a moment later', secret, sign(secret, signed), signed, now + TOLERANCE, true],
    ['by a clock that is behind', secret, sign(secret, signed), signed, now - TOLERANCE, true],
    ['played again later', secret, sign(secret, signed), signed, now + TOLERANCE + 1, false],
    ['from the future', secret, sign(secret, signed), signed, now - TOLERANCE - 1, false],
    ['with another secret', 'whs_other', sign(secret, signed), signed, now, false],
    ['of another body', secret, sign(secret, signed), { ...signed, body: '{}' }, now, false],
    [
      'of another time',
      secret,
      sign(secret, signed),
      { ...signed, timestamp: now - 1 },
      now,
      false,
    ],
    ['without a time', secret, sign(secret, signed), { ...signed, timestamp: NaN }, now, false],
    ['cut off', secret, sign(secret, signed).slice(0, -1), signed, now, false],
    ['that is none', secret, '', signed, now, false],
  ])('%s', (_, key, signature, what, at, isRight) => {
    expect(verify(key, signature, what, at)).toBe(isRight)
  })
})
