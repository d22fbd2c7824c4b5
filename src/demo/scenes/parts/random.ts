/** Random numbers that are the same on every run, so that the demo photos never change. */
export interface Random {
  /** A number in [from, to). */
  between(from: number, to: number): number
  /** One of the given items. */
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  /** True with the given probability. */
  chance(probability: number): boolean
}

function hash(text: string): number {
  let value = 2166136261
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 16777619)
  return value >>> 0
}

/** Mulberry32: small, fast, and good enough for placing trees and windows. */
export function seededRandom(seed: string): Random {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    between: (from, to) => from + next() * (to - from),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    chance: (probability) => next() < probability,
  }
}
