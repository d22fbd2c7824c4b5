import { describe, expect, it } from 'vitest'

import { readQuery } from '../language/read-query'
import { mark, patternOf } from './marks'

function marked(text: string, q: string): string[] {
  return mark(text, patternOf(readQuery(q).terms)).marks.map(([from, to]) => text.slice(from, to))
}

describe('marks (D-SRCH-02)', () => {
  it.each([
    ['each place', '城管和城管', '城管', ['城管', '城管']],
    ['every term', '路灯与井盖', '井盖 路灯', ['路灯', '井盖']],
    ['the longest of two', '城管执法', '城管 城管执法', ['城管执法']],
    ['traditional characters', '城市管理執法', '执法', ['執法']],
    ['full-width letters', '治理ＰＭ２．５', 'pm2.5', ['ＰＭ２．５']],
    ['one character that became two', '按㎡计', 'm2', ['㎡']],
    ['a half of what one became', '㎡', 'm', ['㎡']],
    ['behind an emoji', '😀城管😀', '城管', ['城管']],
    ['a character of two units', '在𠮷野路', '𠮷野', ['𠮷野']],
    ['across punctuation', '先听完，再开口', '先听完,再开口', ['先听完，再开口']],
    ['signs of patterns as they are', 'a.b c+d', 'a.b', ['a.b']],
    ['nothing where nothing matches', '路灯', '井盖', []],
    ['nothing of an empty text', '', '井盖', []],
    ['nothing of a query without terms', '路灯', '*', []],
    ['a number from its beginning', '共12306件', '123', ['123']],
    ['a number that stands behind text', '铁路12306', '12306', ['12306']],
    // Found by another place: the index knows words of letters and digits from their beginning.
    ['no middle of a number', '电话8812306，铁路12306', '12306', ['12306']],
    ['no middle of a word', 'smart与art', 'art', ['art']],
  ])('%s', (_, text, q, expected) => expect(marked(text, q)).toEqual(expected))

  it('never overlap and stay within the text, whatever it is', () => {
    const text = '㎡㎡１２３😀﷽城管İi\u0307㎡'
    for (const q of ['m', '2', 'm2m2', '城', 'i', '﷽', '123']) {
      let last = 0
      for (const [from, to] of mark(text, patternOf(readQuery(q).terms)).marks) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
        last = to
      }
    }
  })
})
