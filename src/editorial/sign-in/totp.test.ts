import { describe, expect, it } from 'vitest'

import { newRecoveryCodes, recoveryHash, useRecoveryCode } from './recovery-codes'
import { codeAt, enrolmentUri, newSecret, stepOf } from './totp'

const NOW = 1_790_000_010_000
const STEP = Math.floor(NOW / 30_000)

describe('D-SEC-03: a code of the authenticator', () => {
  const secret = newSecret()

  it('is the one of RFC 6238', () => {
    // Appendix B of the RFC: SHA-1, the secret "12345678901234567890", time 59 s, last six digits.
    expect(codeAt('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 59_000)).toBe('287082')
  })

  it.each([
    ['now', 0, STEP],
    ['half a minute ago', -30_000, STEP - 1],
    ['half a minute ahead', 30_000, STEP + 1],
    ['a minute and a half ago', -90_000, null],
    ['a minute and a half ahead', 90_000, null],
  ])('of %s', (_, shift, step) => {
    expect(stepOf(secret, codeAt(secret, NOW + shift), null, NOW)).toBe(step)
  })

  it('counts once, and none before it', () => {
    const code = codeAt(secret, NOW)
    expect(stepOf(secret, code, STEP - 1, NOW)).toBe(STEP)
    expect(stepOf(secret, code, STEP, NOW)).toBeNull()
    expect(stepOf(secret, codeAt(secret, NOW - 30_000), STEP, NOW)).toBeNull()
  })

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', ' 123456'])('is not %j', (code) => {
    expect(stepOf(secret, code, null, NOW)).toBeNull()
  })

  it('goes into an app by an address with account and office', () => {
    const uri = enrolmentUri(secret, 'a@b.example', '云澜区人民政府')
    expect(uri).toMatch(/^otpauth:\/\/totp\//)
    expect(uri).toContain(`secret=${secret}`)
    expect(decodeURIComponent(uri)).toContain('云澜区人民政府:a@b.example')
  })
})

describe('recovery codes', () => {
  it('are ten, different, and kept as hashes', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/)
    expect(recoveryHash(codes[0] ?? '')).toMatch(/^[0-9a-f]{64}$/)
  })

  it('work once each, however they are typed', () => {
    const codes = newRecoveryCodes()
    const hashes = codes.map(recoveryHash)
    const [first = ''] = codes
    const left = useRecoveryCode(hashes, ` ${first.toUpperCase().replace('-', ' ')} `)
    expect(left).toHaveLength(9)
    expect(useRecoveryCode(left ?? [], first)).toBeNull()
    expect(useRecoveryCode(hashes, 'aaaaa-bbbbb')).toBeNull()
  })
})
