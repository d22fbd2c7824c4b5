import { UnsafeFile } from '../../uploads/fault'

/** A stream or storage of a compound file, wherever in its tree. */
export interface CompoundEntry {
  name: string
  isStream: boolean
  start: number
  /** In bytes. */
  size: number
}

const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const STREAM = 2
const ROOT = 5
const MAX_SECTOR = 0xfffffffa
/** Sectors of the allocation table that the header names itself. */
const NAMED_SECTORS = 109
const MINI_SECTOR_BYTES = 64
/** Entries that are looked at; a document has some dozens, with pictures some hundreds. */
const MAX_ENTRIES = 20_000

/**
 * A doc, xls, ppt or wps of the older form: OLE's compound file ([MS-CFB]). Its directory is read
 * flat: what no branch of the tree leads to is seen too.
 */
export class CompoundFile {
  readonly entries: readonly CompoundEntry[]
  private readonly sectorBytes: number
  private readonly table: Uint32Array
  private readonly miniTable: Uint32Array
  private readonly miniStream: Buffer

  /** @throws {UnsafeFile} when it is broken. */
  constructor(private readonly bytes: Buffer) {
    const shift = bytes.length < HEADER_BYTES ? 0 : bytes.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw new UnsafeFile('file-damaged')
    this.sectorBytes = 1 << shift
    this.table = this.allocationTable()
    this.miniTable = asNumbers(this.chain(bytes.readUInt32LE(60)))
    this.entries = this.directory()
    const root = this.entries[0]
    this.miniStream = root === undefined ? Buffer.alloc(0) : this.chain(root.start)
  }

  /** The first bytes of the first stream of this name; `null` when there is none. */
  stream(name: string, maxBytes: number): Buffer | null {
    const entry = this.entries.find((each) => each.isStream && each.name === name)
    if (!entry) return null
    const size = Math.min(entry.size, maxBytes)
    const isMini = entry.size < this.bytes.readUInt32LE(56)
    return (isMini ? this.miniChain(entry.start, size) : this.chain(entry.start, size)).subarray(
      0,
      size,
    )
  }

  private allocationTable(): Uint32Array {
    const named = Array.from({ length: NAMED_SECTORS }, (_, at) =>
      this.bytes.readUInt32LE(76 + 4 * at),
    )
    const perSector = this.sectorBytes / 4
    let next = this.bytes.readUInt32LE(68)
    const most = this.bytes.length / this.sectorBytes
    for (let count = 0; next < MAX_SECTOR; count++) {
      if (count > most) throw new UnsafeFile('file-damaged')
      const numbers = asNumbers(this.sector(next))
      named.push(...numbers.subarray(0, perSector - 1))
      next = numbers[perSector - 1] ?? MAX_SECTOR
    }
    const used = named.filter((sector) => sector < MAX_SECTOR)
    if (used.length > most) throw new UnsafeFile('file-damaged')
    return asNumbers(Buffer.concat(used.map((sector) => this.sector(sector))))
  }

  private directory(): CompoundEntry[] {
    const bytes = this.chain(this.bytes.readUInt32LE(48), MAX_ENTRIES * ENTRY_BYTES)
    if (bytes.length >= MAX_ENTRIES * ENTRY_BYTES) throw new UnsafeFile('file-damaged')
    const entries: CompoundEntry[] = []
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
      const type = bytes.readUInt8(at + 66)
      if (type === 0) continue
      const length = Math.max(0, Math.min(bytes.readUInt16LE(at + 64), 64) - 2)
      entries.push({
        name: bytes.toString('utf16le', at, at + length),
        isStream: type === STREAM,
        start: bytes.readUInt32LE(at + 116),
        size: bytes.readUInt32LE(at + 120),
      })
      if (entries.length === 1 && type !== ROOT) throw new UnsafeFile('file-damaged')
    }
    return entries
  }

  /** The bytes of a chain of sectors, up to the first that makes `maxBytes` full. */
  private chain(start: number, maxBytes = Infinity): Buffer {
    const parts: Buffer[] = []
    for (let next = start; next < MAX_SECTOR; next = this.table[next] ?? MAX_SECTOR) {
      // Longer than the file: it goes in a circle.
      if (parts.length * this.sectorBytes > this.bytes.length) throw new UnsafeFile('file-damaged')
      if (parts.length * this.sectorBytes >= maxBytes) break
      parts.push(this.sector(next))
    }
    return Buffer.concat(parts)
  }

  private miniChain(start: number, maxBytes: number): Buffer {
    const parts: Buffer[] = []
    for (let next = start; next < MAX_SECTOR; next = this.miniTable[next] ?? MAX_SECTOR) {
      if (parts.length * MINI_SECTOR_BYTES >= maxBytes) break
      const at = next * MINI_SECTOR_BYTES
      parts.push(this.miniStream.subarray(at, at + MINI_SECTOR_BYTES))
    }
    return Buffer.concat(parts)
  }

  /** The last sector of a file may be cut. */
  private sector(index: number): Buffer {
    const at = (index + 1) * this.sectorBytes
    if (at >= this.bytes.length) throw new UnsafeFile('file-damaged')
    const sector = this.bytes.subarray(at, at + this.sectorBytes)
    if (sector.length === this.sectorBytes) return sector
    return Buffer.concat([sector, Buffer.alloc(this.sectorBytes - sector.length)])
  }
}

function asNumbers(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(bytes.length >> 2)
  for (let at = 0; at < numbers.length; at++) numbers[at] = bytes.readUInt32LE(4 * at)
  return numbers
}
