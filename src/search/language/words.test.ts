import { describe, expect, it } from 'vitest'

import { piecesOf, wordsOf } from './words'

describe('words of a text', () => {
  it.each([
    ['城市管理执法', ['城市', '管理', '执法']],
    ['铁路12306热线', ['铁路', '12306', '热线']],
    ['垃圾分类，人人有责。', ['垃圾', '分类', '人人有责']],
    ['，。 ', []],
    ['', []],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words))
})

describe('pieces that a text can be found by', () => {
  it.each([
    ['垃圾分类', ['垃圾', '分类']],
    ['铁路12306热线', ['铁路', '12306', '热线']],
    ['水、电、气、热服务进社区', ['服务', '进社区']],
    ['水、电、气、热', []],
    ['11号店开业', ['11', '号店', '开业']],
    ['café开放日', ['café', '开放日']],
    ['城管', []],
    ['执法', []],
    ['', []],
  ])('%s → %s', (text, pieces) => expect(piecesOf(text)).toEqual(pieces))

  it('are never single Han characters', () => {
    for (const text of ['占道经营和预案', '区城管局的通知', '一二三四']) {
      for (const piece of piecesOf(text)) expect(Array.from(piece).length).toBeGreaterThan(1)
    }
  })

  it('all stand in the text', () => {
    const text = '全区占道经营专项整治工作5月1日起开展'
    for (const piece of piecesOf(text)) expect(text).toContain(piece)
  })
})
