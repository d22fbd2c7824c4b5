import type { Attributes, XmlReader } from '@/search/file-text/read-xml'
import { UnsafeFile } from '../../uploads/fault'

/** Dynamic data exchange starts programs; the others fetch what they name when the file opens. */
const STARTS = /\bDDE(AUTO)?\b/i
const FETCHES = /\bINCLUDE(TEXT|PICTURE)\b[^]*?(https?:|ftp:|\\\\)/i
/** Of one field; what is longer is judged by its end, in UTF-16 units. */
const MAX_INSTRUCTION = 4000

/** Fields of Word and links of Excel that do something when the file is opened. */
export class DynamicData implements XmlReader {
  readonly skipped = new Set<string>()
  /** Instructions of fields, which Word cuts into pieces. */
  private instructions = ''
  private isInstruction = false

  /** @param part that is read, for the refusal. */
  constructor(private readonly part: string) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'ddeLink' || name === 'oleLink') throw new UnsafeFile('file-script', this.part)
    if (name === 'instrText' || name === 'delInstrText') this.isInstruction = true
    if (name === 'fldChar' || name === 'fldSimple') this.instructions = ''
    if (name === 'fldSimple') {
      const instruction = Object.entries(attributes).find(([key]) => /(^|:)instr$/.test(key))?.[1]
      this.judge(instruction ?? '')
    }
  }

  close(name: string): void {
    if (name === 'instrText' || name === 'delInstrText') this.isInstruction = false
  }

  text(text: string): void {
    if (this.isInstruction) this.judge(text)
  }

  private judge(piece: string): void {
    this.instructions = (this.instructions + piece).slice(-MAX_INSTRUCTION)
    if (STARTS.test(this.instructions)) throw new UnsafeFile('file-script', this.part)
    if (FETCHES.test(this.instructions)) throw new UnsafeFile('file-remote', this.part)
  }
}
