import { pinyinOf } from '../index/spellings'
import type { Statements } from '../index/statements'
import { type ReadQuery, readQuery, type Term } from '../language/read-query'
import { wordsOf } from '../language/words'
import { TEXT_COLUMNS } from '../index/schema'
import { EVERYTHING, type Hits } from './hits'
import { beginningsOf, within } from './match'
import { isOneApart, titlesLike } from './titles-like'

/** Other queries that an answer offers. */
const OFFERED = 5

/** Queries that are tried at most: each may go through all hits of its commonest pairs. */
const TRIED = 12

/** Words that are looked at for one misspelled one. */
const LOOKED_AT = 8

/** Pairs of characters with the same first one that are compared. */
const MOST_PAIRS = 500

/** Longest text whose single characters are doubted one by one. In characters. */
const MAX_WORD = 8

/**
 * Queries near one that finds nothing that do find something, the likeliest first.
 * @param isKnown it was asked without filters: nothing has all its terms.
 */
export function suggestionsFor(
  query: ReadQuery,
  isKnown: boolean,
  statements: Statements,
  hits: Hits,
): string[] {
  const isFound = (text: string): boolean => {
    const { terms } = readQuery(text)
    const question = within(TEXT_COLUMNS, beginningsOf(terms))
    return terms.length > 0 && hits.count(question, EVERYTHING, 1) > 0
  }
  const offered: string[] = []
  const letters = query.terms.map(({ text }) => text).join('')
  if (isLatin(letters)) return byPinyin(letters.replaceAll("'", ''), statements).slice(0, OFFERED)
  // The term that finds nothing is the one that was meant otherwise.
  const isOdd = ({ text }: Term) => (isKnown && query.terms.length === 1) || !isFound(text)
  const odd = query.terms.find(isOdd) ?? null
  if (!odd) return []
  const others = query.terms.filter((term) => term !== odd).map(({ text }) => text)
  let tried = 0
  for (const meant of meantBy(odd, statements, hits)) {
    if (offered.length >= OFFERED || tried >= TRIED) break
    const text = [...query.terms].map((term) => (term === odd ? meant : term.text)).join(' ')
    const suggestion = others.length === 0 ? meant : text
    if (suggestion === odd.text || offered.includes(suggestion)) continue
    tried += 1
    if (isFound(suggestion)) offered.push(suggestion)
  }
  return offered
}

function* meantBy(term: Term, statements: Statements, hits: Hits): Generator<string> {
  const text = term.text.replaceAll(/\s+/gu, '')
  if (isLatin(text)) {
    yield* byPinyin(text.replaceAll("'", ''), statements)
    return
  }
  const length = Array.from(text).length
  if (length <= MAX_WORD) {
    yield* soundingLike(text, statements)
    yield* withOneSlip(text, statements)
    yield* withOnePieceExchanged(text, statements)
    if (length === 2) yield* pairsLike(text, statements)
  }
  if (length > 3) yield* titlesLike(text, statements, hits)
}

/** Words that are spelled like this in pinyin, or begin so. */
function byPinyin(letters: string, statements: Statements): string[] {
  if (letters.length < 2) return []
  const rows = statements.all(
    `SELECT word FROM spellings WHERE pinyin >= ? AND pinyin < ?
     ORDER BY pinyin = ? DESC, uses DESC, word LIMIT ?`,
    letters,
    `${letters}{`,
    letters,
    LOOKED_AT,
  )
  return rows.map(({ word }) => String(word))
}

function soundingLike(text: string, statements: Statements): string[] {
  const rows = statements.all(
    'SELECT word FROM spellings WHERE pinyin = ? AND word <> ? ORDER BY uses DESC, word LIMIT ?',
    pinyinOf(text),
    text,
    LOOKED_AT,
  )
  return rows.map(({ word }) => String(word))
}

/** Words with one character more, less or another one; of two characters only what is near in sound. */
function withOneSlip(text: string, statements: Statements): string[] {
  const characters = Array.from(text)
  // Anything else would be syntax of GLOB.
  if (characters.length < 2 || !/^[\p{L}\p{N}]+$/u.test(text)) return []
  const patterns = characters.flatMap((_, at) => {
    const [before, after] = [characters.slice(0, at), characters.slice(at + 1)]
    return [
      [...before, '?', ...after].join(''),
      ...(characters.length > 2 ? [[...before, ...after].join('')] : []),
      [...before, '?', ...characters.slice(at)].join(''),
    ]
  })
  const found = new Map<string, number>()
  for (const pattern of patterns.filter((each) => /\p{Script=Han}/u.test(each))) {
    // The first character doubted: an index of what comes behind it, as GLOB would read all words.
    const [where, sought] = pattern.startsWith('?')
      ? ['substr(word, 2) = ?', pattern.slice(1)]
      : ['word GLOB ?', pattern]
    const rows = statements.all(
      `SELECT word, uses FROM spellings WHERE ${where} ORDER BY uses DESC, word LIMIT ?`,
      sought,
      LOOKED_AT,
    )
    for (const { word, uses } of rows) found.set(String(word), Number(uses))
  }
  const sound = pinyinOf(text)
  return [...found]
    .filter(([word]) => characters.length > 2 || isOneApart(pinyinOf(word), sound))
    .sort(([, a], [, b]) => b - a)
    .map(([word]) => word)
}

/** The text with one of its words, or two characters in a row, exchanged for one that sounds alike. */
function* withOnePieceExchanged(text: string, statements: Statements): Generator<string> {
  const characters = Array.from(text)
  const pieces = new Set(wordsOf(text).filter((word) => Array.from(word).length > 1))
  characters.slice(1).forEach((character, at) => pieces.add(`${characters[at] ?? ''}${character}`))
  for (const piece of pieces) {
    if (piece === text) continue
    for (const word of soundingLike(piece, statements)) yield text.replace(piece, word)
    for (const word of withOneSlip(piece, statements)) yield text.replace(piece, word)
  }
}

/**
 * Two characters of any text that begin like these and sound nearly alike. What comes of a wrong
 * first character is found among the words of titles alone.
 */
function pairsLike(text: string, statements: Statements): string[] {
  const [first = ''] = text
  const rows = statements.all(
    'SELECT term FROM vocabulary WHERE term > ? AND term < ? ORDER BY doc DESC LIMIT ?',
    first,
    `${first}\u{10FFFF}`,
    MOST_PAIRS,
  )
  const sound = pinyinOf(text)
  const terms = rows.map(({ term }) => String(term)).filter((term) => term !== text)
  const alike = (term: string) => (pinyinOf(term) === sound ? 0 : 1)
  return terms
    .filter((term) => isOneApart(pinyinOf(term), sound))
    .sort((a, b) => alike(a) - alike(b))
    .slice(0, LOOKED_AT)
}

const isLatin = (text: string): boolean => /^[a-z']{2,}$/.test(text)
