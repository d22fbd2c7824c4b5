import type { Statements } from '../index/statements'

export interface Label {
  no: number
  facet: string
  value: string
  title: string
  /** Of a column; empty for one that is gone and for everything else. */
  path: string
  rank: number
}

/** Names and numbers of kinds, columns and departments, as the index has them at one moment. */
export class Labels {
  private readonly byNo = new Map<number, Label>()
  private readonly byValue = new Map<string, Label>()
  private readonly byPath = new Map<string, Label>()
  private readonly trails = new Map<number, Label[]>()

  constructor(statements: Statements) {
    const rows = statements.all('SELECT no, facet, value, title, path, rank FROM labels')
    for (const row of rows as unknown as Label[]) {
      this.byNo.set(row.no, row)
      this.byValue.set(`${row.facet} ${row.value}`, row)
      if (row.path !== '') this.byPath.set(row.path, row)
    }
  }

  at(no: number): Label | null {
    return this.byNo.get(no) ?? null
  }

  of(facet: string, value: string): Label | null {
    return this.byValue.get(`${facet} ${value}`) ?? null
  }

  /** A column by id or path. */
  column(idOrPath: string): Label | null {
    return idOrPath.startsWith('/') ? (this.byPath.get(idOrPath) ?? null) : this.of('c', idOrPath)
  }

  /** A column and all below it. */
  within({ no, path }: Label): Label[] {
    if (path === '') return []
    return [...this.byPath.values()].filter((each) => each.no === no || each.path.startsWith(path))
  }

  /** The columns above one and itself, from the top. */
  trail(no: number): Label[] {
    const known = this.trails.get(no)
    if (known) return known
    const trail: Label[] = []
    const path = this.byNo.get(no)?.path ?? ''
    for (let end = path.indexOf('/', 1); end !== -1; end = path.indexOf('/', end + 1)) {
      const label = this.byPath.get(path.slice(0, end + 1))
      if (label) trail.push(label)
    }
    this.trails.set(no, trail)
    return trail
  }
}
