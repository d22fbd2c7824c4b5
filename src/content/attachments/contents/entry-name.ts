import type { Entry } from 'yauzl'
import { UnsafeFile } from '../../uploads/fault'

/** The general purpose flag that says: this name is UTF-8. */
const UTF8 = 0x800
/** Info-ZIP's extra field with the name in UTF-8, which most programs prefer to the name itself. */
const UNICODE_PATH = 0x7075
const UNICODE_PATH_HEAD = 5
/** Longer names cannot be unpacked on common systems; in UTF-16 units. */
const MAX_NAME = 1000

/** Control characters, and marks that turn the reading direction: they hide what a name says. */
const HIDING = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/**
 * The name of an entry of an archive, with `/` between folders.
 * @throws {UnsafeFile} when a program that unpacks it could write outside of its folder, or when
 *   its two names differ.
 */
export function entryName(entry: Entry): string {
  const name = decoded(entry.fileNameRaw, (entry.generalPurposeBitFlag & UTF8) !== 0)
  const extra = entry.extraFields.find(({ id }) => id === UNICODE_PATH)
  if (extra) {
    const second = decoded(extra.data.subarray(UNICODE_PATH_HEAD), true)
    if (isUnsafe(second)) throw new UnsafeFile('file-entry-name', second)
    if (isUnsafe(name)) throw new UnsafeFile('file-entry-name', name)
    return second
  }
  if (isUnsafe(name)) throw new UnsafeFile('file-entry-name', name)
  return name
}

/** Chinese Windows writes names in GB18030 and does not say so. */
function decoded(bytes: Buffer, isUtf8: boolean): string {
  for (const encoding of isUtf8 ? ['utf-8'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      // Not this encoding.
    }
  }
  throw new UnsafeFile('file-entry-name', bytes.toString('latin1'))
}

function isUnsafe(name: string): boolean {
  return (
    name === '' ||
    name.length > MAX_NAME ||
    HIDING.test(name) ||
    name.includes('\\') ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').some((part) => part === '..' || part === '.')
  )
}
