import { beginsAsProgram, isProgramName } from '../../uploads/programs'
import { Archive } from './archive'
import { UnsafeFile } from '../../uploads/fault'
import { drained } from './inspect-archive'
import type { Inspection } from './inspection'

/** Where every OFD begins (GB/T 33190-2016). */
const ENTRY_PART = 'ofd.xml'
const EMBEDDED = /(^|\/)(attachs?|attachments)\/(?!attachments\.xml$)[^/]/i

/** An OFD: a zip of XML parts, pictures and fonts. @throws {UnsafeFile} */
export async function inspectOfd(file: string, inspection: Inspection): Promise<void> {
  const archive = await Archive.open(file, inspection.budget)
  try {
    if (!archive.files.some(({ name }) => name.toLowerCase() === ENTRY_PART)) {
      throw new UnsafeFile('file-kind')
    }
    for (const part of archive.files) {
      const { name } = part
      if (isProgramName(name)) throw new UnsafeFile('file-program', name)
      if (EMBEDDED.test(name)) throw new UnsafeFile('file-embedded', name)
      await drained(archive, part, (head) => {
        if (beginsAsProgram(head)) throw new UnsafeFile('file-program', name)
      })
    }
  } finally {
    archive.close()
  }
}
