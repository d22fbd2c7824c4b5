/** Longest path and longest segment that are stored; file systems have limits of their own. */
const MAX_PATH = 512
const MAX_SEGMENT = 200

const SEGMENT = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/

/**
 * File of a page below the store's folder, laid out as a web server expects it: `/a/` →
 * `a/index.html`, `/a/b.html` → `a/b.html`.
 * @returns `null` for a path that is not stored: odd characters, too long, not canonical.
 */
export function fileNameOf(path: string): string | null {
  if (!path.startsWith('/') || path.length > MAX_PATH) return null
  const segments = path.slice(1).split('/')
  const last = segments.pop() ?? ''
  const isPlain = (segment: string) => segment.length <= MAX_SEGMENT && SEGMENT.test(segment)
  if (!segments.every(isPlain)) return null
  if (last === '') return [...segments, 'index.html'].join('/')
  // `.gz` and `.br` are the compressed forms of other files.
  if (!isPlain(last) || !last.includes('.') || /\.(gz|br)$/.test(last)) return null
  if (last === 'index.html') return null
  return [...segments, last].join('/')
}

/** The address of a stored file; the other way round. */
export function pathOfFile(fileName: string): string {
  return `/${fileName.replace(/(^|\/)index\.html$/, '$1')}`
}
