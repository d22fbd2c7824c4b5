import type { FaultCode } from '../../uploads/fault'

/** Types of records of a ppt ([MS-PPT] 2.13.24). */
const VBA_INFO = 0x0400
const OLE_EMBED = 0x0fcc
const OLE_CONTROL = 0x0fee
const OLE_STORAGE = 0x1011
const HEAD_BYTES = 8
/** A record that contains others has this version. */
const CONTAINER = 0xf

/** What a presentation's stream brings along that runs; `null`: nothing. */
export function hasMacrosOrObjects(stream: Buffer): FaultCode | null {
  for (let at = 0; at + HEAD_BYTES <= stream.length;) {
    const isContainer = (stream.readUInt16LE(at) & 0xf) === CONTAINER
    const type = stream.readUInt16LE(at + 2)
    const length = stream.readUInt32LE(at + 4)
    if (type === VBA_INFO && hasMacros(stream.subarray(at + HEAD_BYTES))) return 'file-macros'
    if (type === OLE_EMBED || type === OLE_CONTROL || type === OLE_STORAGE) return 'file-embedded'
    // What is in a container is looked at next, so no depth is counted.
    at += HEAD_BYTES + (isContainer ? 0 : length)
  }
  return null
}

/** PowerPoint writes this record without macros too; its second number says whether there are any. */
function hasMacros(data: Buffer): boolean {
  return data.length >= 8 && data.readUInt32LE(4) !== 0
}
