import type { MarkedText, SearchHit } from '../answer'
import type { Entry } from '../entry'
import { fold } from '../language/fold'
import type { Labels } from './labels'
import { mark } from './marks'
import type { Records } from './records'
import { shownBy, snippetOf } from './snippet'

/** Files of one hit that an answer names. */
const MAX_FILES = 3

/** Text that one answer looks into for its snippets, in UTF-16 units: some tenths of a second. */
export const SNIPPET_BUDGET = 2_000_000

/** Of one text. */
const MAX_TEXT = 100_000

/** What the hits of one answer share. */
export interface Showing {
  labels: Labels
  records: Records
  pattern: RegExp | null
  /** Text that may still be looked into, of the entries and of their files; goes down. */
  budget: { entries: number; files: number }
}

/** An entry as an answer shows it. */
export function showHit(entry: Entry, showing: Showing): SearchHit {
  const { labels, pattern } = showing
  const home = entry.column === null ? null : labels.of('c', entry.column)
  return {
    collection: entry.collection,
    id: entry.id,
    kind: entry.kind,
    title: mark(entry.title, pattern),
    snippet: bestSnippet(entry, showing),
    path: addressOf(entry, labels),
    trail: home ? labels.trail(home.no).map(({ title, path }) => ({ title, path })) : [],
    at: entry.at,
    source: entry.source,
    files: matchingFiles(entry, showing),
  }
}

/** Where an entry is now, whatever column has moved since it was written. */
export function addressOf({ column, path }: Entry, labels: Labels): string {
  return column === null ? path : `${labels.of('c', column)?.path ?? '/'}${path}`
}

/** From the text, or from subtitle and names where more of what was searched for stands there. */
function bestSnippet(entry: Entry, showing: Showing): MarkedText | null {
  const { pattern } = showing
  const fromBody = snippetOf(part(entry.body, showing), pattern)
  const beside = [entry.subtitle ?? '', ...entry.names].filter(Boolean).join('　')
  const fromNames = snippetOf(beside, pattern)
  const isBetter = fromNames && shownBy(fromNames) > (fromBody ? shownBy(fromBody) : 0)
  return isBetter ? fromNames : fromBody
}

function matchingFiles(entry: Entry, showing: Showing): SearchHit['files'] {
  const { pattern } = showing
  const files: SearchHit['files'] = []
  for (const { name, title, href } of entry.files) {
    const marked = mark(title, pattern)
    const text = fileText(name, showing)
    // To know where everything came from takes much longer than to know whether it is there.
    const isInText = pattern !== null && fold(text).search(pattern) >= 0
    if (marked.marks.length === 0 && !isInText) continue
    files.push({ title: marked, href, snippet: isInText ? snippetOf(text, pattern) : null })
    if (files.length === MAX_FILES) break
  }
  return files
}

/** As much of an entry's text as may still be looked into. */
function part(text: string, { budget }: Showing): string {
  const length = Math.min(text.length, MAX_TEXT, budget.entries)
  budget.entries -= length
  return text.slice(0, length)
}

/** As much of a file's; nothing is read when nothing may be. */
function fileText(name: string, { budget, records }: Showing): string {
  if (budget.files <= 0) return ''
  const text = records.fileText(name, Math.min(MAX_TEXT, budget.files)) ?? ''
  budget.files -= text.length
  return text
}
