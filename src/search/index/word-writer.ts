import type { Entry } from '../entry'
import { fold } from '../language/fold'
import { characterBytes, tokenBytes } from '../language/tokens'
import type { Statements } from './statements'

const PUT_TITLE = 'INSERT INTO titles (rowid, title, characters, facets) VALUES (?, ?, ?, ?)'
const PUT_WORDS = `
  INSERT INTO words (rowid, title, names, body, files, characters, facets)
  VALUES (?, ?, ?, ?, ?, ?, ?)`

/** Tokens that wait at most: some hundred articles. */
const MOST_WAITING = 4 * 2 ** 20

/**
 * Writes what entries are found by. It is prepared entry by entry and written for many at once: FTS5
 * gathers words in a table of many megabytes, and finds them again a fifth sooner while nothing
 * else drives it out of the processor's cache.
 */
export class WordWriter {
  private waiting: { title: unknown[]; words: unknown[] }[] = []
  private bytes = 0

  constructor(private readonly statements: Statements) {}

  /**
   * @param files titles and text of the entry's files.
   * @param facets its marks.
   */
  add(id: number, entry: Entry, files: string, facets: string): void {
    const title = fold(entry.title)
    const names = fold([entry.subtitle ?? '', entry.source ?? '', ...entry.names].join('\n'))
    const rest = [names, fold(entry.body), fold(files)] as const
    const titleTokens = tokenBytes(title)
    const tokens = [titleTokens, ...rest.map(tokenBytes), characterBytes(title, ...rest)]
    this.waiting.push({
      title: [id, titleTokens, characterBytes(title), facets],
      words: [id, ...tokens, facets],
    })
    this.bytes += tokens.reduce((sum, { length }) => sum + length, 0)
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
