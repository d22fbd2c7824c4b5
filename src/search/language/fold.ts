import { Converter } from 'opencc-js/t2cn'

import { CodeUnits, isHighSurrogate } from './code-units'

/**
 * Text as the index sees it: full-width and half-width, upper and lower case, traditional and
 * simplified are the same. `at[i]` is where the folded unit `i` began in the text, in UTF-16 units,
 * with the text's length at the end.
 */
export interface Folded {
  text: string
  at: number[]
}

const toSimplified = Converter({ from: 't', to: 'cn' })

/** Zero-width spaces, soft hyphens, variation selectors: nobody sees them, nobody types them. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/** By code point: a character folds to the same whatever stands round it. */
const known: (string | undefined)[] = Array.from({ length: 0x1_0000 })

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const found = known[code]
  if (found !== undefined) return found
  // Traditional characters may hide in compatibility forms: those first.
  const plain = character.normalize('NFKC').toLowerCase().replace(INVISIBLE, '')
  const folded = Array.from(plain).map(toSimplified).join('')
  if (code < known.length) known[code] = folded
  return folded
}

/** By code unit what it becomes, where that is one unit; 0 where nobody has asked, or it is not so. */
const units = new Uint16Array(0x1_0000)
const folding = new CodeUnits()

/** The longest that one character becomes, in units (ﷺ). */
const MOST_UNITS = 18

/** Folds a text. One character may become several (`㎡` → `m2`) or none. */
export function fold(text: string): string {
  folding.begin(text.length * MOST_UNITS)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const folded = units[unit] ?? 0
    if (folded === 0) at += foldInto(text, at, unit)
    else folding.add(folded)
  }
  return folding.toString()
}

/** The slow way, for what is met the first time or becomes something else than one unit. */
function foldInto(text: string, at: number, unit: number): number {
  const character = isHighSurrogate(unit) ? text.slice(at, at + 2) : (text[at] ?? '')
  const whole = String.fromCodePoint(character.codePointAt(0) ?? 0)
  const folded = foldCharacter(whole)
  if (whole.length === 1 && folded.length === 1) units[unit] = folded.charCodeAt(0)
  folding.addText(folded)
  return whole.length - 1
}

/** Folds a text and remembers where everything came from. */
export function foldWithPlaces(text: string): Folded {
  const at: number[] = []
  let folded = ''
  let place = 0
  for (const character of text) {
    const piece = foldCharacter(character)
    for (let unit = 0; unit < piece.length; unit++) at.push(place)
    folded += piece
    place += character.length
  }
  at.push(place)
  return { text: folded, at }
}
