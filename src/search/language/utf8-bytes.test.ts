import { describe, expect, it } from 'vitest'

import { Utf8Bytes } from './utf8-bytes'

const written = (text: string) => {
  const bytes = new Utf8Bytes()
  bytes.begin(text.length)
  for (let at = 0; at < text.length; at++) bytes.add(text.codePointAt(at) ?? 0)
  return bytes.copy().toString()
}

describe('text as bytes', () => {
  it.each(['', 'a1 ', 'é߿', '城管执法', '\uffff'])('%j', (text) => expect(written(text)).toBe(text))

  it('has a character beyond the first plane', () => {
    const bytes = new Utf8Bytes()
    bytes.begin(1)
    bytes.add('𠮷'.codePointAt(0) ?? 0)
    expect(bytes.copy().toString()).toBe('𠮷')
  })

  it('has a sign in the place of half a pair', () => {
    expect(written('\ud83d')).toBe('\ufffd')
  })

  it('is empty at the next beginning, and makes room', () => {
    const bytes = new Utf8Bytes()
    bytes.begin(1)
    bytes.add(0x61)
    const before = bytes.copy()
    bytes.begin(10_000)
    for (let at = 0; at < 10_000; at++) bytes.add(0x57ce)
    expect(bytes.copy().toString()).toBe('城'.repeat(10_000))
    expect(before.toString()).toBe('a')
  })
})
