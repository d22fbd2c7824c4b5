import { openPdfium, type Pdfium } from '@/search/file-text/pdfium'
import { UnsafeFile } from '../../uploads/fault'
import { MAX_PDF_ENGINE_BYTES } from './limits'

/** `FPDF_ERR_PASSWORD` and `FPDF_ERR_SECURITY` of PDFium's fpdfview.h. */
const ERRORS_OF_ENCRYPTION = [4, 5]
/** `FPDF_REMOVE_SECURITY` of fpdf_save.h: the copy is not encrypted. */
const REMOVE_SECURITY = 3
/** `FPDF_FILEWRITE`: a version, and the function that is given the bytes. */
const WRITER_BYTES = 8

/**
 * A PDF as Chrome's engine understands it, written anew: not encrypted, no object packed into a
 * stream, names spelt plainly. What a reader sees stands there; how it was hidden does not matter.
 * @throws {UnsafeFile} when it opens by a password only, or not at all.
 */
export async function pdfCopy(bytes: Buffer): Promise<Buffer> {
  const engine = await openPdfium(MAX_PDF_ENGINE_BYTES)
  try {
    return copied(engine, bytes)
  } catch (error) {
    // A trap or an abort inside the engine, or its stack ran over; it is not used again.
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error
    const code = engine.isStarved() ? 'file-not-checked' : 'file-damaged'
    throw new UnsafeFile(code, null, { cause: error })
  }
}

function copied({ api, memory, isStarved }: Pdfium, bytes: Buffer): Buffer {
  const { malloc } = api.pdfium.wasmExports
  const at = malloc(bytes.length)
  if (at === 0) throw new UnsafeFile('file-not-checked')
  new Uint8Array(memory.buffer).set(bytes, at)
  const document = api.FPDF_LoadMemDocument(at, bytes.length, '')
  if (document === 0) {
    if (isStarved()) throw new UnsafeFile('file-not-checked')
    const isEncrypted = ERRORS_OF_ENCRYPTION.includes(api.FPDF_GetLastError())
    throw new UnsafeFile(isEncrypted ? 'file-encrypted' : 'file-damaged')
  }
  if (api.FPDFDoc_GetAttachmentCount(document) > 0) throw new UnsafeFile('file-embedded')
  if (api.FPDFDoc_GetJavaScriptActionCount(document) > 0) throw new UnsafeFile('file-script')
  const parts: Buffer[] = []
  const write = addFunction(api, (_: number, from: number, size: number) => {
    parts.push(Buffer.from(new Uint8Array(memory.buffer, from, size)))
    return 1
  })
  const writer = malloc(WRITER_BYTES)
  new DataView(memory.buffer).setInt32(writer, 1, true)
  new DataView(memory.buffer).setInt32(writer + 4, write, true)
  const isWritten = api.FPDF_SaveAsCopy(document, writer, REMOVE_SECURITY)
  if (!isWritten) throw new UnsafeFile(isStarved() ? 'file-not-checked' : 'file-damaged')
  return Buffer.concat(parts)
}

type Writer = (file: number, from: number, size: number) => number

/** Gives the engine a function of ours; it is called by the number that comes back. */
function addFunction({ pdfium }: Pdfium['api'], writer: Writer): number {
  // The types of the package name a type of the compiler's that is not installed.
  const { addFunction } = pdfium as unknown as {
    addFunction: (writer: Writer, signature: string) => number
  }
  return addFunction(writer, 'iiii')
}
