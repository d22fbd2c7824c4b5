/** Which page of a list, or of what it has of one year. */
export interface ListPage {
  /** `null` for all years. */
  year: number | null
  page: number
}

/** Which page of which column an address names. */
export interface ListAddress extends ListPage {
  columnPath: string
}

/**
 * `/zwgk/gzdt/` → page 1; `/zwgk/gzdt/index_2.html` → page 2; `index_y2025.html` and
 * `index_y2025_2.html` → pages of one year; `null` for any other address. `index_1.html` is none: the
 * first page has one address.
 */
export function listAddress(path: string): ListAddress | null {
  if (path.endsWith('/')) return path === '/' ? null : { columnPath: path, year: null, page: 1 }
  const match = /^(\/.*\/)index(?:_y([1-9]\d{3}))?(?:_([1-9]\d{0,6}))?\.html$/.exec(path)
  const [, columnPath, year, page] = match ?? []
  if (!columnPath || page === '1' || (!year && !page)) return null
  return { columnPath, year: year ? Number(year) : null, page: Number(page ?? 1) }
}
