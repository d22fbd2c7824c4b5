import type { Entry } from '../entry'
import { RECORD_OF } from '../index/schema'
import type { Statements } from '../index/statements'

/** What the index keeps of an entry, for showing it. */
export class Records {
  private readonly read = new Map<number, Entry | null>()

  constructor(private readonly statements: Statements) {}

  /** Read once, until they are forgotten. */
  at(id: number): Entry | null {
    let entry = this.read.get(id)
    if (entry === undefined) {
      const row = this.statements.first(RECORD_OF, id)
      entry = row ? (JSON.parse(String(row.record)) as Entry) : null
      this.read.set(id, entry)
    }
    return entry
  }

  /** After each answer: the next one may find another state of the index. */
  forget(): void {
    this.read.clear()
  }

  /** The beginning of a file's text. @param length in characters. */
  fileText(name: string, length: number): string | null {
    const row = this.statements.first(
      'SELECT substr(text, 1, CAST(? AS INTEGER)) AS text FROM files WHERE name = ?',
      length,
      name,
    )
    return typeof row?.text === 'string' ? row.text : null
  }
}
