import { beijingYear } from '@/platform/dates'

import type { ColumnNode, Entry, NamedThing } from '../entry'
import { type FacetMark, facetToken } from './facet-mark'
import type { Statements } from './statements'

/** Gives kinds, columns and departments their numbers and names in the index. */
export class FacetWriter {
  private readonly numbers = new Map<string, number>()
  private readonly combinations = new Map<string, number>()

  constructor(private readonly statements: Statements) {}

  /** The whole tree of columns as it is now. */
  setColumns(columns: ColumnNode[]): void {
    // A column that is gone leads nowhere; no entry stands in it any more.
    this.statements.run("UPDATE labels SET path = '' WHERE facet = 'c'")
    columns.forEach(({ id, title, path }, rank) => this.setLabel('c', id, title, path, rank))
  }

  setDepartments(departments: NamedThing[]): void {
    departments.forEach(({ id, title }, rank) => this.setLabel('d', id, title, '', rank))
  }

  /**
   * What an entry is found and counted by.
   * @returns its marks as text for the index, the row that all entries of the same kind, year and
   *   columns share, and that of all with the same departments.
   */
  of({ kind, columns, departments, at }: Pick<Entry, 'kind' | 'columns' | 'departments' | 'at'>) {
    const marks: FacetMark[] = [
      ['k', this.numberOf('k', kind)],
      ...columns.map((id): FacetMark => ['c', this.numberOf('c', id)]),
    ]
    const units = departments.map((id): FacetMark => ['d', this.numberOf('d', id)])
    const text = [...marks, ...units].map(facetToken).join(' ')
    // Years are counted by it, but found by their row ids.
    if (at !== null) marks.push(['y', beijingYear(at)])
    return { text, combination: this.combinationOf(marks), units: this.combinationOf(units) }
  }

  /** Numbers that were given in a transaction that failed are not there. */
  forget(): void {
    this.numbers.clear()
    this.combinations.clear()
  }

  private combinationOf(marks: FacetMark[]): number {
    const key = JSON.stringify(marks)
    const known = this.combinations.get(key)
    if (known !== undefined) return known
    this.statements.run('INSERT OR IGNORE INTO combinations (facets) VALUES (?)', key)
    const row = this.statements.first('SELECT id FROM combinations WHERE facets = ?', key)
    const id = Number(row?.id)
    this.combinations.set(key, id)
    return id
  }

  private numberOf(facet: FacetMark[0], value: string): number {
    const key = `${facet} ${value}`
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.statements.run(
      "INSERT OR IGNORE INTO labels (facet, value, title, path, rank) VALUES (?, ?, ?, '', 0)",
      facet,
      value,
      value,
    )
    const row = this.statements.first(
      'SELECT no FROM labels WHERE facet = ? AND value = ?',
      facet,
      value,
    )
    const no = Number(row?.no)
    this.numbers.set(key, no)
    return no
  }

  private setLabel(facet: 'c' | 'd', value: string, title: string, path: string, rank: number) {
    this.statements.run(
      'UPDATE labels SET title = ?, path = ?, rank = ? WHERE no = ?',
      title,
      path,
      rank,
      this.numberOf(facet, value),
    )
  }
}
