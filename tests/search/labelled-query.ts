export type Corpus = 'demo' | 'generated'

export const groups = [
  'two characters',
  'across words',
  'names',
  'numbers',
  'width and case',
  'traditional',
  'one character',
  'phrases',
  'titles',
  'several words',
  'attachments',
  'captions',
  'slips',
  'pinyin',
  'nothing',
  'hostile',
] as const
export type Group = (typeof groups)[number]

export type Expectation =
  /** Everything that the oracle finds, which is something. */
  | 'hits'
  /** Nothing at all. */
  | 'nothing'
  /** Any answer that is in order. */
  | 'answer'
  /** Among the suggestions is one that holds this text. */
  | { suggests: string }

/** A query and what is expected of it, set down before the search was tuned. */
export interface LabelledQuery {
  corpus: Corpus
  group: Group
  q: string
  expect: Expectation
  /** Title or id of the entry that a person would want first. */
  best: string | null
}

type Row = string | readonly [q: string, best: string]

/** Queries with hits. */
export function finding(corpus: Corpus, group: Group, rows: readonly Row[]): LabelledQuery[] {
  return rows.map((row) => {
    const [q, best] = typeof row === 'string' ? [row, null] : row
    return { corpus, group, q, expect: 'hits', best }
  })
}

/** Queries that find nothing themselves, and what is to be offered instead. */
export function offering(
  corpus: Corpus,
  group: Group,
  rows: readonly (readonly [q: string, suggests: string])[],
): LabelledQuery[] {
  return rows.map(([q, suggests]) => ({ corpus, group, q, expect: { suggests }, best: null }))
}

/** Queries of which only this is expected. */
export function expecting(
  corpus: Corpus,
  group: Group,
  expect: 'nothing' | 'answer',
  queries: readonly string[],
): LabelledQuery[] {
  return queries.map((q) => ({ corpus, group, q, expect, best: null }))
}
