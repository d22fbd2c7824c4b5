import type { Random } from '../fault/random'
import { people, person } from './place-names'

/** A sentence with gaps, taken apart once: texts stand at even places, capitals at odd ones. */
export type Frame = readonly string[]

export function frames(sentences: readonly string[]): readonly Frame[] {
  return sentences.map((sentence) => sentence.split(/\{(.)\}/u))
}

const SLOTS = 4096

/**
 * A list to draw from in constant time. A word's share falls with its place in the list as words
 * do in a language (Zipf–Mandelbrot); every word keeps at least one slot.
 */
export class Bag {
  private readonly slots: string[] = []

  /** @param flatness The greater, the more even: how far the list's head is cut. */
  constructor(list: readonly string[], flatness = 2.7) {
    const weight = (rank: number) => 1 / (rank + 1 + flatness)
    const whole = list.reduce((sum, _, rank) => sum + weight(rank), 0)
    list.forEach((word, rank) => {
      const count = Math.max(1, Math.round((weight(rank) / whole) * SLOTS))
      for (let slot = 0; slot < count; slot++) this.slots.push(word)
    })
  }

  draw(random: Random): string {
    return random.pick(this.slots)
  }
}

/** What the gaps of one text are filled from. */
export interface Words {
  bags: Readonly<Record<string, Bag>>
  unit: string
  sign: string
  /** Year of the text. */
  year: number
  uniqueName: string
  /** People who came up; they are among what an article is found by. */
  met: Set<string>
}

/** Fills the gaps of a sentence. */
export function fill(frame: Frame, words: Words, random: Random): string {
  let text = frame[0]!
  for (let at = 1; at < frame.length; at += 2) {
    text += word(frame[at]!, words, random) + frame[at + 1]!
  }
  return text
}

function word(gap: string, words: Words, random: Random): string {
  switch (gap) {
    case 'U':
      return words.unit
    case 'X': {
      // Most mentions are of few people.
      const name = person(Math.floor(random.next() ** 3 * people))
      words.met.add(name)
      return name
    }
    case 'N':
      return String(random.between(2, 99))
    case 'M':
      return String(random.between(1000, 99_999))
    case 'P':
      return `${(random.between(10, 999) / 10).toFixed(1)}%`
    case 'B':
      return `${random.between(1, 12)}月${random.between(1, 28)}日`
    case 'Y':
      return String(words.year)
    case 'F':
      return documentNumber(words, random)
    case '!':
      return words.uniqueName
  }
  const bag = words.bags[gap]
  if (!bag) throw new Error(`No words for the gap ${gap}`)
  return bag.draw(random)
}

/** As in 青城管〔2024〕17号. */
export function documentNumber({ sign, year }: Words, random: Random): string {
  return `${sign}〔${year}〕${random.between(1, 180)}号`
}
