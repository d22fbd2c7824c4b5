import {
  LibsqlError,
  type InArgs,
  type InStatement,
  type InValue,
  type ResultSet,
  type Row,
} from '@libsql/client'
import Database from 'libsql'

type Statement = ReturnType<Database.Database['prepare']>

interface Prepared {
  statement: Statement
  columns: string[]
  columnTypes: string[]
  returnsRows: boolean
}

const PREPARED_LIMIT = 256

/**
 * One SQLite connection that speaks libsql's statement and result shapes,
 * with its most recently used statements kept prepared.
 */
export class SqliteConnection {
  private readonly database: Database.Database
  private readonly prepared = new Map<string, Prepared>()

  constructor(file: string, pragmas: string[]) {
    this.database = new Database(file)
    for (const pragma of pragmas) this.database.exec(`PRAGMA ${pragma}`)
  }

  get isInTransaction(): boolean {
    return this.database.inTransaction
  }

  /** Runs one statement. @throws {LibsqlError} with SQLite's code. */
  execute(statement: InStatement | string, args?: InArgs): ResultSet {
    const sql = typeof statement === 'string' ? statement : statement.sql
    const given = typeof statement === 'string' ? args : statement.args
    try {
      const { statement: ready, columns, columnTypes, returnsRows } = this.prepare(sql)
      const values = toSqlArgs(given ?? [])
      if (!returnsRows) {
        const info = ready.run(values)
        return resultSet([], [], [], info.changes, BigInt(info.lastInsertRowid))
      }
      const rows = (ready.all(values) as unknown[][]).map((row) => toRow(row, columns))
      return resultSet(columns, columnTypes, rows, 0, undefined)
    } catch (error) {
      throw toLibsqlError(error)
    }
  }

  /** Runs a script of several statements without arguments. */
  executeScript(sql: string): void {
    try {
      this.database.exec(sql)
    } catch (error) {
      throw toLibsqlError(error)
    }
    // A script may change the schema under the kept statements.
    this.prepared.clear()
  }

  close(): void {
    this.prepared.clear()
    this.database.close()
  }

  private prepare(sql: string): Prepared {
    const known = this.prepared.get(sql)
    if (known) {
      this.prepared.delete(sql)
      this.prepared.set(sql, known)
      return known
    }
    const fresh = describe(this.database.prepare(sql))
    // Statements that change the schema make the column lists of the others stale.
    if (/^\s*(create|drop|alter|pragma|vacuum|attach|detach|reindex)\b/i.test(sql)) {
      this.prepared.clear()
      return fresh
    }
    this.prepared.set(sql, fresh)
    if (this.prepared.size > PREPARED_LIMIT) {
      const oldest = this.prepared.keys().next().value
      if (oldest !== undefined) this.prepared.delete(oldest)
    }
    return fresh
  }
}

function describe(statement: Statement): Prepared {
  statement.safeIntegers(true)
  const returnsRows = statement.reader
  if (!returnsRows) return { statement, columns: [], columnTypes: [], returnsRows }
  statement.raw(true)
  const described = statement.columns()
  return {
    statement,
    returnsRows,
    columns: described.map((column) => column.name),
    columnTypes: described.map((column) => column.type ?? ''),
  }
}

function toSqlArgs(args: InArgs): object {
  if (Array.isArray(args)) return args.map(toSqlValue)
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name.replace(/^[@$:]/, ''), toSqlValue(value)]),
  )
}

function toSqlValue(value: InValue): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.valueOf()
  if (value instanceof ArrayBuffer) return Buffer.from(value)
  if (value === undefined) throw new TypeError('undefined cannot be written to the database')
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError('Only finite numbers can be written to the database')
  }
  return value
}

function fromSqlValue(value: unknown): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value)
    if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large for a number`)
    return number
  }
  if (Buffer.isBuffer(value)) {
    return value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength)
  }
  return value
}

/** libsql's row: values by position (not enumerable) and by column name (enumerable). */
function toRow(values: unknown[], columns: string[]): Row {
  const row: Record<string, unknown> = {}
  Object.defineProperty(row, 'length', { value: values.length })
  values.forEach((raw, index) => {
    const value = fromSqlValue(raw)
    Object.defineProperty(row, index, { value })
    const name = columns[index]
    if (name !== undefined && !Object.hasOwn(row, name)) row[name] = value
  })
  return row as unknown as Row
}

function resultSet(
  columns: string[],
  columnTypes: string[],
  rows: Row[],
  rowsAffected: number,
  lastInsertRowid: bigint | undefined,
): ResultSet {
  const plain = { columns, columnTypes, rows, rowsAffected }
  return { ...plain, lastInsertRowid, toJSON: () => plain }
}

function toLibsqlError(error: unknown): unknown {
  if (error instanceof Database.SqliteError) {
    return new LibsqlError(error.message, error.code, error.rawCode, error)
  }
  return error
}
