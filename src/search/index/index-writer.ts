import type Database from 'libsql'

import type { ColumnNode, Entry, NamedThing } from '../entry'
import { FacetWriter } from './facet-writer'
import type { FileReading } from './file-readings'
import { FileWriter } from './file-writer'
import { type PreparedEntry, prepareEntry } from './prepared-entry'
import { RECORD_OF } from './schema'
import { type Placed, rowIdOf, TIMELESS, TIMELESS_END } from './row-id'
import { SpellingWriter } from './spelling-writer'
import { spelledIn, type Spelling } from './spellings'
import { Statements } from './statements'
import { WordWriter } from './word-writer'

const PUT_RECORD = 'INSERT INTO records (record) VALUES (?)'
const PUT_ENTRY = `
  INSERT INTO entries (id, doc, record, combination, units)
  VALUES (?, ?, last_insert_rowid(), ?, ?)`

/** Writes entries into an index. Every change stands in a {@link IndexWriter.transaction}. */
export class IndexWriter {
  private readonly statements: Statements
  private readonly facets: FacetWriter
  private readonly files: FileWriter
  private readonly spellings: SpellingWriter
  private readonly words: WordWriter
  private entries: number | null = null
  /** The last entry with a time that was placed. */
  private last: Placed | null = null

  constructor(private readonly database: Database.Database) {
    this.statements = new Statements(database)
    this.facets = new FacetWriter(this.statements)
    this.files = new FileWriter(this.statements)
    this.spellings = new SpellingWriter(this.statements)
    this.words = new WordWriter(this.statements)
  }

  /**
   * Begins a transaction that lasts until {@link IndexWriter.commit}: for an index that is made from
   * nothing, and thrown away when anything fails. Every commit costs the words a piece to merge.
   */
  begin(): void {
    this.database.exec('BEGIN IMMEDIATE')
  }

  commit(): void {
    this.words.flush()
    this.files.dropUnused()
    this.spellings.flush()
    this.database.exec('COMMIT')
  }

  /** Runs `work` in one transaction; what fails leaves nothing behind. */
  transaction<T>(work: () => T): T {
    if (this.database.inTransaction) return work()
    this.begin()
    try {
      const result = work()
      this.commit()
      return result
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('ROLLBACK')
      this.words.forget()
      this.spellings.forget()
      this.facets.forget()
      this.entries = null
      throw error
    }
  }

  /** Puts an entry in place of any older state of it. */
  put(entry: Entry): void {
    this.putPrepared(prepareEntry(entry, this.files.textOf(entry)))
    this.spellings.add(spelledIn(entry))
  }

  /** The same for one that was prepared elsewhere; its words are spelled by {@link spell}. */
  putPrepared(entry: PreparedEntry): void {
    const before = this.find(entry)
    if (before !== null) this.takeOut(before)
    this.write(this.placeOf(entry, before), entry)
  }

  /** Words of entries that were prepared elsewhere. */
  spell(spellings: Spelling[]): void {
    this.spellings.write(spellings)
  }

  /** Does nothing for what is not there. */
  remove(entry: Pick<Entry, 'collection' | 'id'>): void {
    const before = this.find(entry)
    if (before !== null) this.takeOut(before)
  }

  /** Titles by id, as the index has them; what it does not have is missing. */
  titles(collection: string, ids: string[]): Record<string, string> {
    const titles: Record<string, string> = {}
    for (const id of ids) {
      const row = this.find({ collection, id })
      const entry = row === null ? null : this.entryAt(row)
      if (entry) titles[id] = entry.title
    }
    return titles
  }

  setColumns(columns: ColumnNode[]): void {
    this.facets.setColumns(columns)
  }

  setDepartments(departments: NamedThing[]): void {
    this.facets.setDepartments(departments)
  }

  countUnreadFiles(): number {
    return this.files.countUnread()
  }

  unreadFiles(limit: number): string[] {
    return this.files.unread(limit)
  }

  presetFileReading(name: string, reading: FileReading): void {
    this.files.preset(name, reading)
  }

  /** Entries with the file are found by its text from now on. */
  setFileReading(name: string, reading: FileReading): void {
    for (const id of this.files.setReading(name, reading)) {
      const entry = this.entryAt(id)
      if (!entry || reading.text === null) continue
      this.takeOut(id)
      this.write(id, prepareEntry(entry, this.files.textOf(entry)))
      this.spellings.add(spelledIn(entry))
    }
  }

  /** Number of entries; counted once, then kept. */
  count(): number {
    this.entries ??= Number(this.statements.first('SELECT count(*) AS n FROM entries')?.n ?? 0)
    return this.entries
  }

  /** Number of the last change that the index reflects. */
  position(): number {
    return Number(this.fact('position') ?? 0)
  }

  setPosition(seq: number): void {
    if (seq > this.position()) this.setFact('position', String(seq))
  }

  asides(): { seq: number; error: string }[] {
    const rows = this.statements.all('SELECT seq, error FROM asides ORDER BY seq')
    return rows.map(({ seq, error }) => ({ seq: Number(seq), error: String(error) }))
  }

  setAside(seq: number, error: string): void {
    this.statements.run('INSERT OR REPLACE INTO asides (seq, error) VALUES (?, ?)', seq, error)
    this.setPosition(seq)
  }

  clearAside(seq: number): void {
    this.statements.run('DELETE FROM asides WHERE seq = ?', seq)
  }

  fact(name: string): string | null {
    const row = this.statements.first('SELECT value FROM facts WHERE name = ?', name)
    return row ? String(row.value) : null
  }

  setFact(name: string, value: string): void {
    this.statements.run('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)', name, value)
  }

  private write(id: number, entry: PreparedEntry): void {
    const { text, combination, units } = this.facets.of(entry)
    this.statements.run(PUT_RECORD, entry.record)
    this.statements.run(PUT_ENTRY, id, docOf(entry), combination, units)
    this.files.add(id, entry)
    this.words.add(id, entry, text)
    if (this.entries !== null) this.entries += 1
  }

  private takeOut(id: number): void {
    const entry = this.entryAt(id)
    if (entry) this.spellings.remove(spelledIn(entry))
    this.files.takeOut(id)
    this.words.takeOut(id)
    this.statements.run(
      'DELETE FROM records WHERE no = (SELECT record FROM entries WHERE id = ?)',
      id,
    )
    this.statements.run('DELETE FROM entries WHERE id = ?', id)
    if (this.entries !== null) this.entries -= 1
  }

  private entryAt(id: number): Entry | null {
    const row = this.statements.first(RECORD_OF, id)
    return row ? (JSON.parse(String(row.record)) as Entry) : null
  }

  private find(entry: Pick<Entry, 'collection' | 'id'>): number | null {
    const row = this.statements.first('SELECT id FROM entries WHERE doc = ?', docOf(entry))
    return row ? Number(row.id) : null
  }

  private placeOf({ at, number }: PreparedEntry, before: number | null): number {
    if (at !== null) {
      const isTaken = (id: number) =>
        this.statements.first('SELECT 1 FROM entries WHERE id = ?', id) !== null
      const id = rowIdOf(at, number, isTaken, this.last)
      this.last = { at, number, id }
      return id
    }
    if (before !== null && before >= TIMELESS) return before
    const row = this.statements.first('SELECT min(id) AS last FROM entries WHERE id >= ?', TIMELESS)
    return Number(row?.last ?? TIMELESS_END) - 1
  }
}

const docOf = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): string =>
  `${collection}:${id}`
