import type { Entry } from '../entry'
import type { Statements } from '../index/statements'

/** What the index keeps of an entry, for showing it. */
export class Records {
  constructor(private readonly statements: Statements) {}

  at(id: number): Entry | null {
    const row = this.statements.first('SELECT record FROM records WHERE id = ?', id)
    return row ? (JSON.parse(String(row.record)) as Entry) : null
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
