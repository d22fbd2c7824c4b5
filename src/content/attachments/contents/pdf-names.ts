import { inflateSync } from 'node:zlib'
import { type FaultCode, UnsafeFile } from '../../uploads/fault'
import { MAX_PDF_OBJECTS_BYTES } from './limits'
import { type PdfToken, pdfTokens } from './pdf-tokens'

/** Names of what a PDF for reading does without. */
const refused: Readonly<Record<string, FaultCode>> = {
  JS: 'file-script',
  JavaScript: 'file-script',
  Launch: 'file-script',
  SubmitForm: 'file-script',
  ImportData: 'file-script',
  GoToE: 'file-script',
  Rendition: 'file-script',
  XFA: 'file-script',
  EmbeddedFile: 'file-embedded',
  EmbeddedFiles: 'file-embedded',
  FileAttachment: 'file-embedded',
  RichMedia: 'file-embedded',
  RichMediaContent: 'file-embedded',
  RichMediaSettings: 'file-embedded',
}

/** Keys of actions that nobody has to click for: on opening the file, or a page. */
const BY_ITSELF = new Set(['OpenAction', 'AA'])
/** Such an action may only show a place within the file. */
const HARMLESS = 'GoTo'

/** Looks for names and actions in a PDF's syntax, and in the objects that its streams hold. */
export class PdfNames {
  private unpackedBytes = 0
  /** Type of the action that an object is, by its number. */
  private readonly actions = new Map<number, string>()
  /** Numbers of objects that are started by themselves. */
  private readonly started = new Set<number>()

  /** @throws {UnsafeFile} for a name that stands for something that runs. */
  look(bytes: Buffer): void {
    const place = new Place()
    for (const token of pdfTokens(bytes)) {
      if (token.kind === 'name') {
        const { text } = token
        const code = Object.hasOwn(refused, text) ? refused[text] : undefined
        if (code) throw new UnsafeFile(code, `/${text}`)
        if (place.key === 'S') this.note(place, text)
      } else if (token.kind === 'stream') {
        if (place.isObjectStream) this.lookInto(token.bytes)
      } else if (token.kind === 'word' && token.text === 'R' && BY_ITSELF.has(place.key ?? '')) {
        this.started.add(place.reference)
      }
      place.move(token)
    }
  }

  /**
   * Judges the objects that are started by themselves, once everything was looked at.
   * @throws {UnsafeFile} for an action that does more than show a place.
   */
  finish(): void {
    for (const object of this.started) {
      const action = this.actions.get(object)
      if (action !== undefined) judge(action)
    }
  }

  private note(place: Place, action: string): void {
    if (place.isStartedByItself) judge(action)
    if (place.object !== null && place.depth === 1) this.actions.set(place.object, action)
  }

  private lookInto(packed: Buffer): void {
    let bytes: Buffer
    try {
      const maxOutputLength = MAX_PDF_OBJECTS_BYTES - this.unpackedBytes + 1
      bytes = inflateSync(packed, { maxOutputLength })
    } catch (error) {
      if (error instanceof RangeError) throw new UnsafeFile('file-swollen', null, { cause: error })
      return // Packed some other way; the copy that the engine writes has it plain.
    }
    this.unpackedBytes += bytes.length
    if (this.unpackedBytes > MAX_PDF_OBJECTS_BYTES) throw new UnsafeFile('file-swollen')
    this.look(bytes)
  }
}

function judge(action: string): void {
  if (action !== HARMLESS) throw new UnsafeFile('file-script', `/OpenAction /${action}`)
}

/** Where in the syntax a token stands. */
class Place {
  /** Number of the object that is read. */
  object: number | null = null
  /** Dictionaries around. */
  depth = 0
  /** The name before, as long as nothing but numbers came behind it. */
  key: string | null = null
  isObjectStream = false
  private numbers: number[] = []
  private startedFrom: number | null = null

  /** Number of the object that `… 0 R` names. */
  get reference(): number {
    return this.numbers.at(-2) ?? -1
  }

  get isStartedByItself(): boolean {
    return this.startedFrom !== null
  }

  move(token: PdfToken): void {
    if (token.kind === 'number') {
      this.numbers = [...this.numbers.slice(-1), token.value]
      return
    }
    if (token.kind === 'word' && token.text === 'obj') this.begin()
    if (token.kind === 'stream') this.isObjectStream = false
    if (token.kind === 'mark') this.nest(token.text)
    if (token.kind === 'name' && token.text === 'ObjStm') this.isObjectStream = true
    this.key = token.kind === 'name' ? token.text : null
    this.numbers = []
  }

  private begin(): void {
    this.object = this.numbers.at(-2) ?? null
    this.depth = 0
    this.isObjectStream = false
    this.startedFrom = null
  }

  private nest(mark: string): void {
    if (mark === '<<') {
      if (this.startedFrom === null && BY_ITSELF.has(this.key ?? '')) this.startedFrom = this.depth
      this.depth++
    }
    if (mark !== '>>') return
    this.depth--
    if (this.startedFrom !== null && this.depth <= this.startedFrom) this.startedFrom = null
  }
}
