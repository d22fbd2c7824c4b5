import type { Attributes, XmlReader } from '@/search/file-text/read-xml'
import { type FaultCode, UnsafeFile } from '../../uploads/fault'

/** Relations that bring something along that runs, by the last word of their type. */
const refused: Readonly<Record<string, FaultCode>> = {
  vbaproject: 'file-macros',
  wordvbadata: 'file-macros',
  xlmacrosheet: 'file-macros',
  xlintlmacrosheet: 'file-macros',
  control: 'file-embedded',
  activexcontrolbinary: 'file-embedded',
  oleobject: 'file-embedded',
  // Another document, of any kind, that Word takes in when it opens this one.
  afchunk: 'file-embedded',
}

/** Schemes that a link may have: it leads somewhere only when somebody follows it. */
const LINK_SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'ftp', 'file'])

/** The links between the parts of an office file, and from them to elsewhere. */
export class Relations implements XmlReader {
  readonly skipped = new Set<string>()

  /** @param part that is read, for the refusal. */
  constructor(private readonly part: string) {}

  /** @throws {UnsafeFile} for a relation that runs or fetches something. */
  open(name: string, { Type, Target, TargetMode }: Attributes): void {
    if (name !== 'Relationship') return
    const kind = (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1).toLowerCase()
    const code = refused[kind]
    const target = Target ?? ''
    const isExternal = TargetMode?.toLowerCase() === 'external'
    if (isExternal && kind !== 'hyperlink' && isElsewhere(target)) {
      throw new UnsafeFile('file-remote', `${this.part}：${target}`)
    }
    if (code) throw new UnsafeFile(code, this.part)
    if (isExternal && kind === 'hyperlink' && !isPlainLink(target)) {
      throw new UnsafeFile('file-script', `${this.part}：${target}`)
    }
  }

  close(): void {
    // Relations contain nothing.
  }

  text(): void {
    // Nor have they text.
  }
}

/**
 * Whether opening the file asks another machine. A file of one's own disk, where the template of
 * many honest documents lies, does not.
 */
export function isElsewhere(target: string): boolean {
  const plain = target.trim().replaceAll('\\', '/')
  if (plain.startsWith('//')) return true
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(plain)?.[1]?.toLowerCase()
  if (scheme === undefined) return false
  if (scheme !== 'file') return true
  // file:///C:/… is here; file://host/…, file:////host/… and deeper are not.
  return !/^file:(\/\/\/)?(?!\/)/i.test(plain)
}

/** A link without a scheme leads within the document, or to a file beside it. */
function isPlainLink(target: string): boolean {
  const scheme = /^\s*([a-z][a-z0-9+.-]+):/i.exec(target)?.[1]?.toLowerCase()
  return scheme === undefined || LINK_SCHEMES.has(scheme)
}
