import Database from 'libsql'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Aside } from './projection'

/** Raised when the tables below change: the file is then thrown away and made anew. */
const FORMAT = 1

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS positions (name TEXT PRIMARY KEY, seq INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS asides (
    name TEXT NOT NULL, seq INTEGER NOT NULL, error TEXT NOT NULL, PRIMARY KEY (name, seq));
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS pages (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, content_type TEXT NOT NULL,
    sha256 TEXT NOT NULL, files_sha256 TEXT NOT NULL, size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    stale INTEGER NOT NULL DEFAULT 0, used INTEGER NOT NULL, tags TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS pages_stale ON pages (stale, used) WHERE stale > 0;
  CREATE INDEX IF NOT EXISTS pages_used ON pages (used);
  CREATE TABLE IF NOT EXISTS tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS page_tags (
    tag INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (tag, page)) WITHOUT ROWID;
`

/**
 * What one node knows for itself: how far its projections are and which pages it has stored. A
 * small SQLite file beside the pages, whatever the content's database is; throwing it away costs
 * nothing but rendering again.
 */
export class NodeState {
  readonly database: Database.Database

  /** @param folder made when it is missing. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.database = new Database(path.join(folder, 'node.db'))
    this.database.exec('PRAGMA journal_mode = WAL')
    this.database.exec('PRAGMA busy_timeout = 5000')
    // Lost in a power cut at worst: pages that are rendered again.
    this.database.exec('PRAGMA synchronous = NORMAL')
    const { user_version: format } = this.database.prepare('PRAGMA user_version').get() as {
      user_version: number
    }
    if (format !== FORMAT) this.reset()
  }

  /** Runs `work` in one transaction. */
  transaction<T>(work: () => T): T {
    this.database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.database.exec('COMMIT')
      return result
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('ROLLBACK')
      throw error
    }
  }

  position(name: string): number {
    const row = this.database.prepare('SELECT seq FROM positions WHERE name = ?').get(name)
    return (row as { seq: number } | undefined)?.seq ?? 0
  }

  setPosition(name: string, seq: number): void {
    this.database
      .prepare(
        `INSERT INTO positions (name, seq) VALUES (?, ?)
         ON CONFLICT (name) DO UPDATE SET seq = max(seq, excluded.seq)`,
      )
      .run(name, seq)
  }

  /** Sets a position back, too: for a log that is another one. */
  resetPosition(name: string, seq: number): void {
    this.database
      .prepare('INSERT OR REPLACE INTO positions (name, seq) VALUES (?, ?)')
      .run(name, seq)
  }

  forgetPages(): void {
    this.transaction(() => {
      for (const table of ['pages', 'page_tags', 'tags']) this.database.exec(`DELETE FROM ${table}`)
    })
  }

  asides(name: string): Aside[] {
    const rows = this.database.prepare('SELECT seq, error FROM asides WHERE name = ? ORDER BY seq')
    return rows.all(name) as Aside[]
  }

  setAside(name: string, seq: number, error: string): void {
    this.database
      .prepare('INSERT OR REPLACE INTO asides (name, seq, error) VALUES (?, ?, ?)')
      .run(name, seq, error)
  }

  clearAside(name: string, seq: number): void {
    this.database.prepare('DELETE FROM asides WHERE name = ? AND seq = ?').run(name, seq)
  }

  /** A single remembered value, such as the build that made the pages. */
  fact(name: string): string | null {
    const row = this.database.prepare('SELECT value FROM facts WHERE name = ?').get(name)
    return (row as { value: string } | undefined)?.value ?? null
  }

  setFact(name: string, value: string): void {
    this.database
      .prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)')
      .run(name, value)
  }

  /** Changes when another process has written to the file. */
  foreignWrites(): number {
    const row = this.database.prepare('PRAGMA data_version').get()
    return (row as { data_version: number }).data_version
  }

  close(): void {
    this.database.close()
  }

  private reset(): void {
    for (const table of ['positions', 'asides', 'facts', 'pages', 'tags', 'page_tags']) {
      this.database.exec(`DROP TABLE IF EXISTS ${table}`)
    }
    this.database.exec(SCHEMA)
    this.database.exec(`PRAGMA user_version = ${FORMAT}`)
  }
}
