import path from 'node:path'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { UnreadableFile } from './file-text'
import { MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from './limits'
import { readXml, type XmlReader } from './read-xml'

/** A link from one part of an office file to another. */
interface Relation {
  id: string
  /** Last word of its type: `slide`, `footnotes`, `sharedStrings` … */
  kind: string
  /** Name of the part it leads to. */
  part: string
}

/**
 * A docx, xlsx or pptx: a zip of XML parts that relations tie together. Parts are unpacked as they
 * are read, never into memory as a whole.
 */
export class OfficeFile {
  private unpackedBytes = 0

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * @throws {UnreadableFile} when it is no zip, or has too many files in it.
   * @throws {Error} of the file system.
   */
  static async open(file: string): Promise<OfficeFile> {
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch(asDamaged)
    try {
      return new OfficeFile(zip, await listed(zip))
    } catch (error) {
      zip.close()
      return asDamaged(error)
    }
  }

  close(): void {
    this.zip.close()
  }

  /** The part that the others hang on: the document, the workbook or the presentation. */
  async mainPart(): Promise<string> {
    const [main] = await this.relationsOf('', ['officeDocument'])
    if (!main) throw new UnreadableFile('damaged', 'A zip that is no office file')
    return main.part
  }

  /** Relations of a part that are of these kinds, in the order of the file. */
  async relationsOf(part: string, kinds: readonly string[]): Promise<Relation[]> {
    const folder = path.posix.dirname(part)
    const relations = path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`)
    if (!this.has(relations)) return []
    const reader = new RelationReader(folder)
    await this.read(relations, reader)
    return reader.relations.filter(({ kind, part }) => kinds.includes(kind) && this.has(part))
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase())
  }

  /**
   * @throws {UnreadableFile} when the part is missing, encrypted, damaged, or when all that is
   *   read of the file unpacks to more than the limit, as it says or as it shows.
   */
  async read(part: string, reader: XmlReader, isDone = () => false): Promise<void> {
    const entry = this.entries.get(part.toLowerCase())
    if (!entry) throw new UnreadableFile('damaged', `Has no ${part}`)
    if (entry.isEncrypted()) throw new UnreadableFile('encrypted', `${part} is encrypted`)
    if (this.unpackedBytes + entry.uncompressedSize > MAX_UNPACKED_BYTES) throw tooBig()
    await readXml(this.unpacked(entry), reader, isDone)
  }

  private async *unpacked(entry: Entry): AsyncGenerator<Buffer> {
    // yauzl ends a stream that goes on behind the size its entry states.
    const stream = await this.zip.openReadStreamPromise(entry).catch(asDamaged)
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        this.unpackedBytes += piece.length
        if (this.unpackedBytes > MAX_UNPACKED_BYTES) throw tooBig()
        yield piece
      }
    } catch (error) {
      asDamaged(error)
    } finally {
      stream.destroy()
    }
  }
}

async function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > MAX_ZIP_ENTRIES) throw tooBig()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  return entries
}

function tooBig(): UnreadableFile {
  return new UnreadableFile('too-big', 'Unpacks to more than is read')
}

/** What the zip reader and zlib complain about is damage; the file system's errors stay. */
function asDamaged(error: unknown): never {
  if (error instanceof UnreadableFile || !(error instanceof Error)) throw error
  if ('syscall' in error) throw error
  throw new UnreadableFile('damaged', error.message, { cause: error })
}

class RelationReader implements XmlReader {
  readonly skipped = new Set<string>()
  readonly relations: Relation[] = []

  constructor(private readonly folder: string) {}

  open(name: string, { Id, Type, Target, TargetMode }: Record<string, string>): void {
    if (name !== 'Relationship' || TargetMode === 'External') return
    if (Id === undefined || Type === undefined || Target === undefined) return
    const kind = Type.slice(Type.lastIndexOf('/') + 1)
    const part = path.posix.resolve('/', this.folder, Target).slice(1)
    this.relations.push({ id: Id, kind, part })
  }

  close(): void {
    // Relations contain nothing.
  }

  text(): void {
    // Nor have they text.
  }
}
