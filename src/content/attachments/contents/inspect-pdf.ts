import { readFile } from 'node:fs/promises'
import { UnsafeFile } from '../../uploads/fault'
import { pdfCopy } from './pdf-copy'
import { PdfNames } from './pdf-names'

const BEGIN = '%PDF-'
const END = '%%EOF'
/** The end mark stands in so many last bytes, with nothing but blanks behind it. */
const TAIL_BYTES = 1024

/**
 * A PDF for reading: no script, no files inside, nothing that starts by itself. Looked at twice: as
 * it lies there, with what readers repair and search for, and as Chrome's engine understands it.
 * @throws {UnsafeFile}
 */
export async function inspectPdf(file: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.toString('latin1', 0, BEGIN.length) !== BEGIN) throw new UnsafeFile('file-kind')
  checkEnd(bytes)
  const names = new PdfNames()
  names.look(bytes)
  names.finish()
  const plain = new PdfNames()
  plain.look(await pdfCopy(bytes))
  plain.finish()
}

function checkEnd(bytes: Buffer): void {
  const end = bytes.lastIndexOf(END)
  if (end === -1) throw new UnsafeFile('file-damaged')
  const rest = bytes.subarray(end + END.length)
  const isBlank = rest.length <= TAIL_BYTES && rest.every((byte) => byte <= 0x20)
  if (!isBlank) throw new UnsafeFile('file-two-formats')
}
