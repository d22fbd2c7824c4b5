/**
 * How text becomes the tokens of the index. A run of Han characters becomes its overlapping pairs;
 * a run of other letters and digits is one token, and has the characters next to it as tokens, too.
 * So every substring of two Han characters or more is a phrase of tokens, and none is lost at the
 * cut of a word.
 *
 *     铁路12306热线 → 铁路 路 12306 热 热线
 */

import { isLowSurrogate } from './code-units'
import { Utf8Bytes } from './utf8-bytes'

/** Longer words are cut: nobody types more of one. In characters. */
const MAX_WORD = 64

/** A stretch of text without space or punctuation, all of one script. */
export interface Run {
  text: string
  isHan: boolean
}

const NONE = 1
const WORD = 2
const HAN = 3

/** What a character is, by its code; 0 where nobody has asked yet. */
const sorts = new Uint8Array(0x11_0000)

function sortOf(character: string): number {
  return sortOfCode(character.codePointAt(0) ?? 0)
}

function sortOfCode(code: number): number {
  let sort = sorts[code] ?? NONE
  if (sort === 0) {
    const character = String.fromCodePoint(code)
    const isHan = /^\p{Script=Han}$/u.test(character)
    sort = isHan ? HAN : /^[\p{L}\p{M}\p{N}]$/u.test(character) ? WORD : NONE
    sorts[code] = sort
  }
  return sort
}

/** Splits folded text; what is neither letter, mark nor digit only separates. */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = []
  let text = ''
  let sort = NONE
  for (const character of folded) {
    const next = sortOf(character)
    if (next !== sort) {
      if (sort !== NONE) runs.push({ text, isHan: sort === HAN })
      text = ''
      sort = next
    }
    text += character
  }
  if (sort !== NONE) runs.push({ text, isHan: sort === HAN })
  return runs
}

const SPACE = 0x20
const tokens = new Utf8Bytes()

/** Tokens of folded text, in order, with a space between them. */
export function tokenText(folded: string): string {
  return tokenBytes(folded).toString().trimEnd()
}

/** The same with a space behind each, as UTF-8: what the index is given. */
export function tokenBytes(folded: string): Buffer {
  // Each character of a Han run is written thrice at most, and then has a space behind each.
  tokens.begin(folded.length * 5 + 8)
  let before = NONE
  let sort = NONE
  let start = 0
  let end = 0
  for (let at = 0; at <= folded.length;) {
    const code = folded.codePointAt(at)
    const next = code === undefined ? NONE : sortOfCode(code)
    if (next !== sort || code === undefined) {
      if (sort !== NONE) {
        if (sort === HAN) addPairs(folded, start, at, before === WORD)
        else addWord(folded.slice(start, at))
        before = sort
        end = at
      }
      if (next === WORD && before === HAN) addLast(folded, start, end)
      sort = next
      if (sort !== NONE) start = at
    }
    at += code !== undefined && code > 0xffff ? 2 : 1
  }
  return tokens.copy()
}

/** @param isBehindWord then its first character alone, too: `2022年` whatever follows it. */
function addPairs(folded: string, start: number, end: number, isBehindWord: boolean): void {
  let code = folded.codePointAt(start) ?? 0
  let at = start + unitsOf(code)
  if (isBehindWord || at === end) addCharacter(code)
  while (at < end) {
    const next = folded.codePointAt(at) ?? 0
    tokens.add(code)
    addCharacter(next)
    code = next
    at += unitsOf(code)
  }
}

/** The last character of a Han run that a word follows; one that is alone stands there already. */
function addLast(folded: string, start: number, end: number): void {
  const last = end - (isLowSurrogate(folded.charCodeAt(end - 1)) ? 2 : 1)
  if (last > start) addCharacter(folded.codePointAt(last) ?? 0)
}

function addWord(word: string): void {
  for (const character of cutWord(word)) tokens.add(character.codePointAt(0) ?? 0)
  tokens.add(SPACE)
}

function addCharacter(code: number): void {
  tokens.add(code)
  tokens.add(SPACE)
}

const unitsOf = (code: number): number => (code > 0xffff ? 2 : 1)

/** In which text a Han character was last seen, by its code. */
const seenIn = new Uint32Array(0x11_0000)
let texts = 0

/** The different Han characters of folded texts, with a space behind each, as UTF-8. */
export function characterBytes(...folded: string[]): Buffer {
  texts += 1
  tokens.begin(folded.reduce((sum, text) => sum + text.length, 0) * 2)
  for (const text of folded) {
    for (let at = 0; at < text.length;) {
      const code = text.codePointAt(at) ?? 0
      if (seenIn[code] !== texts) {
        seenIn[code] = texts
        if (sortOfCode(code) === HAN) addCharacter(code)
      }
      at += unitsOf(code)
    }
  }
  return tokens.copy()
}

export function cutWord(word: string): string {
  return word.length <= MAX_WORD ? word : Array.from(word).slice(0, MAX_WORD).join('')
}
