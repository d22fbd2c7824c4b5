import { pinyin } from 'pinyin-pro'

import type { Entry } from '../entry'
import { fold } from '../language/fold'
import { isLowSurrogate } from '../language/code-units'
import { runsOf } from '../language/tokens'
import { wordsOf } from '../language/words'

/** Words longer than this are found by their title. In characters. */
const MAX_WORD = 8

/** Two words that stand together are kept as one up to this length. In characters. */
const MAX_PAIR = 5

/** So many words are gathered before they are to be written. */
const MAX_GATHERED = 200_000

/** So many texts are remembered with their words. */
const MAX_CUT = 20_000

/** How many more entries have a word than the index says. */
interface Count {
  uses: number
  /** The last entry that it was counted for. */
  entry: number
}

/** A word, its pinyin, and how many more entries have it than the index says. */
export type Spelling = [word: string, pinyin: string, uses: number]

/** The words of titles and names, with how many entries have them. */
export class Spellings {
  private readonly gathered = new Map<string, Count>()
  /** Counts of the words of a text: names come again and again. */
  private readonly cut = new Map<string, Count[]>()
  private readonly known = new Map<string, string>()
  private entries = 0

  add(texts: string[]): void {
    this.gather(texts, 1)
  }

  remove(texts: string[]): void {
    this.gather(texts, -1)
  }

  /** So many were gathered that they should be taken. */
  get isFull(): boolean {
    return this.gathered.size > MAX_GATHERED
  }

  /** What was gathered, in the order of the words; then there is nothing. */
  take(): Spelling[] {
    const spellings: Spelling[] = []
    for (const [word, { uses }] of this.gathered) {
      if (uses !== 0) spellings.push([word, this.pinyinOf(word), uses])
    }
    this.forget()
    return spellings.sort(([a], [b]) => (a < b ? -1 : 1))
  }

  /** What was gathered in a transaction that failed. */
  forget(): void {
    this.gathered.clear()
    this.cut.clear()
  }

  private gather(texts: string[], uses: number): void {
    this.entries += 1
    for (const text of texts) {
      for (const count of this.countsOf(text)) {
        if (count.entry === this.entries) continue
        count.entry = this.entries
        count.uses += uses
      }
    }
  }

  private countsOf(text: string): Count[] {
    let counts = this.cut.get(text)
    if (counts === undefined) {
      counts = Array.from(spelledWords(text), (word) => this.countOf(word))
      if (this.cut.size >= MAX_CUT) this.cut.clear()
      this.cut.set(text, counts)
    }
    return counts
  }

  private countOf(word: string): Count {
    let count = this.gathered.get(word)
    if (count === undefined) {
      count = { uses: 0, entry: 0 }
      this.gathered.set(word, count)
    }
    return count
  }

  private pinyinOf(word: string): string {
    let spelled = this.known.get(word)
    if (spelled === undefined) {
      spelled = pinyinOf(word)
      if (this.known.size >= MAX_GATHERED) this.known.clear()
      this.known.set(word, spelled)
    }
    return spelled
  }
}

/** Texts of an entry whose words are spelled. */
export function spelledIn({ title, names }: Entry): string[] {
  return [title, ...names]
}

/** Pinyin without tones and spaces, ü as it is typed: 城管 → `chengguan`, 绿 → `lv`. */
export function pinyinOf(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).join('').toLowerCase()
}

/** Words of a short text and short pairs of neighbours, each once. */
export function spelledWords(text: string): Set<string> {
  const words = wordsOf(fold(text)).filter(isHan)
  const spelled = new Set<string>()
  words.forEach((word, at) => {
    const length = lengthOf(word)
    if (length >= 2 && length <= MAX_WORD) spelled.add(word)
    const next = words[at + 1]
    if (next === undefined) return
    const more = lengthOf(next)
    if (length + more <= MAX_PAIR) spelled.add(word + next)
    // Of a long word (生活垃圾) only its end makes a pair (垃圾分类).
    if (length > 2 && 2 + more <= MAX_PAIR) spelled.add(endOf(word) + next)
  })
  return spelled
}

/** In characters. */
function lengthOf(word: string): number {
  let length = word.length
  for (let at = 0; at < word.length; at++) if (isLowSurrogate(word.charCodeAt(at))) length -= 1
  return length
}

const endOf = (word: string): string => Array.from(word).slice(-2).join('')

const isHan = (word: string): boolean => runsOf(word).every((run) => run.isHan)
