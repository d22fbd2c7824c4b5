import type { TEXT_COLUMNS } from '../index/schema'
import { piecesOf } from '../language/words'
import { type Term, termOf } from '../language/read-query'

/** What to look for. */
export interface Match {
  /** The pieces that the terms fall into, for marking what was found only by them. */
  pieces: Term[]
  /** Every term as it was typed, as an FTS5 expression. */
  exact: (columns: Columns) => string
  /** … or in pieces in any place, or as the beginning of more; `null` when no term allows it. */
  loose: ((columns: Columns) => string) | null
}

/** Columns of the index that a search looks into. */
export type Columns = 'title' | typeof TEXT_COLUMNS

export function matchOf(terms: Term[]): Match {
  const parts = terms.map((term) => ({ term, pieces: term.isDivisible ? pieceTerms(term) : [] }))
  const isLoose = parts.some(({ term, pieces }) => pieces.length > 1 || term.beginning !== null)
  return {
    pieces: parts.flatMap(({ pieces }) => pieces),
    exact: (columns) => allOf(terms.map((term) => expressionOf(columns, term))),
    // Pieces are parts of their term, and it begins itself: what has the term has them, too.
    loose: isLoose ? (columns) => allOf(parts.map((part) => loosely(columns, part))) : null,
  }
}

/** Every term, or what begins with it. */
export function beginningsOf(terms: Term[], columns: Columns): string {
  return allOf(terms.map((term) => expressionOf(columns, term, true)))
}

function loosely(columns: Columns, { term, pieces }: { term: Term; pieces: Term[] }): string {
  if (pieces.length < 2) return expressionOf(columns, term, true)
  const isOpen = (at: number) => term.beginning !== null && at === pieces.length - 1
  return `(${allOf(pieces.map((piece, at) => expressionOf(columns, piece, isOpen(at))))})`
}

/** Single characters have a column of their own: as beginnings of pairs they would take too long. */
function expressionOf(columns: Columns, term: Term, isBeginning = false): string {
  const phrase = (isBeginning && term.beginning) || term.phrase
  return allOf([
    ...(phrase === null ? [] : [isOfText(phrase) ? phrase : `{${columns}} : ${phrase}`]),
    ...term.characters.map((character) => `characters : "${character}"`),
  ])
}

/**
 * Pairs, and words of letters or digits, stand in no column but those of text; to keep to columns
 * takes a tenth to a quarter of the time.
 */
const isOfText = (phrase: string): boolean => /\p{Script=Han}{2}|[^\p{Script=Han}" ]/u.test(phrase)

const allOf = (expressions: string[]): string => expressions.join(' AND ')

/** What is asked of which table of the index: titles have one of their own, which is small. */
export interface Question {
  table: 'words' | 'titles'
  /** For FTS5. */
  expression: string
}

/** Entries that have it in these columns and keep to the filters. */
export function within(
  columns: Columns,
  expression: (columns: Columns) => string,
  filters: string[] = [],
): Question {
  return {
    table: columns === 'title' ? 'titles' : 'words',
    expression: allOf([expression(columns), ...filters]),
  }
}

/** Entries whose title begins with a phrase. */
export function titled(phrase: string, filters: string[]): Question {
  return { table: 'titles', expression: allOf([`title : ^${phrase}`, ...filters]) }
}

/** Entries that have one of these marks. */
export function marked(tokens: string[]): Question {
  return { table: 'titles', expression: markedExpression(tokens) }
}

/** … as a filter of another question. */
export function markedExpression(tokens: string[]): string {
  return `(${tokens.map((token) => `"${token}"`).join(' OR ')})`
}

function pieceTerms(term: Term): Term[] {
  return piecesOf(term.text).flatMap((piece) => termOf(piece, false) ?? [])
}
