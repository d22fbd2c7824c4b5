/** What one department writes about; lists begin with the most frequent word. */
export interface Topic {
  /** Short name of the department. */
  unit: string
  /** Begins its document numbers, as in 青城管〔2024〕17号. */
  sign: string
  /** Things it deals with. */
  things: readonly string[]
  /** What it does, as nouns. */
  works: readonly string[]
}

/** @param things @param works Words between spaces. */
export function topic(unit: string, sign: string, things: string, works: string): Topic {
  const words = (text: string) => [...new Set(text.trim().split(/\s+/u))]
  return { unit, sign, things: words(things), works: words(works) }
}
