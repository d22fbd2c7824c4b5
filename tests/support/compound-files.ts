const SECTOR = 512
const END = 0xfffffffe
const FREE = 0xffffffff
const FAT_SECTOR = 0xfffffffd
/** Smaller streams lie in a stream of small sectors, which these files do without. */
const MIN_STREAM = 4096

interface Entry {
  name: string
  /** Without: a storage. */
  content?: Buffer
}

/** A compound file of OLE: what a doc, xls or ppt is. All entries lie side by side. */
export function compoundFile(entries: Entry[]): Buffer {
  const all: Entry[] = [{ name: 'Root Entry' }, ...entries]
  const directorySectors = Math.ceil((all.length * 128) / SECTOR)
  const table = [FAT_SECTOR]
  for (let at = 1; at <= directorySectors; at++) table.push(at === directorySectors ? END : at + 1)
  const directory = Buffer.alloc(directorySectors * SECTOR)
  const streams: Buffer[] = []
  all.forEach(({ name, content }, at) => {
    const padded =
      content && Buffer.concat([content, Buffer.alloc(Math.max(0, MIN_STREAM - content.length))])
    const place = 128 * at
    const isRoot = at === 0
    directory.write(name, place, 'utf16le')
    directory.writeUInt16LE(2 * name.length + 2, place + 64)
    directory.writeUInt8(isRoot ? 5 : padded ? 2 : 1, place + 66)
    for (const link of [68, 72, 76]) directory.writeUInt32LE(FREE, place + link)
    directory.writeUInt32LE(padded ? table.length : END, place + 116)
    directory.writeUInt32LE(padded?.length ?? 0, place + 120)
    if (!padded) return
    const sectors = Math.ceil(padded.length / SECTOR)
    streams.push(Buffer.concat([padded, Buffer.alloc(sectors * SECTOR - padded.length)]))
    for (let count = 1; count <= sectors; count++) {
      table.push(count === sectors ? END : table.length + 1)
    }
  })
  if (table.length > SECTOR / 4) throw new Error('Too large for one sector of the table')
  const fat = Buffer.alloc(SECTOR, 0xff)
  table.forEach((next, at) => fat.writeUInt32LE(next, 4 * at))
  return Buffer.concat([header(), fat, directory, ...streams])
}

function header(): Buffer {
  const bytes = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(0x3e, 24)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(1, 44)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(MIN_STREAM, 56)
  bytes.writeUInt32LE(END, 60)
  bytes.writeUInt32LE(END, 68)
  bytes.fill(0xff, 76)
  bytes.writeUInt32LE(0, 76)
  return bytes
}

/** The main stream of a doc. @param flags of its first bytes: 0x0100 is encrypted. */
export function wordStream(flags = 0): Buffer {
  const bytes = Buffer.alloc(MIN_STREAM)
  bytes.writeUInt16LE(0xa5ec, 0)
  bytes.writeUInt16LE(flags, 10)
  return bytes
}

/** Records of an xls: type and data. */
export function excelStream(...records: [type: number, data: Buffer][]): Buffer {
  const all: [number, Buffer][] = [
    [0x0809, Buffer.alloc(16)],
    ...records,
    [0x000a, Buffer.alloc(0)],
  ]
  return Buffer.concat(
    all.map(([type, data]) => {
      const head = Buffer.alloc(4)
      head.writeUInt16LE(type, 0)
      head.writeUInt16LE(data.length, 2)
      return Buffer.concat([head, data])
    }),
  )
}

/** A sheet of an xls. @param kind 0: cells, 1: macros of Excel 4. */
export function boundSheet(kind: number): [number, Buffer] {
  const data = Buffer.from([0, 0, 0, 0, 0, kind, 2, 0, 0x53, 0x31])
  return [0x0085, data]
}

/** Records of a ppt within one container. */
export function slideStream(...records: [type: number, data: Buffer][]): Buffer {
  const inner = Buffer.concat(records.map(([type, data]) => record(0, type, data)))
  return record(0xf, 0x03e8, inner)
}

function record(version: number, type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt16LE(version, 0)
  head.writeUInt16LE(type, 2)
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data])
}
