import { strToU8, type Zippable, zipSync } from 'fflate'

export type Parts = Record<string, string | Uint8Array>

/** A zip of these files, packed. */
export function zipOf(parts: Parts): Buffer {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return Buffer.from(zipSync(files, { mtime: new Date('2026-11-20T08:00:00') }))
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'application/vnd.openxmlformats-officedocument'

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`

/** `[kind, target]`, or with `External` behind. */
export type Relation = [kind: string, target: string, mode?: string]

/** A part with relations to these targets. */
export function relationsOf(relations: Relation[]): string {
  const each = relations.map(
    ([kind, target, mode], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  )
  return xml(`<Relationships>${each.join('')}</Relationships>`)
}

interface Kind {
  part: string
  type: string
  content: string
}

const kinds: Record<'docx' | 'xlsx' | 'pptx', Kind> = {
  docx: {
    part: 'word/document.xml',
    type: `${MAIN}.wordprocessingml.document.main+xml`,
    content: '<w:document><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>',
  },
  xlsx: {
    part: 'xl/workbook.xml',
    type: `${MAIN}.spreadsheetml.sheet.main+xml`,
    content: '<workbook><sheets><sheet name="表" sheetId="1"/></sheets></workbook>',
  },
  pptx: {
    part: 'ppt/presentation.xml',
    type: `${MAIN}.presentationml.presentation.main+xml`,
    content: '<p:presentation/>',
  },
}

interface OfficeOptions {
  /** Files besides those that every file has, or in their place. */
  parts?: Parts
  /** Types of parts, by name. */
  types?: Record<string, string>
  /** Type of the main part. */
  main?: string
  /** What stands in the main part. */
  content?: string
}

/** A plain office file, or one with something in it. */
export function officeFile(
  kind: keyof typeof kinds,
  { parts = {}, types = {}, main, content }: OfficeOptions = {},
): Buffer {
  const { part, type, content: usual } = kinds[kind]
  const overrides = Object.entries({ [part]: main ?? type, ...types }).map(
    ([name, of]) => `<Override PartName="/${name}" ContentType="${of}"/>`,
  )
  return zipOf({
    '[Content_Types].xml': xml(
      `<Types><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ),
    '_rels/.rels': relationsOf([['officeDocument', part]]),
    [part]: xml(content ?? usual),
    ...parts,
  })
}

/** Position of an entry in the directory at the end of a zip. */
function directoryEntry(bytes: Buffer, name: string): number {
  for (let at = 0; (at = bytes.indexOf('504b0102', at, 'hex')) !== -1; at += 4) {
    const length = bytes.readUInt16LE(at + 28)
    if (bytes.toString('utf8', at + 46, at + 46 + length) === name) return at
  }
  throw new Error(`${name} is not in the zip`)
}

/** Gives an entry another name of the same length, in bytes, at both places. */
export function renamed(zip: Buffer, from: string, to: string | Buffer): Buffer {
  const bytes = Buffer.from(zip)
  const name = Buffer.from(to)
  if (name.length !== Buffer.byteLength(from)) throw new Error('Names must be of one length')
  name.copy(bytes, bytes.readUInt32LE(directoryEntry(zip, from) + 42) + 30)
  name.copy(bytes, directoryEntry(zip, from) + 46)
  return bytes
}

/** Says of an entry that it is encrypted. */
export function encryptedEntry(zip: Buffer, name: string): Buffer {
  const bytes = Buffer.from(zip)
  const at = directoryEntry(zip, name)
  bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8)
  const local = bytes.readUInt32LE(at + 42)
  bytes.writeUInt16LE(bytes.readUInt16LE(local + 6) | 1, local + 6)
  return bytes
}

/** Lets an entry lie where another does: the bomb of overlapping files. */
export function overlapping(zip: Buffer, name: string, over: string): Buffer {
  const bytes = Buffer.from(zip)
  const [at, other] = [directoryEntry(zip, name), directoryEntry(zip, over)]
  // Sizes, checksum and place of the other; the names are of one length.
  zip.copy(bytes, at + 16, other + 16, other + 28)
  bytes.writeUInt32LE(bytes.readUInt32LE(other + 42), at + 42)
  Buffer.from(over).copy(bytes, at + 46)
  return bytes
}

/** Says that an entry unpacks to so many bytes. */
export function lyingSize(zip: Buffer, name: string, size: number): Buffer {
  const bytes = Buffer.from(zip)
  const at = directoryEntry(zip, name)
  bytes.writeUInt32LE(size, at + 24)
  return bytes
}

/** Makes an entry a symbolic link of Unix. */
export function symbolicLink(zip: Buffer, name: string): Buffer {
  const bytes = Buffer.from(zip)
  bytes.writeUInt32LE((0o120777 << 16) >>> 0, directoryEntry(zip, name) + 38)
  return bytes
}
