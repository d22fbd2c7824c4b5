/** Numbers behind the pager of a list. */
export interface PagerView {
  total: number
  page: number
  pages: number
  /** Page numbers to offer, a window round the current one. */
  window: number[]
  /** Address of page 1; the others are built from it. */
  basePath: string
}

/** Number of pages; an empty list has one, so that its address stays valid. */
export function pageCount(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize))
}

/** Address of a list page: the column itself, then `index_2.html` and on. */
export function pagePath(basePath: string, page: number): string {
  return page <= 1 ? basePath : `${basePath}index_${page}.html`
}

/** Pager of one list page, with up to two neighbours on either side. */
export function pagerView(
  basePath: string,
  total: number,
  page: number,
  pageSize: number,
): PagerView {
  const pages = pageCount(total, pageSize)
  const first = Math.max(1, Math.min(page - 2, pages - 4))
  const last = Math.min(pages, first + 4)
  const window = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return { total, page, pages, window, basePath }
}
