import { readFile } from 'node:fs/promises'
import { CompoundFile } from './compound-file'
import { UnsafeFile } from '../../uploads/fault'
import { hasMacroSheet, isEncryptedWorkbook } from './excel-records'
import { hasMacrosOrObjects } from './slide-records'

const MAX_STREAM_BYTES = 64 * 1024 * 1024

/** Names of storages and streams, in small letters. */
const MACROS = new Set(['macros', '_vba_project', '_vba_project_cur', 'vba', 'vba_project_cur'])
const ENCRYPTED = new Set(['encryptedpackage', 'encryptioninfo', 'encryptedsummary'])
const PACKAGES = new Set(['\u0001ole10native', 'package'])
/** How Word and Excel call the storages of objects of other programs. */
const OBJECT = /^(_\d{6,10}|mbd[0-9a-f]{8})$/
/** In the first bytes of a doc, at 10. */
const WORD_FLAGS = 10
const WORD_ENCRYPTED = 0x0100
/** In the stream `Current User` of a ppt, at 12. */
const SLIDES_TOKEN = 12
const SLIDES_ENCRYPTED = 0xf3d1c4df

/** The stream that makes a compound file one of the kind that its extension says. */
const mainStreams: Readonly<Record<string, readonly string[]>> = {
  doc: ['WordDocument'],
  xls: ['Workbook', 'Book'],
  ppt: ['PowerPoint Document'],
  wps: ['WordDocument', 'WpsDocument', 'WPSDocument', 'CONTENTS', 'MatOST'],
}

/**
 * A doc, xls, ppt, or a wps of the older form.
 * @throws {UnsafeFile} when it is broken, encrypted, of another kind, or brings something that runs.
 */
export async function inspectLegacyOffice(path: string, extension: string): Promise<void> {
  const file = new CompoundFile(await readFile(path))
  for (const { name } of file.entries) {
    const key = name.toLowerCase()
    const shown = name.replace(/\p{Cc}/gu, '')
    if (ENCRYPTED.has(key)) throw new UnsafeFile('file-encrypted')
    if (MACROS.has(key)) throw new UnsafeFile('file-macros', shown)
    if (PACKAGES.has(key) || OBJECT.test(key)) throw new UnsafeFile('file-embedded', shown)
  }
  const main = (mainStreams[extension] ?? [])
    .map((name) => file.stream(name, MAX_STREAM_BYTES))
    .find((stream) => stream !== null)
  if (!main) throw new UnsafeFile('file-kind')
  if (extension === 'doc' || extension === 'wps') checkDocument(main)
  if (extension === 'xls') checkWorkbook(main)
  if (extension === 'ppt') checkSlides(main, file.stream('Current User', 64))
}

const OLE_MAGIC = 'd0cf11e0a1b11ae1'
const PACKAGES_OF_XML = new Set(['docx', 'xlsx', 'pptx'])

/** Whether a file is a docx, xlsx or pptx with a password: those are compound files of the old form. */
export async function isEncryptedPackage(
  path: string,
  head: Buffer,
  extension: string,
): Promise<boolean> {
  if (!PACKAGES_OF_XML.has(extension) || !head.toString('hex').startsWith(OLE_MAGIC)) return false
  const { entries } = new CompoundFile(await readFile(path))
  return entries.some(({ name }) => ENCRYPTED.has(name.toLowerCase()))
}

function checkDocument(main: Buffer): void {
  const isWord = main.length > WORD_FLAGS + 1 && main.readUInt16LE(0) === 0xa5ec
  if (isWord && (main.readUInt16LE(WORD_FLAGS) & WORD_ENCRYPTED) !== 0) {
    throw new UnsafeFile('file-encrypted')
  }
}

function checkWorkbook(main: Buffer): void {
  if (isEncryptedWorkbook(main)) throw new UnsafeFile('file-encrypted')
  if (hasMacroSheet(main)) throw new UnsafeFile('file-macros')
}

function checkSlides(main: Buffer, user: Buffer | null): void {
  const isEncrypted =
    user !== null &&
    user.length >= SLIDES_TOKEN + 4 &&
    user.readUInt32LE(SLIDES_TOKEN) === SLIDES_ENCRYPTED
  if (isEncrypted) throw new UnsafeFile('file-encrypted')
  const found = hasMacrosOrObjects(main)
  if (found) throw new UnsafeFile(found)
}
