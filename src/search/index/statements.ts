import type Database from 'libsql'

export type Row = Record<string, unknown>

/** Prepared statements of one database, each made once. */
export class Statements {
  private readonly prepared = new Map<string, Database.Statement>()

  constructor(readonly database: Database.Database) {}

  all(sql: string, ...values: unknown[]): Row[] {
    return this.statement(sql).all(...values) as Row[]
  }

  first(sql: string, ...values: unknown[]): Row | null {
    return (this.statement(sql).get(...values) as Row | undefined) ?? null
  }

  /** @returns how many rows were changed. */
  run(sql: string, ...values: unknown[]): number {
    return this.statement(sql).run(...values).changes
  }

  private statement(sql: string): Database.Statement {
    let statement = this.prepared.get(sql)
    if (!statement) {
      statement = this.database.prepare(sql)
      this.prepared.set(sql, statement)
    }
    return statement
  }
}
