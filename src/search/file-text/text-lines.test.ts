import { describe, expect, it } from 'vitest'
import { TextLines } from './text-lines'

function textOf(lines: string[], maxChars?: number) {
  const found = new TextLines(maxChars)
  for (const line of lines) found.add(line)
  return found.result()
}

describe('lines of text', () => {
  it.each([
    ['  前\u3000 后  ', '前 后'],
    ['前\u0000\u0007\u200b\u00ad\ufeff\ufffe后', '前后'],
    ['甲 \t 乙\t', '甲\t乙'],
    ['甲\r\n乙', '甲 乙'],
    ['𠮷野家\ud800', '𠮷野家'],
  ])('cleans %j', (line, text) => {
    expect(textOf([line])).toEqual({ text, isCut: false })
  })

  it('leaves empty lines out', () => {
    expect(textOf(['', ' \u3000 ', '一', '', '二'])).toEqual({ text: '一\n二', isCut: false })
    expect(textOf(['', '\t'])).toEqual({ text: null, reason: 'no-text' })
  })

  it('cuts at the limit, between characters', () => {
    expect(textOf(['一二三四五', '六七八'], 8)).toEqual({ text: '一二三四五\n六七', isCut: true })
    expect(textOf(['甲𠮷', '乙'], 2)).toEqual({ text: '甲', isCut: true })
    expect(textOf(['一'.repeat(10_000_000)], 5)).toEqual({ text: '一一一一一', isCut: true })
  })

  it('is full at the limit and when its time is over', () => {
    const long = new TextLines(3)
    expect(long.isFull).toBe(false)
    long.add('一二三')
    expect(long.isFull).toBe(true)

    const late = new TextLines(100, -1)
    expect(late.result()).toEqual({ text: null, reason: 'no-text' })
    expect(late.isFull).toBe(true)
    expect(late.result()).toEqual({ text: null, reason: 'too-slow' })
    late.add('一')
    expect(late.result()).toEqual({ text: '一', isCut: true })
  })
})
