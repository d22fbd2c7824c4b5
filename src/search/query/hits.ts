import type { Statements } from '../index/statements'
import type { Question } from './match'

/** A range of row ids, both ends included; see `row-id.ts`. */
export interface Range {
  low: number
  high: number
}

export const EVERYTHING: Range = { low: 0, high: Number.MAX_SAFE_INTEGER }

type Table = Question['table']

/** Numbers are bound as floating point; without the cast FTS5 would read every row to compare. */
const matching = (table: Table) =>
  `${table} MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`

const newest = (table: Table) =>
  `SELECT rowid AS id FROM ${table} WHERE ${matching(table)} ORDER BY rowid DESC LIMIT ? OFFSET ?`

const oldest = (table: Table) =>
  `SELECT rowid AS id FROM ${table} WHERE ${matching(table)} ORDER BY rowid LIMIT ?`

const count = (table: Table) =>
  `SELECT count(*) AS hits FROM (SELECT 1 FROM ${table} WHERE ${matching(table)} LIMIT ?)`

/** The hits are looked for once, and counted by what they have in common. */
const counted = (table: Table) => `
  WITH hit AS MATERIALIZED (${newest(table)})
  SELECT 'combination' AS by, e.combination AS no, count(*) AS hits, group_concat(hit.id) AS ids
  FROM hit CROSS JOIN entries e ON e.id = hit.id GROUP BY e.combination
  UNION ALL
  SELECT 'department', d.no, count(*), NULL
  FROM hit CROSS JOIN entry_departments d ON d.entry = hit.id GROUP BY d.no`

/** The newest hits, with what they are counted by. */
export interface Counted {
  total: number
  /** Hits of each combination of kind, year and columns. */
  combinations: Map<number, number>
  /** Hits of each department, by the number of its label. */
  departments: Map<number, number>
  /** Row ids, newest first. */
  ids: () => number[]
}

/** Asks the index for the hits of a question. */
export class Hits {
  constructor(private readonly statements: Statements) {}

  /** Row ids, newest first. */
  newest({ table, expression }: Question, range: Range, limit: number, offset = 0): number[] {
    const rows = this.statements.all(
      newest(table),
      expression,
      range.low,
      range.high,
      limit,
      offset,
    )
    return rows.map(({ id }) => Number(id))
  }

  /** Row ids, oldest first. */
  oldest({ table, expression }: Question, range: Range, limit: number): number[] {
    const rows = this.statements.all(oldest(table), expression, range.low, range.high, limit)
    return rows.map(({ id }) => Number(id))
  }

  /** How many there are, counted up to `limit`. */
  count({ table, expression }: Question, range: Range, limit: number): number {
    const row = this.statements.first(count(table), expression, range.low, range.high, limit)
    return Number(row?.hits ?? 0)
  }

  /** The newest `limit` hits and what they have in common. */
  counted({ table, expression }: Question, range: Range, limit: number): Counted {
    const sql = counted(table)
    const rows = this.statements.all(sql, expression, range.low, range.high, limit, 0)
    const combined = rows.filter(({ by }) => by === 'combination')
    const departments = rows.filter(({ by }) => by === 'department')
    const counts = (each: typeof rows) =>
      new Map(each.map(({ no, hits }) => [Number(no), Number(hits)]))
    return {
      total: combined.reduce((sum, { hits }) => sum + Number(hits), 0),
      combinations: counts(combined),
      departments: counts(departments),
      ids: () =>
        combined
          .flatMap(({ ids }) => String(ids).split(','))
          .map(Number)
          .sort((a, b) => b - a),
    }
  }
}
