import type { TextLines } from './text-lines'
import type { Attributes, XmlReader } from './read-xml'

/** A text flow: the body of a document, or a text box within one of its paragraphs. */
interface Flow {
  line: string
  /** Cells of tables that are open around. */
  cells: number
  /** Lines of text boxes that hang on the paragraph or row under way. */
  boxes: string[]
}

/**
 * Reads the paragraphs of Word and PowerPoint, whose elements go by the same names. A row of a
 * table is a line, its cells set apart by tabs; a text box follows the paragraph it hangs on.
 */
export class ParagraphReader implements XmlReader {
  readonly skipped = new Set([
    // The same once more, for programs that do not know the newer form.
    'Fallback',
    // Taken out or moved away under change tracking.
    'del',
    'moveFrom',
    // Reading aids above the characters, which would part them; page and slide numbers.
    'rt',
    'fld',
  ])
  private readonly flows: Flow[] = []
  private flow: Flow = { line: '', cells: 0, boxes: [] }
  private isText = false
  private isHidden = false

  constructor(private readonly lines: TextLines) {}

  open(name: string, attributes: Attributes, parents: readonly string[]): void {
    const parent = parents.at(-1)
    if (name === 't') this.isText = true
    else if (name === 'br' || name === 'cr') this.flow.line += ' '
    else if (name === 'tab' && parent === 'r') this.flow.line += '\t'
    else if (name === 'noBreakHyphen') this.flow.line += '-'
    else if (name === 'tc') this.flow.cells++
    else if (name === 'vanish') {
      this.isHidden = parents.at(-2) === 'r' && !isOff(attributes)
    } else if (name === 'txbxContent') {
      this.flows.push(this.flow)
      this.flow = { line: '', cells: 0, boxes: [] }
    }
  }

  close(name: string): void {
    const { flow } = this
    if (name === 't') this.isText = false
    else if (name === 'r') this.isHidden = false
    else if (name === 'p') this.end(flow.cells === 0 ? '\n' : ' ')
    else if (name === 'tc') {
      flow.cells--
      this.end(flow.cells === 0 ? '\t' : ' ')
    } else if (name === 'tr') this.end(flow.cells === 0 ? '\n' : ' ')
    else if (name === 'txbxContent') this.endBox()
  }

  text(text: string): void {
    if (this.isText && !this.isHidden) this.flow.line += text
  }

  private end(mark: '\n' | '\t' | ' '): void {
    const { flow } = this
    if (mark !== '\n') {
      flow.line += mark
      return
    }
    for (const line of [flow.line, ...flow.boxes]) this.emit(line)
    flow.line = ''
    flow.boxes = []
  }

  private endBox(): void {
    const outer = this.flows.pop()
    if (!outer) return
    this.flow = outer
  }

  /** A line of the body is done; one of a text box waits for what the box hangs on. */
  private emit(line: string): void {
    const outer = this.flows.at(-1)
    if (outer) outer.boxes.push(line)
    else this.lines.add(line)
  }
}

function isOff(attributes: Attributes): boolean {
  const value = Object.entries(attributes).find(([name]) => name.endsWith(':val'))?.[1]
  return value === '0' || value === 'false' || value === 'off'
}
