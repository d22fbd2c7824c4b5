import type { Entry } from '../entry'
import { type FileReading, FileReadings, textOfFiles } from './file-readings'
import type { Statements } from './statements'

const UNREAD = 'WHERE text IS NULL AND fault IS NULL'

/** Keeps the texts of files beside the entries that have them. */
export class FileWriter {
  private readonly readings: FileReadings
  private readonly loosened = new Set<string>()

  constructor(private readonly statements: Statements) {
    this.readings = new FileReadings(statements)
  }

  /** Notes the files of an entry. */
  add(entryId: number, { files }: Pick<Entry, 'files'>): void {
    for (const { name } of files) {
      this.statements.run('INSERT OR IGNORE INTO entry_files VALUES (?, ?)', name, entryId)
      this.statements.run('INSERT OR IGNORE INTO files (name) VALUES (?)', name)
    }
  }

  /** Titles of an entry's files and the text of those that were read. */
  textOf(entry: Entry): string {
    return textOfFiles(entry, (name) => this.readings.of(name))
  }

  takeOut(entryId: number): void {
    const rows = this.statements.all('SELECT name FROM entry_files WHERE entry = ?', entryId)
    for (const { name } of rows) this.loosened.add(String(name))
    this.statements.run('DELETE FROM entry_files WHERE entry = ?', entryId)
  }

  /** What was withdrawn leaves no text behind; called before every commit. */
  dropUnused(): void {
    for (const name of this.loosened) {
      this.statements.run(
        'DELETE FROM files WHERE name = ? AND NOT EXISTS (SELECT 1 FROM entry_files WHERE name = ?)',
        name,
        name,
      )
    }
    this.loosened.clear()
  }

  countUnread(): number {
    return Number(this.statements.first(`SELECT count(*) AS n FROM files ${UNREAD}`)?.n ?? 0)
  }

  /** Names of files that nobody has read yet. */
  unread(limit: number): string[] {
    const rows = this.statements.all(
      `SELECT name FROM files ${UNREAD} ORDER BY name LIMIT ?`,
      limit,
    )
    return rows.map(({ name }) => String(name))
  }

  /** Before any entry names the file: the text need not be read again. */
  preset(name: string, { text, fault }: FileReading): void {
    this.statements.run('INSERT OR IGNORE INTO files VALUES (?, ?, ?)', name, text, fault)
  }

  /** @returns the entries that have the file. */
  setReading(name: string, { text, fault }: FileReading): number[] {
    this.statements.run('UPDATE files SET text = ?, fault = ? WHERE name = ?', text, fault, name)
    const rows = this.statements.all('SELECT entry FROM entry_files WHERE name = ?', name)
    return rows.map(({ entry }) => Number(entry))
  }
}
