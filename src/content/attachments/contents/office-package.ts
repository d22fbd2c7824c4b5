import { beginsAsProgram, extensionOf, isProgramPart } from '../../uploads/programs'
import { fileKinds } from '../file-kinds'
import { Archive, type ArchiveFile } from './archive'
import { ContentTypes } from './content-types'
import { DynamicData } from './dynamic-data'
import { UnsafeFile } from '../../uploads/fault'
import { drained, inspectInner } from './inspect-archive'
import type { Inspection } from './inspection'
import { parsed } from './parsed'
import { Relations } from './relations'

const TYPES = '[Content_Types].xml'
/** Beginnings of documents and archives, which under another name nobody would look into. */
const CONTAINERS = ['d0cf11e0a1b11ae1', '504b0304']

/** Parts that run, by their names, whatever their types say. */
const MACRO_PART = /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/|intlmacrosheets\/)/i
const CONTROL_PART = /(^|\/)activex\//i
const TEXT_PART = /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/i
const LINK_PART = /^xl\/externallinks\/[^/]+\.xml$/i
/** Fonts within a document are scrambled: their first bytes say nothing. */
const SCRAMBLED = 'odttf'

/**
 * A docx, xlsx or pptx, or a wps of the newer form.
 * @param extension of its name, in small letters: it must be what the name says.
 */
export async function inspectOfficePackage(
  file: string,
  extension: string,
  inspection: Inspection,
): Promise<void> {
  const archive = await Archive.open(file, inspection.budget)
  try {
    const types = await readTypes(archive)
    types.check(extension, archive.files)
    // Relations first: they say best what is wrong.
    const [relations, others] = [archive.files.filter(isRelations), archive.files.filter(isOther)]
    for (const part of [...relations, ...others]) await inspectPart(archive, part, inspection)
  } finally {
    archive.close()
  }
}

const isRelations = ({ name }: ArchiveFile): boolean => extensionOf(name) === 'rels'
const isOther = (part: ArchiveFile): boolean => !isRelations(part)

async function readTypes(archive: Archive): Promise<ContentTypes> {
  const part = archive.files.find(({ name }) => name.toLowerCase() === TYPES.toLowerCase())
  if (!part) throw new UnsafeFile('file-kind')
  const types = new ContentTypes()
  await parsed(archive, part, types)
  return types
}

async function inspectPart(
  archive: Archive,
  part: ArchiveFile,
  inspection: Inspection,
): Promise<void> {
  const { name } = part
  if (MACRO_PART.test(name)) throw new UnsafeFile('file-macros', name)
  if (CONTROL_PART.test(name)) throw new UnsafeFile('file-embedded', name)
  if (isProgramPart(name)) throw new UnsafeFile('file-program', name)
  const extension = extensionOf(name)
  if (isRelations(part)) return parsed(archive, part, new Relations(name))
  if (TEXT_PART.test(name) || LINK_PART.test(name)) {
    return parsed(archive, part, new DynamicData(name))
  }
  // The tables behind charts are office files themselves.
  if (Object.hasOwn(fileKinds, extension)) return inspectInner(archive, part, inspection)
  await drained(archive, part, (head) => {
    const hex = Buffer.from(head).toString('hex')
    if (CONTAINERS.some((magic) => hex.startsWith(magic))) {
      throw new UnsafeFile('file-embedded', name)
    }
    if (extension !== SCRAMBLED && beginsAsProgram(head)) throw new UnsafeFile('file-program', name)
  })
}
