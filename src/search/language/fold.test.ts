import { describe, expect, it } from 'vitest'

import { fold, foldWithPlaces } from './fold'

describe('folded text (D-SRCH-02)', () => {
  it.each([
    ['full-width letters and digits', 'ＰＭ２．５', 'pm2.5'],
    ['upper case', 'WiFi', 'wifi'],
    ['traditional characters', '城市管理執法', '城市管理执法'],
    ['traditional in a compatibility form', '\uf9e4', '理'],
    ['one character that becomes several', '㎡', 'm2'],
    ['full-width space', '城管　执法', '城管 执法'],
    ['half-width katakana', 'ｱ', 'ア'],
    ['an upper case letter that becomes two', 'İ', 'i\u0307'],
    ['a character beyond the first plane', '𠮷野', '𠮷野'],
    ['digits in circles', '①②', '12'],
    ['half a surrogate pair', '\ud83d城管', '\ud83d城管'],
    ['nothing', '', ''],
  ])('of %s', (_, text, folded) => expect(fold(text)).toBe(folded))

  it.each([
    ['a zero-width space', '城\u200b管'],
    ['a soft hyphen', '城\u00ad管'],
    ['a byte order mark', '\ufeff城管'],
    ['a variation selector', '城\ufe00管'],
  ])('leaves out what nobody sees: %s', (_, text) => expect(fold(text)).toBe('城管'))

  it('is the same whether folded once or twice', () => {
    const text = 'ＡB㎡執法İ①﷽𠮷'
    expect(fold(fold(text))).toBe(fold(text))
  })
})

describe('places of folded text', () => {
  it.each([
    ['one unit each', '城管', [0, 1, 2]],
    ['several units of one character', '1㎡大', [0, 1, 1, 2, 3]],
    ['a surrogate pair', '𠮷野', [0, 0, 2, 3]],
    ['an emoji before text', '😀城', [0, 0, 2, 3]],
    ['nothing', '', [0]],
  ])('of %s', (_, text, at) => {
    const folded = foldWithPlaces(text)
    expect(folded.text).toBe(fold(text))
    expect(folded.at).toEqual(at)
  })
})
