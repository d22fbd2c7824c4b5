import { describe, expect, it } from 'vitest'

import type { MarkedText } from '../answer'
import { readQuery } from '../language/read-query'
import { patternOf } from './marks'
import { shownBy, snippetOf } from './snippet'

const snippet = (text: string, q: string) => snippetOf(text, patternOf(readQuery(q).terms))
const markedIn = (found: MarkedText | null) =>
  found?.marks.map(([from, to]) => found.text.slice(from, to)) ?? []
const filler = (length: number) => '春夏秋冬'.repeat(length / 4)

describe('a snippet', () => {
  it.each(['', '  ', '\n'])('is none of an empty text: %j', (text) => {
    expect(snippet(text, '城管')).toBeNull()
  })

  it('is the whole of a short text', () => {
    expect(snippet('城管执法', '执法')).toEqual({ text: '城管执法', marks: [[2, 4]] })
  })

  it('is the beginning where nothing matches', () => {
    const found = snippet(filler(400), '城管')
    expect(found?.text).toMatch(/^春夏秋冬.*…$/)
    expect(found?.marks).toEqual([])
  })

  it.each([0, 10, 40, 200, 390])('shows the match at %i', (at) => {
    const found = snippet(`${filler(400).slice(0, at)}城管${filler(400).slice(at)}`, '城管')
    expect(markedIn(found)).toEqual(['城管'])
    expect(found?.text.length).toBeLessThanOrEqual(112)
  })

  it('shows the place with most of what was searched for', () => {
    const text = `城管${filler(200)}城管与路灯${filler(200)}路灯`
    expect(markedIn(snippet(text, '城管 路灯'))).toEqual(['城管', '路灯'])
  })

  it('begins at a sentence where one is near', () => {
    const found = snippet(`${filler(200)}。这里的城管${filler(200)}`, '城管')
    expect(found?.text).toMatch(/^…这里的城管/)
  })

  it('is one line', () => {
    expect(snippet('第一段\n城管\t执法', '城管')?.text).toBe('第一段 城管 执法')
  })

  it('marks a match that is longer than itself, as far as it shows', () => {
    const sentence = filler(96)
    const text = `${'路灯'.repeat(50)}${sentence}`
    expect(markedIn(snippet(text, `"${sentence}"`)).join('')).toContain('春夏秋冬春夏秋冬')
  })

  it('never cuts a surrogate pair', () => {
    for (let shift = 0; shift < 4; shift++) {
      const text = `${'a'.repeat(shift)}${'😀'.repeat(100)}城管${'a'.repeat(shift)}${'😀'.repeat(100)}`
      const found = snippet(text, '城管')
      expect(found?.text).not.toMatch(/\p{Cs}/u)
      expect(markedIn(found)).toEqual(['城管'])
    }
  })

  it('says more by more of what was searched for', () => {
    const text = '垃圾分类，垃圾'
    const shown = (q: string) => shownBy(snippet(text, q) ?? { text: '', marks: [] })
    expect(shown('垃圾分类')).toBeGreaterThan(shown('垃圾 分类'))
    expect(shown('垃圾')).toBeGreaterThan(0)
    expect(shown('路灯')).toBe(0)
  })
})
