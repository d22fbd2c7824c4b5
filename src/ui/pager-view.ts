/** A column's list, or what it has of one year. */
export interface ListPlace {
  /** Path of the column. */
  path: string
  year: number | null
}

/** Numbers behind the pager of a list. */
export interface PagerView {
  total: number
  page: number
  pages: number
  /** Page numbers to offer, a window round the current one. */
  window: number[]
  /** The list: addresses of its pages are built from it. */
  list: ListPlace
}

/** Number of pages; an empty list has one, so that its address stays valid. */
export function pageCount(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize))
}

/**
 * Address of a list page: the column itself, then `index_2.html` and on; of one year
 * `index_y2025.html`, `index_y2025_2.html`.
 */
export function pagePath({ path, year }: ListPlace, page: number): string {
  if (year === null) return page <= 1 ? path : `${path}index_${page}.html`
  return `${path}index_y${year}${page <= 1 ? '' : `_${page}`}.html`
}

/** Pager of one list page. */
export function pagerView(
  list: ListPlace,
  total: number,
  page: number,
  pageSize: number,
): PagerView {
  const pages = pageCount(total, pageSize)
  return { total, page, pages, window: pageWindow(page, pages), list }
}

/** Page numbers to offer: the current one and up to two neighbours on either side. */
export function pageWindow(page: number, pages: number): number[] {
  const first = Math.max(1, Math.min(page - 2, pages - 4))
  const last = Math.min(pages, first + 4)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** `（2025年，第2页）`; nothing for the first page of all years. */
export function pageWords({ year, page }: { year: number | null; page: number }): string {
  const words = [...(year === null ? [] : [`${year}年`]), ...(page > 1 ? [`第${page}页`] : [])]
  return words.length > 0 ? `（${words.join('，')}）` : ''
}

/** The first page of the list that an address is a page of; any other address as it is. */
export function firstPageOf(path: string): string {
  return path.replace(/index_\d+\.html$/, '').replace(/(index_y\d{4})_\d+\.html$/, '$1.html')
}

/** True for the first page of what a list has of one year. */
export function isFirstOfYear(path: string): boolean {
  return /\/index_y\d{4}\.html$/.test(path)
}
