import { UnreadableFile } from '@/search/file-text/file-text'
import { readXml, type XmlReader } from '@/search/file-text/read-xml'
import type { Archive, ArchiveFile } from './archive'
import { UnsafeFile } from '../../uploads/fault'

/** Reads an XML part of an office file to its end. @throws {UnsafeFile} when it is not well-formed. */
export async function parsed(
  archive: Archive,
  part: ArchiveFile,
  reader: XmlReader,
): Promise<void> {
  try {
    await readXml(archive.read(part), reader, () => false)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new UnsafeFile('file-damaged', part.name, { cause: error })
  }
}
