import type { CollectionBeforeOperationHook } from 'payload'

import { safeFileName } from '../../uploads/file-name'
import { extensionOf, hidesProgramName } from '../../uploads/programs'
import { uploadError } from '../../uploads/upload-error'
import { lookInto, temporaryFolder, uploadToCheck } from '../../uploads/uploaded-file'
import { portalContents } from '../contents/portal-contents'
import { fileKinds, MAX_ATTACHMENT_BYTES } from '../file-kinds'

/** Takes only files whose content is what their name says and runs nowhere, and gives them that type. */
export const checkFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = uploadToCheck({ args, operation, req })
  if (!file) return args
  if (file.size > MAX_ATTACHMENT_BYTES) {
    const most = `最大 ${MAX_ATTACHMENT_BYTES / 1024 / 1024} MB`
    throw uploadError('attachments', { code: 'file-too-large', where: most })
  }
  const name = safeFileName(file.name)
  if (hidesProgramName(name)) throw uploadError('attachments', { code: 'file-name', where: name })
  const extension = extensionOf(name)
  const kind = Object.hasOwn(fileKinds, extension) ? fileKinds[extension] : undefined
  if (!kind) {
    const names = Object.keys(fileKinds).join('、')
    throw uploadError('attachments', { code: 'file-kind', where: `可上传：${names}` })
  }
  const fault = await lookInto(req, 'attachments', file, (path) =>
    portalContents().check(path, name, temporaryFolder()),
  )
  if (fault) throw uploadError('attachments', fault)
  file.mimetype = kind.mimeType
  return args
}
