import { describe, expect, it } from 'vitest'

import { searchEntry, searchIndex } from '../../../tests/support/search-index'
import { Statements } from '../index/statements'
import { Hits } from './hits'
import { isOneApart, titlesLike } from './titles-like'

describe('one character apart', () => {
  it.each([
    ['', '', true],
    ['城管', '城管', true],
    ['城管', '城冠', true],
    ['城管', '城', true],
    ['城管', '城管局', true],
    ['城管局', '城局', true],
    ['管局', '城管局', true],
    ['城管', '管城', false],
    ['城管', '路灯', false],
    ['', 'a', true],
    ['', 'ab', false],
    ['aa', 'aaa', true],
    ['abab', 'baba', false],
  ])('%s and %s: %s', (a, b, isApart) => {
    expect(isOneApart(a, b)).toBe(isApart)
    expect(isOneApart(b, a)).toBe(isApart)
  })
})

describe('titles like a text (D-SRCH-02)', () => {
  function like(text: string, ...titles: string[]): string[] {
    const index = searchIndex(
      ...titles.map((title, at) => searchEntry(String(at), { title, number: at + 1 })),
    )
    const statements = new Statements(index.database)
    return titlesLike(text, statements, new Hits(statements))
  }

  it.each([
    [
      'a character exchanged in the first half',
      '路登改造',
      '路灯改造工程有关事项公告',
      ['路灯改造'],
    ],
    ['… and in the second', '路灯改早', '路灯改造工程有关事项公告', ['路灯改造']],
    ['a character left out', '路灯造工', '路灯改造工程有关事项公告', ['路灯改造工']],
    ['a title that is nearly all of it', '路登改造', '路灯改造', ['路灯改造']],
    ['the writing of the title', '路登改造ab', '（路灯改造ＡＢ）的有关事项公告', ['路灯改造ＡＢ']],
    ['a character of two units', '𠮷野路改早', '𠮷野路改造工程有关事项公告', ['𠮷野路改造']],
    ['nothing where two differ', '路登改早', '路灯改造工程', []],
  ])('%s', (_, text, title, found) => expect(like(text, title, '无关')).toEqual(found))

  it('is nothing for a text without letters', () => expect(like('……', '路灯')).toEqual([]))
})
