/** Types of records of an xls ([MS-XLS] 2.3). */
const FILE_PASS = 0x002f
const BOUND_SHEET = 0x0085
const END = 0x000a
/** Kind of a sheet, in a `BoundSheet` at 5: one of the macros before VBA. */
const SHEET_KIND = 5
const MACRO_SHEET = 1

/** Whether the contents of a workbook stream open by a password only. */
export function isEncryptedWorkbook(stream: Buffer): boolean {
  return globals(stream).some(({ type }) => type === FILE_PASS)
}

/** Whether a workbook has a sheet of Excel 4 macros, shown or hidden. */
export function hasMacroSheet(stream: Buffer): boolean {
  return globals(stream).some(
    ({ type, data }) => type === BOUND_SHEET && data[SHEET_KIND] === MACRO_SHEET,
  )
}

/** Records about the workbook as a whole: they come first. */
function globals(stream: Buffer): { type: number; data: Buffer }[] {
  const records: { type: number; data: Buffer }[] = []
  for (let at = 0; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at)
    const length = stream.readUInt16LE(at + 2)
    if (type === END) break
    if (type === FILE_PASS || type === BOUND_SHEET) {
      records.push({ type, data: stream.subarray(at + 4, at + 4 + length) })
    }
    at += 4 + length
  }
  return records
}
