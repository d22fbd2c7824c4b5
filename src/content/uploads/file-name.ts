import path from 'node:path'

/** Longest name that is kept, extension included, in UTF-16 units. */
const MAX_NAME = 200

/** Control characters, line ends among them, and marks that are not seen or turn the direction. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu
/** What Windows does not let stand in a name. */
const FORBIDDEN = /[<>:"|?*/\\]/g
/** Names of devices in Windows, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i

/**
 * The name under which people know and download a file: what they gave, as far as every system can
 * store it and it says what it is. Never empty.
 * @param given name, or path, as the browser sent it.
 */
export function safeFileName(given: string): string {
  const base = path.posix.basename(withoutUnseen(given.replaceAll('\\', '/')))
  const clean = base
    .normalize('NFC')
    .replace(FORBIDDEN, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const named = DEVICE.test(clean) ? `_${clean}` : clean
  if (named === '') return '未命名'
  if (named.length <= MAX_NAME) return named
  const extension = path.extname(named).slice(0, 20)
  return withoutHalf(named.slice(0, MAX_NAME - extension.length)) + extension
}

/** Text as it is seen: without what hides in it or turns the words around it. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '')
}

/** Text that was cut, maybe in the middle of a character of two units. */
export function withoutHalf(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}
