import { open } from 'node:fs/promises'
import { UnsafeFile } from '../../uploads/fault'

const MARKUP = /<(!doctype\s+html|html|script|svg|body|iframe|\?php)[\s>/]/i
const HEAD_BYTES = 1024
const ZIP_END = Buffer.from('504b0506', 'hex')
const END_BYTES = 22
const MAX_COMMENT = 0xffff

/**
 * Refuses a file that is no zip and can be opened as a page or as a zip nevertheless: pages are
 * known by how they begin, zips by how they end.
 * @throws {UnsafeFile}
 */
export async function checkOneFormat(file: string): Promise<void> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const head = Buffer.alloc(Math.min(size, HEAD_BYTES))
    await handle.read(head, 0, head.length, 0)
    if (MARKUP.test(head.toString('latin1'))) throw new UnsafeFile('file-two-formats')
    const tail = Buffer.alloc(Math.min(size, END_BYTES + MAX_COMMENT))
    await handle.read(tail, 0, tail.length, size - tail.length)
    for (let at = tail.indexOf(ZIP_END); at !== -1; at = tail.indexOf(ZIP_END, at + 1)) {
      if (isZipEnd(tail, at, size - tail.length)) throw new UnsafeFile('file-two-formats')
    }
  } finally {
    await handle.close()
  }
}

/** Whether a mark is the end of a zip and not four bytes by chance: its directory lies before it. */
function isZipEnd(tail: Buffer, at: number, tailStart: number): boolean {
  if (at + END_BYTES > tail.length) return false
  const entries = tail.readUInt16LE(at + 10)
  const directoryBytes = tail.readUInt32LE(at + 12)
  return entries > 0 && directoryBytes >= 46 * entries && directoryBytes <= tailStart + at
}
