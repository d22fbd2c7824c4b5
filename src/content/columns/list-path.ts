/** Which page of which column an address names. */
export interface ListAddress {
  columnPath: string
  page: number
}

/**
 * `/zwgk/gzdt/` → page 1; `/zwgk/gzdt/index_2.html` → page 2; `null` for any other address.
 * `index_1.html` is none: the first page has one address.
 */
export function listAddress(path: string): ListAddress | null {
  if (path.endsWith('/')) return path === '/' ? null : { columnPath: path, page: 1 }
  const match = /^(\/.*\/)index_([1-9]\d{0,6})\.html$/.exec(path)
  if (!match?.[1] || match[2] === '1') return null
  return { columnPath: match[1], page: Number(match[2]) }
}
