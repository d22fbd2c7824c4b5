import type { StaffClient } from '../support/staff-client'

/** A column as the database has it. */
export interface ColumnRow {
  id: string
  title: string
  slug: string
  path: string
  level: number
  order: number
  parent: string | null
  view: 'list' | 'documents'
  pageSize: number
}

/** An article as the database has it. */
export interface ArticleRow {
  id: string
  title: string
  path: string
  publishedAt: string
  number: number
  pinned: boolean
  column: string
  alsoIn: string[]
  updatedAt: string
  isLive: boolean
}

export interface ChangeRow {
  seq: number | null
  kind: string
  contentId: string
  action: string
  path: string | null
  previousPath: string | null
}

/** What the database says; everything that visitors see must follow from it. */
export interface Truth {
  columns: ColumnRow[]
  live: ArticleRow[]
  withdrawn: ArticleRow[]
  changes: ChangeRow[]
}

const ALL = 'depth=0&limit=0&pagination=false'

/** Reads everything, with the eyes of the staff. */
export async function readTruth(staff: StaffClient): Promise<Truth> {
  const read = async (path: string): Promise<any[]> => (await staff.get(`/api/${path}`)).docs
  const columns = await read(`columns?${ALL}&sort=path`)
  const articles = await read(`articles?${ALL}&trash=true&select[body]=false&sort=number`)
  const changes = await read(`changes?${ALL}&sort=seq`)
  const rows = articles.map(articleRow)
  return {
    columns: columns.map((column) => ({
      ...column,
      parent: column.parent ?? null,
      pageSize: column.pageSize ?? 20,
    })),
    live: rows.filter(({ isLive }) => isLive),
    withdrawn: rows.filter(({ isLive }) => !isLive),
    changes: changes.map((change) => ({ ...change, seq: change.seq ?? null })),
  }
}

function articleRow(doc: any): ArticleRow {
  return {
    id: doc.id,
    title: doc.title,
    path: doc.path,
    publishedAt: doc.publishedAt,
    number: doc.number,
    pinned: doc.pinned === true,
    column: doc.column,
    alsoIn: doc.alsoIn ?? [],
    updatedAt: doc.updatedAt,
    isLive: doc._status === 'published' && !doc.deletedAt,
  }
}

/** What is wrong with the database in itself: nothing of the site is asked. */
export function inconsistencies({ columns, live, withdrawn, changes }: Truth): string[] {
  const found: string[] = []
  const pending = changes.filter(({ seq }) => seq === null)
  if (pending.length > 0) found.push(`${pending.length} changes have no number`)
  const numbered = changes.flatMap(({ seq }) => seq ?? [])
  numbered.forEach((seq, index) => {
    if (seq !== index + 1) found.push(`change ${seq} stands where ${index + 1} should`)
  })
  const pathOf = new Map(columns.map(({ id, path }) => [id, path]))
  for (const { title, path, column } of [...live, ...withdrawn]) {
    const place = pathOf.get(column)
    if (!place || !path.startsWith(place)) found.push(`${title} at ${path} is not below its column`)
  }
  const last = new Map<string, string>()
  for (const { kind, contentId, action } of changes) {
    if (kind === 'articles') last.set(contentId, action)
  }
  for (const { id, title } of live) {
    if (!last.has(id) || last.get(id) === 'retracted') found.push(`${title} is live, not logged so`)
  }
  for (const { id, title } of withdrawn) {
    if (last.get(id) !== 'retracted') found.push(`${title} is withdrawn, not logged so`)
  }
  return found
}
