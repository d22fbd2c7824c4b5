import type { ArticleRow, ColumnRow, Truth } from './truth'

/** Rows of one column on the home page and under a column without articles of its own. */
const HOME_ROWS = 6
const CHILD_ROWS = 5
const FEED_ENTRIES = 50

/** What must stand at each address, worked out from the database and from nothing of the portal. */
export interface Expected {
  /** Articles that a page links to, in their order. */
  pages: Map<string, ArticleRow[]>
  feeds: Map<string, ArticleRow[]>
  articles: Map<string, ExpectedArticle>
  /** Addresses of columns and the like in the sitemap, in any order. */
  places: string[]
  newest: ArticleRow[]
}

export interface ExpectedArticle {
  row: ArticleRow
  newer: ArticleRow | null
  older: ArticleRow | null
  /** Address of the column that it names as its place. */
  columnPath: string
}

export function expectedOf({ columns, live }: Truth): Expected {
  const newest = [...live].sort(newestFirst)
  const byOrder = [...columns].sort((a, b) => a.order - b.order || (a.path < b.path ? -1 : 1))
  const within = (path: string) => {
    const ids = new Set(columns.filter((each) => each.path.startsWith(path)).map(({ id }) => id))
    return newest.filter((row) => [row.column, ...row.alsoIn].some((id) => ids.has(id)))
  }
  const pages = new Map<string, ArticleRow[]>()
  const feeds = new Map([['/rss.xml', newest.slice(0, FEED_ENTRIES)]])
  for (const column of columns) {
    const children = byOrder.filter(({ parent }) => parent === column.id)
    const rows = listed(newest, column)
    const isParentOnly = rows.length === 0 && children.length > 0
    if (isParentOnly && column.view === 'list') {
      const lists = children.map(({ path }) => within(path).slice(0, CHILD_ROWS))
      pages.set(column.path, lists.flat())
    } else {
      for (const [index, page] of chunks(rows, column.pageSize).entries()) {
        pages.set(index === 0 ? column.path : `${column.path}index_${index + 1}.html`, page)
      }
    }
    feeds.set(`${column.path}rss.xml`, within(column.path).slice(0, FEED_ENTRIES))
  }
  const onHome = byOrder.filter(({ level, view }) => level === 1 && view === 'list')
  pages.set('/', onHome.map(({ path }) => within(path).slice(0, HOME_ROWS)).flat())
  return {
    pages,
    feeds,
    articles: new Map(newest.map((row) => [row.path, articleAt(row, newest, columns)])),
    places: ['/', '/departments/', ...columns.map(({ path }) => path)],
    newest,
  }
}

function articleAt(row: ArticleRow, newest: ArticleRow[], columns: ColumnRow[]): ExpectedArticle {
  const own = newest.filter(({ column }) => column === row.column)
  const at = own.indexOf(row)
  return {
    row,
    newer: own[at - 1] ?? null,
    older: own[at + 1] ?? null,
    columnPath: columns.find(({ id }) => id === row.column)?.path ?? '',
  }
}

function listed(newest: ArticleRow[], { id }: ColumnRow): ArticleRow[] {
  const rows = newest.filter((row) => row.column === id || row.alsoIn.includes(id))
  return [...rows.filter(({ pinned }) => pinned), ...rows.filter(({ pinned }) => !pinned)]
}

/** An empty list has one page, too. */
function chunks<T>(rows: T[], size: number): T[][] {
  const pages = Math.max(1, Math.ceil(rows.length / size))
  return Array.from({ length: pages }, (_, page) => rows.slice(page * size, (page + 1) * size))
}

function newestFirst(a: ArticleRow, b: ArticleRow): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1
  return b.number - a.number
}
