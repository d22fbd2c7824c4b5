import { open } from 'node:fs/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { Budget } from './budget'
import { entryName } from './entry-name'
import { UnsafeFile } from '../../uploads/fault'

/** A file of an archive; folders are none. */
export interface ArchiveFile {
  name: string
  entry: Entry
}

const END_MARK = Buffer.from('504b0506', 'hex')
const END_BYTES = 22
const MAX_COMMENT = 0xffff
/** Behind a file's bytes may stand its sizes once more: mark, checksum and two sizes of 8 bytes. */
const MAX_GAP = 24
const FILE_TYPE = 0xf000
const SYMLINK = 0xa000
const STORED = 0
const DEFLATED = 8

/** A zip whose directory, headers and bytes agree and leave no room for anything else. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    readonly files: readonly ArchiveFile[],
    private readonly budget: Budget,
  ) {}

  /**
   * @throws {UnsafeFile} when it is no sound zip, is encrypted, or its names are not safe.
   * @throws {Error} of the file system.
   */
  static async open(file: string, budget: Budget): Promise<Archive> {
    await checkEnds(file)
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false }
    const zip = await openPromise(file, options).catch(asDamaged)
    try {
      budget.takeEntries(zip.entryCount)
      const entries = await listed(zip)
      await checkLayout(zip, entries)
      budget.expect(entries, zip.fileSize)
      const files = entries.map((entry) => ({ name: entryName(entry), entry }))
      checkNames(files)
      return new Archive(
        zip,
        files.filter(({ name }) => !name.endsWith('/')),
        budget,
      )
    } catch (error) {
      zip.close()
      return asDamaged(error)
    }
  }

  close(): void {
    this.zip.close()
  }

  /** What a file unpacks to, piece by piece; what is read counts. */
  async *read({ entry, name }: ArchiveFile): AsyncGenerator<Buffer> {
    // yauzl ends a stream that goes on behind the size its entry states, or ends before.
    const stream = await this.zip.openReadStreamPromise(entry).catch(asDamaged)
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        this.budget.takeBytes(piece.length, name)
        yield piece
      }
    } catch (error) {
      asDamaged(error)
    } finally {
      stream.destroy()
    }
  }
}

/** Nothing before the first file, and nothing behind the end: not even a comment. */
async function checkEnds(file: string): Promise<void> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const tail = Buffer.alloc(Math.min(size, END_BYTES + MAX_COMMENT))
    await handle.read(tail, 0, tail.length, size - tail.length)
    const at = tail.lastIndexOf(END_MARK)
    if (at === -1) throw new UnsafeFile('file-damaged')
    if (at !== tail.length - END_BYTES) throw new UnsafeFile('file-two-formats')
  } finally {
    await handle.close()
  }
}

async function listed(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

/** Files lie one behind the other, each once, from the first byte on, and say of themselves the same. */
async function checkLayout(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  const sorted = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )
  let end = 0
  for (const entry of sorted) {
    const name = () => entryName(entry)
    if (entry.isEncrypted()) throw new UnsafeFile('file-encrypted', name())
    if (![STORED, DEFLATED].includes(entry.compressionMethod)) {
      throw new UnsafeFile('file-damaged', name())
    }
    const header = await zip.readLocalFileHeaderPromise(entry)
    const isSame =
      header.fileName.equals(entry.fileNameRaw) &&
      header.compressionMethod === entry.compressionMethod &&
      (header.generalPurposeBitFlag & 1) === 0
    if (!isSame) throw new UnsafeFile('file-damaged', name())
    const start = entry.relativeOffsetOfLocalHeader
    if (start < end) throw new UnsafeFile('file-swollen', name())
    if (start > (end === 0 ? 0 : end + MAX_GAP)) throw new UnsafeFile('file-two-formats', name())
    end = header.fileDataStart + entry.compressedSize
  }
}

/** A name that stands there twice is read one way by a scanner and the other way by an office. */
function checkNames(files: readonly ArchiveFile[]): void {
  const seen = new Set<string>()
  for (const { name, entry } of files) {
    const key = name.normalize('NFC').toLowerCase().replace(/\/$/, '')
    const isLink = ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK
    if (isLink || seen.has(key)) throw new UnsafeFile('file-entry-name', name)
    seen.add(key)
  }
}

/** What the zip reader and zlib complain about is damage; the file system's errors stay. */
function asDamaged(error: unknown): never {
  if (error instanceof UnsafeFile || !(error instanceof Error)) throw error
  if ('syscall' in error) throw error
  throw new UnsafeFile('file-damaged', null, { cause: error })
}
