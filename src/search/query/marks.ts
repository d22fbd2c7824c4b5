import type { MarkedText } from '../answer'
import { type Folded, foldWithPlaces } from '../language/fold'
import type { Term } from '../language/read-query'
import { runsOf } from '../language/tokens'

/** Before a word or number: its middle is not what was found. Han characters need no border. */
const BEGIN = '(?<!(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}])'

/** What a term looks like in folded text: its runs, with anything between them but letters. */
export function patternOf(terms: Term[]): RegExp | null {
  const alternatives = terms
    .map(({ text }) =>
      runsOf(text).map(({ text: run, isHan }) => (isHan ? '' : BEGIN) + escape(run)),
    )
    .map((runs) => runs.join('[^\\p{L}\\p{M}\\p{N}]{0,8}'))
    // The longest first: a part must not hide the whole.
    .sort((a, b) => b.length - a.length)
  return alternatives.length === 0 ? null : new RegExp(alternatives.join('|'), 'gu')
}

/** Where a pattern matches in folded text, in its units. */
export function placesIn(folded: string, pattern: RegExp | null): [number, number][] {
  if (!pattern) return []
  const places: [number, number][] = []
  for (const match of folded.matchAll(pattern)) {
    places.push([match.index, match.index + match[0].length])
  }
  return places
}

/** A text with the places that match, in units of the text itself. */
export function mark(text: string, pattern: RegExp | null): MarkedText {
  const folded = foldWithPlaces(text)
  return { text, marks: marksOf(folded, placesIn(folded.text, pattern)) }
}

/** Places of folded text in units of the text that it comes from. */
export function marksOf({ at }: Folded, places: [number, number][]): [number, number][] {
  const marks: [number, number][] = []
  for (const [start, end] of places) {
    const from = at[start] ?? 0
    const to = endOf(at, end)
    const last = marks.at(-1)
    // Two matches inside one character of the text (㎡) are one mark.
    if (last && from < last[1]) last[1] = Math.max(last[1], to)
    else marks.push([from, to])
  }
  return marks
}

/** Behind the character that the last matched unit belongs to. */
function endOf(at: number[], end: number): number {
  let next = end
  while (next < at.length - 1 && at[next] === at[end - 1]) next += 1
  return at[next] ?? 0
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
