import { safeFileName } from './file-name'
import { hidesProgramName } from './programs'
import { uploadError } from './upload-error'
import type { UploadedFile } from './uploaded-file'
import type { FileCollection } from './visibility'

/**
 * The name under which an upload is kept, once its size and its name speak for nothing bad.
 * @throws {ValidationError} `file-too-large`, `file-name`.
 */
export function checkedName(
  collection: FileCollection,
  { name: given, size }: UploadedFile,
  maxBytes: number,
): string {
  if (size > maxBytes) {
    const where = `最大 ${maxBytes / 1024 / 1024} MB`
    throw uploadError(collection, { code: 'file-too-large', where })
  }
  const name = safeFileName(given)
  if (hidesProgramName(name)) throw uploadError(collection, { code: 'file-name', where: name })
  return name
}
