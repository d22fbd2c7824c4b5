import { describe, expect, it } from 'vitest'

import { MAX_QUERY } from '@/platform/limits'

import { readQuery, termOf } from './read-query'

/** What is looked for; with what it may be the beginning of behind it. */
const phrases = (typed: string) =>
  readQuery(typed).terms.map(({ phrase, isOpen, characters }) => {
    const quoted = phrase === null ? [] : [`"${phrase.join(' ')}"${isOpen ? '*' : ''}`]
    return [...quoted, ...characters].join(' & ')
  })

describe('a query (D-SRCH-02)', () => {
  it.each([
    ['two characters', '城管', ['"城管"']],
    ['more', '城管执法', ['"城管 管执 执法"']],
    ['one character', '城', ['城']],
    ['a number, as the beginning of any longer one', '12306', ['"12306"*']],
    ['text before a number', '铁路12306', ['"铁路 路 12306"*']],
    ['text behind a number', '2022年度', ['"2022 年 年度"']],
    ['one character behind a number', '2022年', ['"2022 年"']],
    ['one character before a number', '第12', ['"第 12"']],
    ['one character behind a comma', '路灯，井', ['"路灯" & 井']],
    ['one character before a comma', '灯，井盖', ['"井盖" & 灯']],
    ['two characters', '灯，井', ['灯 & 井']],
    ['one character between commas', '路灯，与，井盖', ['"路灯 与 井盖"']],
    ['a document number', '〔2024〕17号', ['"2024 17 号"']],
    ['terms between spaces', '路灯　井盖', ['"路灯"', '"井盖"']],
    ['a phrase between quotes', '"路灯 井盖"', ['"路灯 井盖"']],
    ['a phrase between Chinese quotes', '“路灯 井盖”', ['"路灯 井盖"']],
    ['text round a phrase', '高温“驿站”开放', ['"高温"', '"驿站"', '"开放"']],
    ['a quote that is never closed', '"路灯 井盖', ['"路灯"', '"井盖"']],
    ['one term twice', '城管 城管', ['"城管"']],
    ['the same in other writing', '執法 执法', ['"执法"']],
    ['punctuation inside a term', '先听完，再开口', ['"先听 听完 再开 开口"']],
  ])('of %s', (_, typed, expected) => expect(phrases(typed)).toEqual(expected))

  it.each(['', '   ', '%', '_', '*', '"', '""', '()', '\u0000', '\ud83d', '😀', '-', '\\'])(
    'of %j has no terms',
    (typed) => expect(phrases(typed)).toEqual([]),
  )

  it.each([
    ['a" OR "b', ['"a"', '"or"', '"b"']],
    ['NEAR(a b)', ['"near a"', '"b"']],
    ['title:城管', ['"title 城 城管"']],
    ['城管*', ['"城管"']],
    ['^城管 NOT 执法', ['"城管"', '"not"*', '"执法"']],
    ["' OR 1=1 --", ['"or"', '"1 1"']],
  ])('takes syntax as text: %s', (typed, expected) => expect(phrases(typed)).toEqual(expected))

  it('may be found in pieces, unless it stands between quotes or is too short', () => {
    const isDivisible = (typed: string) => readQuery(typed).terms.map((term) => term.isDivisible)
    expect(isDivisible('城管执法 城管 "城管执法大队"')).toEqual([true, false, false])
  })

  it('is cut where it is too long, and says so', () => {
    const query = readQuery(`  ${'城'.repeat(MAX_QUERY + 1)}`)
    expect(query.isCut).toBe(true)
    expect(query.text).toBe('城'.repeat(MAX_QUERY))
    expect(readQuery('城'.repeat(MAX_QUERY)).isCut).toBe(false)
  })

  it('is never cut within a character', () => {
    expect(readQuery('😀'.repeat(MAX_QUERY + 1)).text).toBe('😀'.repeat(MAX_QUERY))
  })

  it('loses control characters and halves of surrogate pairs', () => {
    expect(readQuery('\u0000城\u0007管\ud83d').text).toBe('城 管')
  })

  it('has twelve terms at most, and says when more are left out', () => {
    const query = readQuery('一 二 三 四 五 六 七 八 九 十 甲 乙 丙')
    expect(query.terms).toHaveLength(12)
    expect(query.isCut).toBe(true)
  })
})

describe('a term', () => {
  it('is folded', () => expect(termOf('ＰＭ2執法', true)?.text).toBe('pm2执法'))
  it('is none without letters and digits', () => expect(termOf('…—。', true)).toBeNull())
})
