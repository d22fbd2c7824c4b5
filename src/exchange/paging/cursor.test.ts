import { describe, expect, it } from 'vitest'

import { readCursor, writeCursor } from './cursor'

describe('a cursor (B-21)', () => {
  it('comes back as it was written', () => {
    const cursor = { publishedAt: '2026-11-27T01:02:03.004Z', number: 7 }
    expect(readCursor(writeCursor(cursor))).toEqual(cursor)
  })

  it.each([
    '',
    'x',
    '{}',
    'W10',
    Buffer.from('["2026-11-27",1]').toString('base64url'),
    'a'.repeat(200),
  ])('is nothing else: %s', (text) => expect(readCursor(text)).toBeNull())
})
