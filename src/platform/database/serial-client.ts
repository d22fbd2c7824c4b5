import type { Client, InArgs, InStatement, ResultSet, Transaction } from '@libsql/client'

import { SerialQueue } from './serial-queue'
import { SqliteConnection } from './sqlite-connection'

/** How long a write waits for its turn before it fails, in milliseconds. */
const MAX_WAIT_MS = 10_000

const SHARED_PRAGMAS = ['busy_timeout = 5000', 'foreign_keys = ON', 'cache_size = -32000']

// FULL: an answered save survives a power cut. Measured: no cost that shows beside the save itself.
const WRITER_PRAGMAS = [
  'journal_mode = WAL',
  'journal_size_limit = 67108864',
  'synchronous = FULL',
  ...SHARED_PRAGMAS,
]

// A write that is taken for a read fails loudly on this connection instead of escaping the queue.
const READER_PRAGMAS = [...SHARED_PRAGMAS, 'query_only = ON']

/**
 * libsql's `Client` over two connections of one process: a writer whose transactions and single
 * writes wait in one queue, and a reader that sees only what is committed and never waits (WAL).
 *
 * The stock client hands a new connection to every transaction; two of them at once fail with
 * SQLITE_BUSY or block the process. See docs/adr/0001-databases.md.
 */
export class SerialClient implements Client {
  readonly protocol = 'file'
  closed = false
  private readonly writer: SqliteConnection
  private readonly reader: SqliteConnection
  private readonly queue: SerialQueue

  /** @param file path of the database file, made when it is missing. */
  constructor(file: string, maxWaitMs: number = MAX_WAIT_MS) {
    this.writer = new SqliteConnection(file, WRITER_PRAGMAS)
    this.reader = new SqliteConnection(file, READER_PRAGMAS)
    this.queue = new SerialQueue(maxWaitMs)
  }

  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    const sql = typeof statement === 'string' ? statement : statement.sql
    if (isRead(sql)) return this.reader.execute(statement, args)
    return this.queue.run(() => this.writer.execute(statement, args))
  }

  async batch(statements: (InStatement | [string, unknown?])[]): Promise<ResultSet[]> {
    return this.queue.run(() => this.inTransaction(toStatements(statements)))
  }

  async migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.queue.run(() => {
      this.writer.execute('PRAGMA foreign_keys = OFF')
      try {
        return this.inTransaction(statements)
      } finally {
        this.writer.execute('PRAGMA foreign_keys = ON')
      }
    })
  }

  async transaction(): Promise<Transaction> {
    const release = await this.queue.acquire()
    try {
      this.writer.execute('BEGIN IMMEDIATE')
    } catch (error) {
      release()
      throw error
    }
    return new SerialTransaction(this.writer, release)
  }

  async executeMultiple(sql: string): Promise<void> {
    await this.queue.run(() => {
      try {
        this.writer.executeScript(sql)
      } finally {
        if (this.writer.isInTransaction) this.writer.execute('ROLLBACK')
      }
    })
  }

  sync(): Promise<undefined> {
    return Promise.resolve(undefined)
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.reader.close()
    this.writer.close()
  }

  private inTransaction(statements: InStatement[]): ResultSet[] {
    this.writer.execute('BEGIN IMMEDIATE')
    try {
      const results = statements.map((statement) => this.writer.execute(statement))
      this.writer.execute('COMMIT')
      return results
    } finally {
      if (this.writer.isInTransaction) this.writer.execute('ROLLBACK')
    }
  }
}

/** The writer for the length of one transaction; gives its turn back at the end, once. */
export class SerialTransaction implements Transaction {
  /** What COMMIT threw, if it did: Payload's adapter swallows it, the commit wrapper reads it here. */
  commitError: unknown = null
  private isDone = false

  constructor(
    private readonly connection: SqliteConnection,
    private readonly release: () => void,
  ) {}

  get closed(): boolean {
    return this.isDone
  }

  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    if (this.isDone) throw new Error('The transaction has ended; nothing can be written in it')
    return this.connection.execute(statement, args)
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    const results: ResultSet[] = []
    for (const statement of statements) results.push(await this.execute(statement))
    return results
  }

  async executeMultiple(sql: string): Promise<void> {
    if (this.isDone) throw new Error('The transaction has ended; nothing can be written in it')
    this.connection.executeScript(sql)
  }

  async commit(): Promise<void> {
    if (this.isDone) throw new Error('The transaction has ended already')
    try {
      this.connection.execute('COMMIT')
    } catch (error) {
      this.commitError = error
      throw error
    } finally {
      this.end()
    }
  }

  async rollback(): Promise<void> {
    this.end()
  }

  close(): void {
    this.end()
  }

  private end(): void {
    if (this.isDone) return
    this.isDone = true
    try {
      if (this.connection.isInTransaction) this.connection.execute('ROLLBACK')
    } finally {
      this.release()
    }
  }
}

function toStatements(statements: (InStatement | [string, unknown?])[]): InStatement[] {
  return statements.map((statement) =>
    Array.isArray(statement)
      ? ({ sql: statement[0], args: statement[1] ?? [] } as InStatement)
      : statement,
  )
}

function isRead(sql: string): boolean {
  return /^\s*(select|with|explain|pragma\s+\w+\s*(\(|;|$))/i.test(sql)
}

/** One client per file and process: Next bundles its own copy of this module, dev reloads it. */
const shared = globalThis as typeof globalThis & { __sqliteClients?: Map<string, SerialClient> }

/** The process's client for `file`; opened at the first call and again after it was closed. */
export function serialClient(file: string): SerialClient {
  shared.__sqliteClients ??= new Map()
  const open = shared.__sqliteClients.get(file)
  if (open && !open.closed) return open
  const client = new SerialClient(file)
  shared.__sqliteClients.set(file, client)
  return client
}
