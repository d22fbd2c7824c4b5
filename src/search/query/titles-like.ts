import type { Entry } from '../entry'
import type { Statements } from '../index/statements'
import { foldWithPlaces } from '../language/fold'
import { termOf } from '../language/read-query'
import { EVERYTHING, type Hits } from './hits'
import { matchOf, within } from './match'
import { Records } from './records'

/** Titles that are compared for each half. */
const COMPARED = 200

/**
 * Parts of titles that differ from a text by one character: one slip leaves one half of the text as
 * it is, so the titles with either half are compared with the whole.
 */
export function titlesLike(text: string, statements: Statements, hits: Hits): string[] {
  const characters = Array.from(text)
  const middle = Math.floor(characters.length / 2)
  const records = new Records(statements)
  const found = new Set<string>()
  for (const half of [characters.slice(0, middle), characters.slice(middle)]) {
    const term = termOf(half.join(''), false)
    if (!term) continue
    const question = within('title', matchOf([term]).exact)
    for (const id of hits.newest(question, EVERYTHING, COMPARED)) {
      const entry = records.at(id)
      const like = entry && partLike(entry, text)
      if (like) found.add(like)
    }
  }
  return [...found]
}

/** The part of a title that is the text but for one character; the whole where that is nearly all. */
function partLike({ title }: Entry, text: string): string | null {
  const { text: folded, at } = foldWithPlaces(title)
  for (let start = 0; start + text.length - 1 <= folded.length; start++) {
    for (const length of [text.length, text.length + 1, text.length - 1]) {
      const part = folded.slice(start, start + length)
      if (part.length !== length || !isOneApart(part, text)) continue
      if (length >= folded.length * 0.8) return title
      return title.slice(at[start] ?? 0, at[start + length])
    }
  }
  return null
}

/** True when one text becomes the other by one character put in, taken out or exchanged. */
export function isOneApart(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  const most = Math.min(a.length, b.length) - start
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return a.length - start - end <= 1 && b.length - start - end <= 1
}
