import { type PreparedEntry, sizeOf } from './prepared-entry'
import type { Statements } from './statements'

const PUT_TITLE = 'INSERT INTO titles (rowid, title, characters, facets) VALUES (?, ?, ?, ?)'
const PUT_WORDS = `
  INSERT INTO words (rowid, title, names, body, files, characters, facets)
  VALUES (?, ?, ?, ?, ?, ?, ?)`

/** Tokens that wait at most, in bytes: some hundred articles. */
export const MOST_WAITING = 4 * 2 ** 20

/**
 * Writes what entries are found by, for many at once: FTS5 gathers words in a table of many
 * megabytes, and finds them again a fifth sooner while nothing else drives it out of the
 * processor's cache.
 */
export class WordWriter {
  private waiting: { title: unknown[]; words: unknown[] }[] = []
  private bytes = 0

  constructor(private readonly statements: Statements) {}

  /** @param facets its marks. */
  add(id: number, entry: PreparedEntry, facets: string): void {
    const { title, titleCharacters, names, body, files, characters } = entry.tokens
    this.waiting.push({
      title: [id, title, titleCharacters, facets],
      words: [id, title, names, body, files, characters, facets],
    })
    this.bytes += sizeOf(entry)
    if (this.bytes > MOST_WAITING) this.flush()
  }

  takeOut(id: number): void {
    this.flush()
    this.statements.run('DELETE FROM words WHERE rowid = ?', id)
    this.statements.run('DELETE FROM titles WHERE rowid = ?', id)
  }

  /** Writes what waits; called before every commit. */
  flush(): void {
    for (const { title } of this.waiting) this.statements.run(PUT_TITLE, ...title)
    for (const { words } of this.waiting) this.statements.run(PUT_WORDS, ...words)
    this.forget()
  }

  /** What waited in a transaction that failed. */
  forget(): void {
    this.waiting = []
    this.bytes = 0
  }
}
