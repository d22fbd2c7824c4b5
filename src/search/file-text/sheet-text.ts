import { MAX_SHEETS } from './limits'
import type { OfficeFile } from './office-file'
import type { Attributes, XmlReader } from './read-xml'
import { shownParts } from './shown-parts'
import type { TextLines } from './text-lines'

/** Reading aids above the characters, and formulas. */
const SKIPPED = new Set(['rPh', 'f', 'extLst'])

/** Reads an xlsx: every sheet that is not hidden, its name and then a line a row. */
export async function readSheets(file: OfficeFile, lines: TextLines): Promise<void> {
  const main = await file.mainPart()
  const sheets = await shownParts(file, main, { element: 'sheet', kind: 'worksheet' })
  const strings = new StringReader()
  for (const { part } of await file.relationsOf(main, ['sharedStrings'])) {
    await file.read(part, strings)
  }
  if (sheets.length > MAX_SHEETS) lines.cut()
  for (const { part, name } of sheets.slice(0, MAX_SHEETS)) {
    if (lines.isFull) return
    lines.add(name)
    await file.read(part, new SheetReader(strings.found, lines), () => lines.isFull)
  }
}

/** The texts that cells name by number. */
class StringReader implements XmlReader {
  readonly skipped = SKIPPED
  readonly found: string[] = []
  private value = ''
  private isText = false

  open(name: string): void {
    if (name === 't') this.isText = true
    else if (name === 'si') this.value = ''
  }

  close(name: string): void {
    if (name === 't') this.isText = false
    else if (name === 'si') this.found.push(this.value)
  }

  text(text: string): void {
    if (this.isText) this.value += text
  }
}

class SheetReader implements XmlReader {
  readonly skipped = SKIPPED
  private row: string[] = []
  private type = 'n'
  private value = ''
  private isValue = false

  constructor(
    private readonly strings: readonly string[],
    private readonly lines: TextLines,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.row = []
    else if (name === 'c') {
      this.type = attributes.t ?? 'n'
      this.value = ''
    } else if (name === 'v' || name === 't') this.isValue = true
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false
    else if (name === 'c') this.endCell()
    else if (name === 'row') this.lines.add(this.row.join('\t'))
  }

  text(text: string): void {
    if (this.isValue) this.value += text
  }

  private endCell(): void {
    const shown = this.shown()
    // A tab would look like the border of a cell.
    if (shown.trim() !== '') this.row.push(shown.replaceAll('\t', ' '))
  }

  private shown(): string {
    const { type, value } = this
    if (type === 's') return this.strings[Number(value)] ?? ''
    if (type === 'str' || type === 'inlineStr') return value
    // What is calculated carries rounding errors from the sixteenth digit on; Excel hides them.
    const number = Number(value)
    const isNumber = type === 'n' && value.trim() !== '' && Number.isFinite(number)
    return isNumber ? String(Number(number.toPrecision(15))) : ''
  }
}
