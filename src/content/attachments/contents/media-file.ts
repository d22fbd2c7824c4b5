import { open } from 'node:fs/promises'
import { UnsafeFile } from '../../uploads/fault'

const BOX_HEAD = 16
/** Boxes that an MP4 consists of at its top ([ISO/IEC 14496-12]). */
const BOXES = new Set(
  'ftyp moov mdat free skip wide uuid meta moof mfra sidx ssix styp pdin pnot emsg prft udta'.split(
    ' ',
  ),
)
const MAX_BOXES = 100_000

/** An MP4 is boxes from its first byte to its last. @throws {UnsafeFile} when it is not. */
export async function inspectMp4(file: string): Promise<void> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const head = Buffer.alloc(BOX_HEAD)
    let at = 0
    for (let count = 0; at < size; count++) {
      const { bytesRead } = await handle.read(head, 0, BOX_HEAD, at)
      const length = bytesRead < 8 ? 0 : boxLength(head, bytesRead, size - at)
      const isBox = BOXES.has(head.toString('latin1', 4, 8))
      if (!isBox) throw new UnsafeFile(at === 0 ? 'file-kind' : 'file-two-formats')
      if (count > MAX_BOXES || length < 8 || at + length > size)
        throw new UnsafeFile('file-damaged')
      at += length
    }
  } finally {
    await handle.close()
  }
}

/** 0 says: to the end of the file; 1 says: the length follows in 8 bytes. */
function boxLength(head: Buffer, bytesRead: number, rest: number): number {
  const length = head.readUInt32BE(0)
  if (length === 0) return rest
  if (length !== 1) return length
  return bytesRead < BOX_HEAD ? 0 : Number(head.readBigUInt64BE(8))
}
