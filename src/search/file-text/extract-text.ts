import { open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { type FileText, UnreadableFile } from './file-text'
import { MAX_FILE_BYTES } from './limits'
import { OfficeFile } from './office-file'
import { readPdf } from './pdf-text'
import { readPlainText } from './plain-text'
import { readSheets } from './sheet-text'
import { readSlides } from './slide-text'
import { TextLines } from './text-lines'
import { readWord } from './word-text'

type Reader = (file: string, lines: TextLines) => Promise<void>

const ZIP = '504b0304'

const readers: ReadonlyMap<string, Reader> = new Map([
  ['.docx', office(readWord)],
  ['.xlsx', office(readSheets)],
  ['.pptx', office(readSlides)],
  ['.wps', readWps],
  ['.pdf', readPdf],
  ['.txt', readPlainText],
])

/**
 * Text of a file. Meant for a thread of its own (`FileTexts`): a file may take long and much
 * memory, and reading does not always yield.
 * @param path where the file lies.
 * @param name what it is called; its extension says how it is read.
 * @throws {Error} of the file system, when it is missing or cannot be read.
 */
export async function extractText(path: string, name: string): Promise<FileText> {
  const read = readers.get(extname(name).toLowerCase())
  if (!read) return { text: null, reason: 'kind' }
  const { size } = await stat(path)
  if (size > MAX_FILE_BYTES) return { text: null, reason: 'too-big' }
  const lines = new TextLines()
  try {
    await read(path, lines)
  } catch (error) {
    if (error instanceof UnreadableFile) return { text: null, reason: error.reason }
    throw error
  }
  return lines.result()
}

function office(read: (file: OfficeFile, lines: TextLines) => Promise<void>): Reader {
  return async (path, lines) => {
    const file = await OfficeFile.open(path)
    try {
      await read(file, lines)
    } finally {
      file.close()
    }
  }
}

/** A wps is a docx under another name, or in its old form of no kind that is read. */
async function readWps(path: string, lines: TextLines): Promise<void> {
  const file = await open(path)
  const head = Buffer.alloc(ZIP.length / 2)
  await file.read(head, 0, head.length, 0).finally(() => file.close())
  if (head.toString('hex') !== ZIP) throw new UnreadableFile('kind', 'A WPS file of the old form')
  await office(readWord)(path, lines)
}
