import { describe, expect, it } from 'vitest'

import { findFaultWords, foundWords, nothingWords } from './find-words'

describe('how much was found', () => {
  it.each([
    [{ shown: 3, total: 3, isMore: false }, '找到 3 条。'],
    [
      { shown: 8, total: 12, isMore: false },
      '找到 12 条，列出最前面的 8 条；再加几个字可以缩小范围。',
    ],
    [
      { shown: 8, total: 10_000, isMore: true },
      '找到 10000 条以上，列出最前面的 8 条；再加几个字可以缩小范围。',
    ],
    [{ shown: 8, total: null, isMore: false }, '列出最前面的 8 条；再加几个字可以缩小范围。'],
  ])('%o', (count, words) => {
    expect(foundWords(count)).toBe(words)
  })

  it('says what was not searched when there is nothing', () => {
    expect(nothingWords('夜班', '只查已发布的内容。')).toBe('没有找到“夜班”。只查已发布的内容。')
  })
})

describe('why there is no answer', () => {
  it.each([
    [null, null, '连不上网站'],
    [429, '请稍等一分钟再试。', '查找过于频繁'],
    [503, '现在搜索的人较多，请过几秒再试。', '现在搜索的人较多'],
    [502, null, '（502）'],
  ])('%s %s', (status, message, words) => {
    expect(findFaultWords(status, message)).toContain(words)
  })
})
