import { open } from 'node:fs/promises'
import { UnreadableFile } from './file-text'
import { MAX_CHARS } from './limits'
import type { TextLines } from './text-lines'

/** No encoding takes more bytes for what is kept. */
const MAX_BYTES = 4 * MAX_CHARS

/**
 * Reads a txt: UTF-8 or UTF-16 by its mark, else UTF-8 if it is that, else GB18030, which most
 * files from Chinese Windows are.
 */
export async function readPlainText(file: string, lines: TextLines): Promise<void> {
  const { bytes, isCut } = await startOf(file)
  for (const line of decoded(bytes, isCut).split(/\r\n?|\n/)) {
    if (lines.isFull) return
    lines.add(line)
  }
  if (isCut) lines.cut()
}

async function startOf(file: string): Promise<{ bytes: Buffer; isCut: boolean }> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const bytes = Buffer.alloc(Math.min(size, MAX_BYTES))
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
    return { bytes: bytes.subarray(0, bytesRead), isCut: size > MAX_BYTES }
  } finally {
    await handle.close()
  }
}

/** @param isCut the last character may be cut through. */
function decoded(bytes: Buffer, isCut: boolean): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return decodedAs('utf-16le', bytes, isCut)
  if (mark === 'feff') return decodedAs('utf-16be', bytes, isCut)
  try {
    return decodedAs('utf-8', bytes, isCut)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  try {
    return decodedAs('gb18030', bytes, isCut)
  } catch (error) {
    throw new UnreadableFile('damaged', 'No text in any known encoding', { cause: error })
  }
}

/** @throws {TypeError} when the bytes are not of this encoding. */
function decodedAs(encoding: string, bytes: Buffer, isCut: boolean): string {
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut })
  if (text.includes('\0')) throw new UnreadableFile('damaged', 'Binary data')
  return text
}
