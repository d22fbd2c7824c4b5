import type { Entry } from '../entry'
import type { Statements } from './statements'

/** Text of all files of one entry that is searched, in UTF-16 units. */
const MAX_TEXT = 500_000

/** A file's text, or why it has none. */
export interface FileReading {
  text: string | null
  fault: string | null
}

/** The texts of files that an index has. */
export class FileReadings {
  constructor(private readonly statements: Statements) {}

  /** `null` when the file was not read. */
  of(name: string): FileReading | null {
    const row = this.statements.first('SELECT text, fault FROM files WHERE name = ?', name)
    if (!row || (row.text === null && row.fault === null)) return null
    return { text: row.text as string | null, fault: row.fault as string | null }
  }
}

/** Titles of an entry's files and the text of those that were read. */
export function textOfFiles(
  { files }: Entry,
  readingOf: (name: string) => FileReading | null,
): string {
  let text = ''
  for (const { name, title } of files) text += `${title}\n${readingOf(name)?.text ?? ''}\n`
  return text.slice(0, MAX_TEXT)
}
