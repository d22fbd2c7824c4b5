import { readFile } from 'node:fs/promises'
import { UnreadableFile } from './file-text'
import { MAX_PDF_PAGES } from './limits'
import { type PageLine, paragraphsOf } from './pdf-paragraphs'
import { openPdfium, type Pdfium } from './pdfium'
import type { TextLines } from './text-lines'

/** `FPDF_ERR_PASSWORD` and `FPDF_ERR_SECURITY` of PDFium's fpdfview.h. */
const ERRORS_OF_ENCRYPTION = [4, 5]

const RETURN = 0x0d
const NEWLINE = 0x0a
/** What PDFium puts for the hyphen of a word that goes on in the next line. */
const HYPHENS = [0x02, 0xfffe]

/**
 * Reads a PDF page by page, in the order its text is drawn. Forms and annotations are left out. A
 * page that breaks the engine ends the text there.
 */
export async function readPdf(file: string, lines: TextLines): Promise<void> {
  const bytes = await readFile(file)
  const engine = await openPdfium()
  let isBroken = false
  try {
    readDocument(engine, bytes, lines)
  } catch (error) {
    // A trap or an abort inside the engine, which is not used again, or its stack ran over.
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error
    isBroken = true
  }
  if (!isBroken && !engine.isStarved()) return
  if (lines.isEmpty) {
    const reason = engine.isStarved() ? 'too-big' : 'damaged'
    throw new UnreadableFile(reason, 'The PDF breaks the engine')
  }
  lines.cut()
}

function readDocument(engine: Pdfium, bytes: Buffer, lines: TextLines): void {
  const { api, memory, isStarved } = engine
  const at = api.pdfium.wasmExports.malloc(bytes.length)
  if (at === 0) return // starved
  new Uint8Array(memory.buffer).set(bytes, at)
  const document = api.FPDF_LoadMemDocument(at, bytes.length, '')
  if (document === 0) {
    if (isStarved()) return
    const isEncrypted = ERRORS_OF_ENCRYPTION.includes(api.FPDF_GetLastError())
    throw new UnreadableFile(isEncrypted ? 'encrypted' : 'damaged', 'The PDF cannot be opened')
  }
  const pages = api.FPDF_GetPageCount(document)
  if (pages > MAX_PDF_PAGES) lines.cut()
  for (let page = 0; page < Math.min(pages, MAX_PDF_PAGES) && !lines.isFull; page++) {
    const found = paragraphsOf(linesOfPage(engine, document, page))
    for (const line of found) lines.add(line)
  }
}

/** A page that is broken has no lines. */
function linesOfPage(engine: Pdfium, document: number, index: number): PageLine[] {
  const { api } = engine
  const page = api.FPDF_LoadPage(document, index)
  if (page === 0) return []
  const text = api.FPDFText_LoadPage(page)
  const lines = text === 0 ? [] : linesOfText(engine, text)
  if (text !== 0) api.FPDFText_ClosePage(text)
  api.FPDF_ClosePage(page)
  return lines
}

function linesOfText(engine: Pdfium, text: number): PageLine[] {
  const { api } = engine
  const lines: PageLine[] = []
  const count = api.FPDFText_CountChars(text)
  let line = ''
  /** The last character of the line that shows. */
  let last: number | null = null
  const end = () => {
    if (last !== null) lines.push({ text: line.trim(), ...shapeOf(engine, text, last) })
    line = ''
    last = null
  }
  let isHyphened = false
  for (let index = 0; index < count; index++) {
    const code = api.FPDFText_GetUnicode(text, index)
    if (HYPHENS.includes(code)) isHyphened = true
    else if (code === RETURN || code === NEWLINE) {
      if (!isHyphened) end()
    } else {
      isHyphened = false
      const character = code <= 0x10ffff ? String.fromCodePoint(code) : ''
      line += character
      if (character.trim() !== '') last = index
    }
  }
  end()
  return lines
}

/** Right edge and size of a character, in points. */
function shapeOf(
  { api, memory }: Pdfium,
  text: number,
  index: number,
): Pick<PageLine, 'right' | 'size'> {
  const { malloc, free } = api.pdfium.wasmExports
  const at = malloc(4 * Float64Array.BYTES_PER_ELEMENT)
  const [left, right, bottom, top] = [at, at + 8, at + 16, at + 24]
  const isFound = api.FPDFText_GetCharBox(text, index, left, right, bottom, top)
  const edge = isFound ? new DataView(memory.buffer).getFloat64(right, true) : 0
  free(at)
  return { right: edge, size: api.FPDFText_GetFontSize(text, index) }
}
