import type { Statements } from '../index/statements'
import type { Question } from './match'
import { RarestFirst } from './rarest-first'

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
  `SELECT rowid AS id FROM ${table} WHERE ${matching(table)} ORDER BY rowid LIMIT ?`

const oldest = (table: Table) =>
  `SELECT rowid AS id FROM ${table} WHERE ${matching(table)} ORDER BY rowid DESC LIMIT ?`

const count = (table: Table) =>
  `SELECT count(*) AS hits FROM (SELECT 1 FROM ${table} WHERE ${matching(table)} LIMIT ?)`

/** Lists in one row: to group thousands of hits, or to hand them over, takes SQLite several times as long. */
const counted = (table: Table) => `
  SELECT group_concat(hit.id) AS ids, group_concat(e.combination) AS combinations,
    group_concat(e.units) AS units
  FROM (${newest(table)}) hit CROSS JOIN entries e ON e.id = hit.id`

/** The newest hits, with what they are counted by. */
export interface Counted {
  total: number
  /** Hits of each combination of kind, year and columns. */
  combinations: Map<number, number>
  /** Hits of each combination of departments. */
  units: Map<number, number>
  /** Row ids, newest first. */
  ids: () => number[]
}

/** Asks the index for the hits of a question. */
export class Hits {
  private readonly rarestFirst: RarestFirst

  constructor(private readonly statements: Statements) {
    this.rarestFirst = new RarestFirst(statements)
  }

  /** After the index has changed. */
  forget(): void {
    this.rarestFirst.forget()
  }

  /** Row ids, newest first. */
  newest(question: Question, range: Range, limit: number): number[] {
    const rows = this.statements.all(newest(question.table), ...this.asked(question, range, limit))
    return rows.map(({ id }) => Number(id))
  }

  /** Row ids, oldest first. */
  oldest(question: Question, range: Range, limit: number): number[] {
    const rows = this.statements.all(oldest(question.table), ...this.asked(question, range, limit))
    return rows.map(({ id }) => Number(id))
  }

  /** How many there are, counted up to `limit`. */
  count(question: Question, range: Range, limit: number): number {
    const row = this.statements.first(count(question.table), ...this.asked(question, range, limit))
    return Number(row?.hits ?? 0)
  }

  /** The newest `limit` hits and what they have in common. */
  counted(question: Question, range: Range, limit: number): Counted {
    const asked = this.asked(question, range, limit)
    const row = this.statements.first(counted(question.table), ...asked)
    const combinations = numbersIn(row?.combinations)
    return {
      total: combinations.length,
      combinations: countsOf(combinations),
      units: countsOf(numbersIn(row?.units)),
      ids: () => numbersIn(row?.ids).sort((a, b) => a - b),
    }
  }

  private asked({ conditions }: Question, { low, high }: Range, limit: number): unknown[] {
    return [this.rarestFirst.expression(conditions), low, high, limit]
  }
}

/** Of a list as `group_concat` makes it; it is `null` when there is nothing. */
function numbersIn(list: unknown): number[] {
  return typeof list === 'string' ? list.split(',').map(Number) : []
}

function countsOf(numbers: number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const no of numbers) counts.set(no, (counts.get(no) ?? 0) + 1)
  return counts
}
