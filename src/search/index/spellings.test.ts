import { describe, expect, it } from 'vitest'

import { searchEntry, searchIndex } from '../../../tests/support/search-index'
import { pinyinOf, spelledWords } from './spellings'

describe('pinyin of a word', () => {
  it.each([
    ['城管', 'chengguan'],
    ['重庆', 'chongqing'],
    ['银行', 'yinhang'],
    // As it is typed: the letter ü is on no keyboard.
    ['绿化', 'lvhua'],
    ['法律', 'falv'],
    ['女', 'nv'],
  ])('%s is %s', (word, pinyin) => expect(pinyinOf(word)).toBe(pinyin))
})

describe('words of a title', () => {
  it.each([
    ['城管执法', ['城管', '城管执法', '执法']],
    ['生活垃圾分类', ['生活', '生活垃圾', '垃圾', '垃圾分类', '分类']],
    ['12306热线', ['热线']],
    ['WiFi', []],
    ['', []],
  ])('%s', (title, words) => {
    const spelled = spelledWords(title)
    for (const word of words) expect(spelled).toContain(word)
    if (words.length === 0) expect(spelled.size).toBe(0)
  })

  it('are folded', () => expect(spelledWords('執法')).toContain('执法'))
})

describe('spellings in the index', () => {
  const uses = 'SELECT uses FROM spellings WHERE word = ?'

  it('count the entries that have a word, not how often', () => {
    const index = searchIndex(
      searchEntry('a', { title: '路灯路灯', number: 1 }),
      searchEntry('b', { title: '路灯', names: ['路灯'], number: 2 }),
    )
    expect(index.column(uses, '路灯')).toEqual([2])
  })

  it('go with the last entry that has the word', () => {
    const index = searchIndex(
      searchEntry('a', { title: '路灯', number: 1 }),
      searchEntry('b', { title: '路灯', number: 2 }),
    )
    const { writer } = index
    writer.transaction(() => writer.remove({ collection: 'articles', id: 'a' }))
    expect(index.column(uses, '路灯')).toEqual([1])
    writer.transaction(() => writer.remove({ collection: 'articles', id: 'b' }))
    expect(index.column(uses, '路灯')).toEqual([])
  })

  it('are as before when a title is written again or in a transaction that fails', () => {
    const index = searchIndex(searchEntry('a', { title: '路灯', number: 1 }))
    index.put(searchEntry('a', { title: '路灯', number: 1 }))
    const fail = () => {
      index.writer.put(searchEntry('b', { title: '路灯', number: 2 }))
      throw new Error('no more')
    }
    expect(() => index.writer.transaction(fail)).toThrow('no more')
    index.put(searchEntry('c', { title: '井盖', number: 3 }))
    expect(index.column(uses, '路灯')).toEqual([1])
  })

  it('are written in time, however many come at once', () => {
    const index = searchIndex()
    const han = (at: number) => String.fromCodePoint(0x4e00 + (at % 20_000))
    const many = Array.from({ length: 3000 }, (_, at) => {
      const title = Array.from({ length: 8 }, (_each, nth) => han(at * 8 + nth * 7)).join('')
      return searchEntry(String(at), { title, number: at })
    })
    index.put(...many)
    index.writer.transaction(() => many.forEach((entry) => index.writer.remove(entry)))
    expect(index.column('SELECT word FROM spellings')).toEqual([])
  })
})
