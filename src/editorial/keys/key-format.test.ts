import { describe, expect, it } from 'vitest'

import { isKeyForm, keyHash, keyOf, newKey, shownPart } from './key-format'

describe('B-21: an API key', () => {
  it('is recognised, and no two are alike', () => {
    const keys = Array.from({ length: 50 }, newKey)
    expect(new Set(keys).size).toBe(50)
    for (const key of keys) expect(isKeyForm(key)).toBe(true)
    const [key = ''] = keys
    expect(key).toMatch(/^dp_[\w-]{49}$/)
    expect(keyHash(key)).toMatch(/^[0-9a-f]{64}$/)
    expect(shownPart(key)).toBe(`${key.slice(0, 11)}…`)
  })

  it('a mistyped one is none', () => {
    const key = newKey()
    const at = 20
    const other = key[at] === 'a' ? 'b' : 'a'
    expect(isKeyForm(key.slice(0, at) + other + key.slice(at + 1))).toBe(false)
    for (const text of ['', 'dp_', key.slice(0, -1), `${key}x`, key.replace('dp_', 'xx_')]) {
      expect(isKeyForm(text)).toBe(false)
    }
  })

  it.each([
    ['Bearer dp_abc', 'dp_abc'],
    ['bearer   dp_abc', 'dp_abc'],
    ['Bearer eyJhbGciOi', null],
    ['JWT dp_abc', null],
    ['dp_abc', null],
    [`Bearer dp_${'x'.repeat(200)}`, null],
    ['', null],
    [null, null],
  ])('in %j', (header, key) => {
    expect(keyOf(header)).toBe(key)
  })
})
