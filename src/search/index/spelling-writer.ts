import { type Spelling, Spellings } from './spellings'
import type { Statements } from './statements'

const PUT = `
  INSERT INTO spellings (word, pinyin, uses) VALUES (?, ?, ?)
  ON CONFLICT (word) DO UPDATE SET uses = uses + excluded.uses`
const DROP = 'DELETE FROM spellings WHERE word = ? AND uses <= 0'

/**
 * Keeps the words of all titles and names with their pinyin and how many entries have them: what a
 * query that finds nothing may have meant. A word goes with the last entry that has it.
 */
export class SpellingWriter {
  private readonly spellings = new Spellings()

  constructor(private readonly statements: Statements) {}

  add(texts: string[]): void {
    this.spellings.add(texts)
    if (this.spellings.isFull) this.flush()
  }

  remove(texts: string[]): void {
    this.spellings.remove(texts)
    if (this.spellings.isFull) this.flush()
  }

  /** Writes what was gathered; called before every commit. */
  flush(): void {
    this.write(this.spellings.take())
  }

  write(spellings: Spelling[]): void {
    for (const [word, pinyin, uses] of spellings) {
      this.statements.run(PUT, word, pinyin, uses)
      if (uses < 0) this.statements.run(DROP, word)
    }
  }

  /** What was gathered in a transaction that failed. */
  forget(): void {
    this.spellings.forget()
  }
}
