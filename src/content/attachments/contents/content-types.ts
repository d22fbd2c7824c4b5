import type { Attributes, XmlReader } from '@/search/file-text/read-xml'
import { extensionOf } from '../../uploads/programs'
import type { ArchiveFile } from './archive'
import { type FaultCode, UnsafeFile } from '../../uploads/fault'

const office = (name: string) =>
  `application/vnd.openxmlformats-officedocument.${name}.main+xml`.toLowerCase()

/** What the main part of a file of this extension is. */
const mainTypes: Readonly<Record<string, string>> = {
  docx: office('wordprocessingml.document'),
  wps: office('wordprocessingml.document'),
  xlsx: office('spreadsheetml.sheet'),
  pptx: office('presentationml.presentation'),
}

const refused: readonly [RegExp, FaultCode][] = [
  [/macroenabled|vbaproject|vbadata|macrosheet/, 'file-macros'],
  [/activex|oleobject|\.package$/, 'file-embedded'],
]

/** `[Content_Types].xml`: what each part of an office file is. */
export class ContentTypes implements XmlReader {
  readonly skipped = new Set<string>()
  /** Type by extension, and by the name of a part without its slash in front; small letters. */
  private readonly defaults = new Map<string, string>()
  private readonly overrides = new Map<string, string>()

  open(name: string, { ContentType, Extension, PartName }: Attributes): void {
    const type = ContentType?.toLowerCase() ?? ''
    if (name === 'Default') this.defaults.set(Extension?.toLowerCase() ?? '', type)
    if (name === 'Override')
      this.overrides.set((PartName ?? '').replace(/^\//, '').toLowerCase(), type)
  }

  close(): void {
    // Types contain nothing.
  }

  text(): void {
    // Nor have they text.
  }

  /** @throws {UnsafeFile} when a part is of a type that runs, or the whole not of the named kind. */
  check(extension: string, parts: readonly ArchiveFile[]): void {
    // Types that are named without a part are looked at too: programs differ in what they go by.
    for (const [part, type] of this.overrides) refuse(type, part)
    for (const { name } of parts) refuse(this.typeOf(name), name)
    const isNamedKind = parts.some(({ name }) => this.typeOf(name) === mainTypes[extension])
    if (!isNamedKind) throw new UnsafeFile('file-kind')
  }

  private typeOf(part: string): string {
    return this.overrides.get(part.toLowerCase()) ?? this.defaults.get(extensionOf(part)) ?? ''
  }
}

function refuse(type: string, part: string): void {
  const found = refused.find(([pattern]) => pattern.test(type))
  if (found) throw new UnsafeFile(found[1], part)
}
