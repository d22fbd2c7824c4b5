import { MAX_QUERY } from '@/platform/limits'

import { fold } from './fold'
import { runsOf, type Run, tokenText } from './tokens'

/** Shorter words stand only for themselves: all numbers of a year begin with 2. */
const MIN_BEGINNING = 3

/** Most terms of a query. */
const MAX_TERMS = 12

/** What stands between spaces, or between quotes: has to be found as it is. */
export interface Term {
  /** Folded. */
  text: string
  /** Tokens that stand one after the other, `null` for characters alone. */
  phrase: string[] | null
  /** The phrase may be the beginning of more: `123` of 12306. Not so where nearly everything is. */
  isOpen: boolean
  /** Han characters that are part of no token of the phrase: they may stand anywhere. */
  characters: string[]
  /** A run of Han characters that may be found in pieces, too; not so between quotes. */
  isDivisible: boolean
}

export interface ReadQuery {
  /** As it was typed, without space round it and cut to {@link MAX_QUERY}. */
  text: string
  isCut: boolean
  terms: Term[]
}

const QUOTES = /["“”„‟«»「」『』]/u

/** Reads what a visitor typed. Any text is a query; one without letters or digits has no terms. */
export function readQuery(typed: string): ReadQuery {
  const characters = Array.from(typed.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim())
  const text = characters.slice(0, MAX_QUERY).join('').trim()
  const terms: Term[] = []
  // Pieces at odd places stood between quotes; a quote that is never closed is none.
  const pieces = text.split(QUOTES)
  pieces.forEach((piece, at) => {
    const isQuoted = at % 2 === 1 && at < pieces.length - 1
    for (const part of isQuoted ? [piece] : piece.split(/\s+/u)) {
      const term = termOf(part, !isQuoted)
      if (term && !terms.some((each) => each.text === term.text)) terms.push(term)
    }
  })
  const isCut = characters.length > MAX_QUERY || terms.length > MAX_TERMS
  return { text, isCut, terms: terms.slice(0, MAX_TERMS) }
}

/** One term out of a piece of text; `null` when it has neither letters nor digits. */
export function termOf(piece: string, isDivisible: boolean): Term | null {
  const text = fold(piece)
  const runs = runsOf(text)
  if (runs.length === 0) return null
  return { text, ...tokensOf(runs), isDivisible: isDivisible && text.length > 2 }
}

/**
 * What finds these runs one after the other. A single Han character at either end, with punctuation
 * between it and the rest, is the end or beginning of a run that is longer in the text: such a one
 * is no token there.
 */
function tokensOf(runs: Run[]): Pick<Term, 'phrase' | 'isOpen' | 'characters'> {
  const isOdd = (run: Run | undefined, beside: Run | undefined) =>
    run?.isHan === true && Array.from(run.text).length === 1 && beside?.isHan !== false
  const [first, last] = [runs[0], runs.at(-1)]
  const whole = runs.filter((run) => {
    if (run === first && isOdd(run, runs[1])) return false
    return run !== last || !isOdd(run, runs.at(-2))
  })
  const characters = runs.filter((run) => !whole.includes(run)).map(({ text }) => text)
  if (whole.length === 0) return { phrase: null, isOpen: false, characters }
  const phrase = tokenText(whole.map(({ text }) => text).join(' ')).split(' ')
  const isOpen = last?.isHan === false && last.text.length >= MIN_BEGINNING
  return { phrase, isOpen, characters }
}
