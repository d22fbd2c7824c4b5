import { open } from 'node:fs/promises'
import { extensionOf } from '../../uploads/programs'
import { kindOf } from '../file-kinds'
import { type Fault, UnsafeFile } from '../../uploads/fault'
import { inspectArchive } from './inspect-archive'
import { inspectOfd } from './inspect-ofd'
import { inspectPdf } from './inspect-pdf'
import { Inspection } from './inspection'
import { inspectLegacyOffice, isEncryptedPackage } from './legacy-office'
import { inspectMp4 } from './media-file'
import { inspectOfficePackage } from './office-package'
import { checkOneFormat } from './two-formats'

const HEAD_BYTES = 16
const ZIP = '504b'

/**
 * Looks into a file that somebody uploads. Meant for a thread of its own (`ContentsCheck`).
 * @param file where it lies.
 * @param name what it is called; its extension says what it must be.
 * @param scratch folder for what is unpacked; the caller removes it.
 * @returns why it is not taken; `null` when nothing speaks against it.
 * @throws {Error} of the file system.
 */
export async function inspectFile(
  file: string,
  name: string,
  scratch: string,
): Promise<Fault | null> {
  try {
    await inspect(file, name, new Inspection(inspect, scratch))
    return null
  } catch (error) {
    if (error instanceof UnsafeFile) return { code: error.code, where: error.where }
    throw error
  }
}

async function inspect(file: string, name: string, inspection: Inspection): Promise<void> {
  const head = await headOf(file)
  const extension = extensionOf(name)
  if (!kindOf(name, head)) {
    if (await isEncryptedPackage(file, head, extension)) throw new UnsafeFile('file-encrypted')
    throw new UnsafeFile('file-kind')
  }
  const isZip = head.subarray(0, 2).toString('hex') === ZIP
  if (!isZip) await checkOneFormat(file)
  switch (extension) {
    case 'pdf':
      return inspectPdf(file)
    case 'zip':
      return inspectArchive(file, inspection)
    case 'ofd':
      return inspectOfd(file, inspection)
    case 'docx':
    case 'xlsx':
    case 'pptx':
      return inspectOfficePackage(file, extension, inspection)
    case 'doc':
    case 'xls':
    case 'ppt':
      return inspectLegacyOffice(file, extension)
    case 'wps':
      return isZip
        ? inspectOfficePackage(file, extension, inspection)
        : inspectLegacyOffice(file, extension)
    case 'mp4':
      return inspectMp4(file)
    case 'mp3':
      return // Sound: nothing that a player runs, and no second format at either end.
    default:
      throw new UnsafeFile('file-kind')
  }
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
