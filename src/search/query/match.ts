import type { TEXT_COLUMNS } from '../index/schema'
import { fold } from '../language/fold'
import { type Term, termOf } from '../language/read-query'
import { tokenText } from '../language/tokens'
import { piecesOf } from '../language/words'

/** What to look for. */
export interface Match {
  /** The pieces that the terms fall into, for marking what was found only by them. */
  pieces: Term[]
  /** Every term as it was typed. */
  exact: Part[]
  /** … or in pieces in any place, or as the beginning of more; `null` when no term allows it. */
  loose: Part[] | null
}

/** Tokens one after the other, or a single Han character in any place. */
export interface Part {
  tokens: string[]
  /** The last token may be the beginning of a longer one. */
  isOpen: boolean
  /** Single characters have a column of their own: as beginnings of pairs they would take too long. */
  isCharacter: boolean
}

/** Columns of the index that a search looks into. */
export type Columns = 'title' | typeof TEXT_COLUMNS

export function matchOf(terms: Term[]): Match {
  const parts = terms.map((term) => ({ term, pieces: term.isDivisible ? pieceTerms(term) : [] }))
  const isLoose = parts.some(({ term, pieces }) => pieces.length > 1 || term.isOpen)
  return {
    pieces: parts.flatMap(({ pieces }) => pieces),
    exact: terms.flatMap((term) => partsOf(term)),
    // Pieces are parts of their term, and it begins itself: what has the term has them, too.
    loose: isLoose ? parts.flatMap((part) => loosely(part)) : null,
  }
}

/** Every term, or what begins with it. */
export function beginningsOf(terms: Term[]): Part[] {
  return terms.flatMap((term) => partsOf(term, true))
}

function loosely({ term, pieces }: { term: Term; pieces: Term[] }): Part[] {
  if (pieces.length < 2) return partsOf(term, true)
  const isLast = (at: number) => at === pieces.length - 1
  return pieces.flatMap((piece, at) => partsOf(piece, term.isOpen && isLast(at)))
}

/** @param isBeginning then it may be the beginning of more, where that is allowed. */
function partsOf({ phrase, isOpen, characters }: Term, isBeginning = false): Part[] {
  return [
    ...(phrase ? [{ tokens: phrase, isOpen: isBeginning && isOpen, isCharacter: false }] : []),
    ...characters.map((each) => ({ tokens: [each], isOpen: false, isCharacter: true })),
  ]
}

/** True when a title has all of these. */
export function titleHas(title: string, parts: Part[]): boolean {
  const folded = fold(title)
  const inTitle = ` ${tokenText(folded)} `
  return parts.every(({ tokens, isOpen, isCharacter }) => {
    if (isCharacter) return folded.includes(tokens.join(''))
    return inTitle.includes(` ${tokens.join(' ')}${isOpen ? '' : ' '}`)
  })
}

/** What is asked of which table of the index: titles have one of their own, which is small. */
export interface Question {
  table: 'words' | 'titles'
  /** All of them have to be there. */
  conditions: Condition[]
}

/** One thing that has to be there. */
export interface Condition {
  /** For FTS5. */
  expression: string
  /** The tokens of which it needs every one, as expressions. */
  needs: string[]
}

/** Entries that have all parts in these columns and keep to the filters. */
export function within(columns: Columns, parts: Part[], filters: Condition[] = []): Question {
  return {
    table: columns === 'title' ? 'titles' : 'words',
    conditions: [...parts.map((part) => conditionOf(columns, part)), ...filters],
  }
}

/** Entries whose title begins with these tokens. */
export function titled(tokens: string[], filters: Condition[]): Question {
  const expression = `title : ^${quoted(tokens)}`
  return { table: 'titles', conditions: [{ expression, needs: each(tokens) }, ...filters] }
}

/** Entries that have one of these marks. */
export function marked(tokens: string[]): Question {
  return { table: 'titles', conditions: [markedWith(tokens)] }
}

/** … as a filter of another question. */
export function markedWith(tokens: string[]): Condition {
  const expression = `(${each(tokens).join(' OR ')})`
  return { expression, needs: [expression] }
}

function conditionOf(columns: Columns, { tokens, isOpen, isCharacter }: Part): Condition {
  const phrase = quoted(tokens)
  if (isCharacter) return { expression: `characters : ${phrase}`, needs: [phrase] }
  const expression = isOpen ? `${phrase}*` : phrase
  return {
    expression: tokens.some(isOfText) ? expression : `{${columns}} : ${expression}`,
    needs: each(isOpen ? tokens.slice(0, -1) : tokens),
  }
}

/**
 * Pairs, and words of letters or digits, stand in no column but those of text; to keep to columns
 * takes a tenth to a quarter of the time.
 */
const isOfText = (token: string): boolean => !/^\p{Script=Han}$/u.test(token)

/** Nothing in a token is syntax: it has letters and digits alone. */
const quoted = (tokens: string[]): string => `"${tokens.join(' ')}"`

const each = (tokens: string[]): string[] => tokens.map((token) => quoted([token]))

function pieceTerms(term: Term): Term[] {
  return piecesOf(term.text).flatMap((piece) => termOf(piece, false) ?? [])
}
