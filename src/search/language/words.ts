import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

import { runsOf } from './tokens'

let jieba: Jieba | null = null

/**
 * Words of folded text, in order, without space and punctuation: for what is not a search for a
 * substring. The dictionary takes some 50 MB and 0.2 s at the first call, so only threads call it.
 */
export function wordsOf(folded: string): string[] {
  jieba ??= Jieba.withDict(dict)
  return jieba.cut(folded, true).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/**
 * Pieces that a text can be found by, for hits that have them in any place: of each run its words, and
 * characters that stand alone in a row, joined. What has the text as it is has them all, too. `[]`
 * when it has only one.
 */
export function piecesOf(folded: string): string[] {
  const pieces = runsOf(folded).flatMap(({ text, isHan }) => (isHan ? hanPieces(text) : [text]))
  const distinct = [...new Set(pieces)]
  return distinct.length > 1 ? distinct : []
}

/** Of two characters and more. */
function hanPieces(run: string): string[] {
  const pieces: string[] = []
  let singles = ''
  for (const word of [...wordsOf(run), '']) {
    if (Array.from(word).length === 1) {
      singles += word
      continue
    }
    if (Array.from(singles).length > 1) pieces.push(singles)
    singles = ''
    if (word !== '') pieces.push(word)
  }
  return pieces
}
