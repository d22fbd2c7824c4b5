/** What the front server does with a request's address. */
export type Address =
  /** A public page or feed, in its one canonical form. */
  | { kind: 'public'; path: string }
  /** The results page: made for each visitor, never stored. `query` is what follows the `?`. */
  | { kind: 'search'; query: string }
  /** Handed to Next as it is: admin, API, preview, static files. */
  | { kind: 'app' }
  | { kind: 'redirect'; to: string }
  | { kind: 'refuse'; status: 400 | 404 | 414 }

const MAX_URL = 2048

const SEARCH = '/search'

/** First segments that Next answers itself, query string and all. */
const appRoots = new Set(['admin', 'api', 'assets', 'preview', '_next'])

/** Files of `public/` that browsers ask for at the root. */
const rootFiles = new Set(['/favicon.ico', '/favicon.svg'])

/** Next's own routes behind the public addresses; nobody asks for them directly. */
const hiddenRoots = new Set(['feeds', '_next/image'])

/**
 * Sorts an address, before anything of the portal is asked. Pure: the same address, the same answer.
 * @param url the raw request target, as it came.
 */
export function addressOf(url: string): Address {
  if (url.length > MAX_URL) return { kind: 'refuse', status: 414 }
  const [raw, query] = split(url)
  if (!isSane(raw)) return { kind: 'refuse', status: 400 }

  const segments = raw.split('/').slice(1)
  const root = segments[0] ?? ''
  if (hiddenRoots.has(root) || hiddenRoots.has(segments.slice(0, 2).join('/'))) {
    return { kind: 'refuse', status: 404 }
  }
  if (appRoots.has(root) || rootFiles.has(raw)) return { kind: 'app' }

  // The one page that depends on its query string; it is no folder, so it has no slash either.
  if (raw === SEARCH) return { kind: 'search', query: query ?? '' }
  if (raw === `${SEARCH}/`) return { kind: 'redirect', to: query ? `${SEARCH}?${query}` : SEARCH }

  const last = segments.at(-1) ?? ''
  const isDirectoryWithoutSlash = last !== '' && !last.includes('.')
  if (isDirectoryWithoutSlash) return { kind: 'redirect', to: `${raw}/` }
  if (last === 'index.html') return { kind: 'redirect', to: raw.slice(0, -'index.html'.length) }
  // No stored page depends on a query string; one address a page keeps stores and caches small.
  if (query !== undefined) return { kind: 'redirect', to: raw }
  return { kind: 'public', path: raw }
}

function split(url: string): [string, string | undefined] {
  const mark = url.indexOf('?')
  return mark === -1 ? [url, undefined] : [url.slice(0, mark), url.slice(mark + 1)]
}

/** An absolute path of whole segments that decodes to text without control characters. */
function isSane(raw: string): boolean {
  if (!raw.startsWith('/') || raw.includes('\\') || raw.includes('#')) return false
  if (/%(2f|5c|00)/i.test(raw)) return false
  // Letters and digits are never encoded: another spelling of `/admin/` is no page of ours.
  if (/%(3\d|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]|2[de]|5f|7e)/i.test(raw)) return false
  const segments = raw.split('/').slice(1)
  const isEmptyInside = segments.slice(0, -1).includes('')
  if (isEmptyInside && raw !== '/') return false
  if (segments.some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) return false
  try {
    return !/[\p{Cc}]/u.test(decodeURIComponent(raw))
  } catch {
    return false // not UTF-8: not an address of ours
  }
}
