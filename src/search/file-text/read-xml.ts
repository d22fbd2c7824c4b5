import { SaxesParser } from 'saxes'
import { UnreadableFile } from './file-text'
import { MAX_XML_DEPTH } from './limits'

export type Attributes = Readonly<Record<string, string>>

/** What is done with an XML file. Names come without prefix: every office suite has its own. */
export interface XmlReader {
  /** Elements that are passed over with all they contain. */
  readonly skipped: ReadonlySet<string>
  /** @param parents names of the elements around it, the nearest one last. */
  open(name: string, attributes: Attributes, parents: readonly string[]): void
  close(name: string): void
  text(text: string): void
}

/**
 * Reads XML piece by piece, until `isDone` says that the rest is not needed. A document type
 * declaration is refused: office files have none, and it is what entity bombs are made of.
 * @throws {UnreadableFile} when it is not well-formed or too deep.
 */
export async function readXml(
  pieces: AsyncIterable<Buffer>,
  reader: XmlReader,
  isDone: () => boolean,
): Promise<void> {
  const parser = parserFor(reader)
  let decoder: TextDecoder | null = null
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece))
    parser.write(decoder.decode(piece, { stream: true }))
    if (isDone()) return
  }
  if (decoder) parser.write(decoder.decode())
  parser.close()
}

const OPTIONS = { xmlns: false, position: false } as const

function parserFor(reader: XmlReader): SaxesParser<typeof OPTIONS> {
  const parser = new SaxesParser(OPTIONS)
  const parents: string[] = []
  /** Depth at which an element began that is passed over. */
  let skippedFrom: number | null = null

  parser.on('error', (error) => {
    throw new UnreadableFile('damaged', error.message)
  })
  parser.on('doctype', () => {
    throw new UnreadableFile('damaged', 'XML with a document type declaration')
  })
  parser.on('opentag', (tag) => {
    const name = localName(tag.name)
    if (parents.length >= MAX_XML_DEPTH) {
      throw new UnreadableFile('damaged', `XML deeper than ${MAX_XML_DEPTH} elements`)
    }
    if (skippedFrom === null && reader.skipped.has(name)) skippedFrom = parents.length
    if (skippedFrom === null) reader.open(name, tag.attributes, parents)
    parents.push(name)
  })
  parser.on('closetag', (tag) => {
    parents.pop()
    if (skippedFrom === null) reader.close(localName(tag.name))
    else if (skippedFrom === parents.length) skippedFrom = null
  })
  const text = (piece: string) => {
    if (skippedFrom === null) reader.text(piece)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  return parser
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** XML is UTF-8 unless it begins with a mark that says otherwise. */
function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
