import type { MarkedText } from '../answer'
import { foldWithPlaces } from '../language/fold'
import { marksOf, placesIn } from './marks'

/** Length of a snippet, in UTF-16 units. */
const LENGTH = 110

/** What stands before the first match, at most. */
const LEAD = 30

/**
 * The part of a text with the most different matches, marked; its beginning when nothing matches.
 * `null` for a text that is empty.
 */
export function snippetOf(text: string, pattern: RegExp | null): MarkedText | null {
  if (text.trim() === '') return null
  const folded = foldWithPlaces(text)
  const marks = marksOf(folded, placesIn(folded.text, pattern))
  const start = startOf(text, bestMark(text, marks))
  const end = cutAfter(text, start + LENGTH)
  const lead = start > 0 ? '…' : ''
  const shift = lead.length - start
  return {
    text: `${lead}${text.slice(start, end).replaceAll(/\s/gu, ' ')}${end < text.length ? '…' : ''}`,
    marks: marks
      .filter(([from, to]) => to > start && from < end)
      // A long phrase may reach beyond what is shown.
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift]),
  }
}

/** Start of the window that shows most of what was searched for, the earliest of equals. */
function bestMark(text: string, marks: [number, number][]): number {
  let best = { start: marks[0]?.[0] ?? 0, worth: 0 }
  marks.forEach(([start], at) => {
    const words = new Set<string>()
    for (const [from, to] of marks.slice(at, at + 20)) {
      if (to > start + LENGTH - LEAD) break
      words.add(text.slice(from, to))
    }
    const worth = worthOf(words)
    if (worth > best.worth) best = { start, worth }
  })
  return best.start
}

/** A term as it was typed says more than its pieces together: 垃圾分类 before 垃圾 … 分类. */
function worthOf(words: Iterable<string>): number {
  return Array.from(words).reduce((sum, { length }) => sum + length ** 2, 0)
}

/** How much of what was searched for a marked text shows; 0 without a match. */
export function shownBy({ text, marks }: MarkedText): number {
  return worthOf(new Set(marks.map(([from, to]) => text.slice(from, to))))
}

/** A little before the match, at the beginning of a sentence where one is near. */
function startOf(text: string, match: number): number {
  if (match <= LEAD) return 0
  const before = text.slice(match - LEAD, match)
  const sentence = Math.max(
    ...['\n', '。', '！', '？', '；', '，'].map((m) => before.lastIndexOf(m)),
  )
  const start = match - LEAD + (sentence + 1)
  // Never in the middle of a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(text[start] ?? '') ? start + 1 : start
}

function cutAfter(text: string, end: number): number {
  if (end >= text.length) return text.length
  return /[\uDC00-\uDFFF]/.test(text[end] ?? '') ? end - 1 : end
}
