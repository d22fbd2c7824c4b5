import { describe, expect, it } from 'vitest'

import { characterBytes, cutWord, runsOf, tokenText } from './tokens'

describe('runs of a text', () => {
  it.each([
    ['铁路12306热线', ['铁路', '12306', '热线']],
    ['关于a1的公告', ['关于', 'a1', '的公告']],
    ['城管，执法', ['城管', '执法']],
    ['青城管〔2024〕17号', ['青城管', '2024', '17', '号']],
    ['二〇二四年', ['二〇二四年']],
    ['𠮷野家', ['𠮷野家']],
    ['pm2.5', ['pm2', '5']],
    ['  ', []],
    ['*"%_', []],
    ['\u0000', []],
    ['😀', []],
    ['', []],
  ])('%s', (text, runs) => expect(runsOf(text).map((run) => run.text)).toEqual(runs))

  it('know Han from other scripts', () => {
    expect(runsOf('铁路12306').map(({ isHan }) => isHan)).toEqual([true, false])
  })
})

describe('tokens of a text', () => {
  it.each([
    ['铁路12306', '铁路 路 12306'],
    ['城', '城'],
    ['城管', '城管'],
    ['城管执法', '城管 管执 执法'],
    ['城管,执法', '城管 执法'],
    ['2022年', '2022 年'],
    ['2022年度', '2022 年 年度'],
    ['第12,大队', '第 12 大 大队'],
    ['12𠮷野', '12 𠮷 𠮷野'],
    ['野𠮷12', '野𠮷 𠮷 12'],
    ['城管, 12', '城管 管 12'],
    ['城管,执法12', '城管 执法 法 12'],
    ['1a 2', '1a 2'],
    ['𠮷野', '𠮷野'],
    ['near or "and"', 'near or and'],
    ['', ''],
  ])('%s → %s', (text, tokens) => expect(tokenText(text)).toBe(tokens))

  it('of a very long word are its beginning', () => {
    expect(cutWord('a'.repeat(64))).toBe('a'.repeat(64))
    expect(cutWord('a'.repeat(1000))).toBe('a'.repeat(64))
    expect(tokenText('9'.repeat(1000))).toBe('9'.repeat(64))
  })

  it('hold every substring of two Han characters or more', () => {
    const text = '全区城市管理工作会议'
    const tokens = tokenText(text)
    for (let from = 0; from < text.length - 1; from++) {
      for (let to = from + 2; to <= text.length; to++) {
        expect(` ${tokens}`).toContain(` ${tokenText(text.slice(from, to))}`)
      }
    }
  })
})

describe('characters of texts', () => {
  it('are the Han ones, each once', () => {
    const characters = (...texts: string[]) => characterBytes(...texts).toString()
    expect(characters('城管执法,城管a1', '管𠮷𠮷')).toBe('城 管 执 法 𠮷 ')
    expect(characters('城', '')).toBe('城 ')
    expect(characters('a1')).toBe('')
  })
})
