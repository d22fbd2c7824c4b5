import type { CollectionBeforeOperationHook } from 'payload'

import { env } from '@/platform/env'
import { checkedName } from '../../uploads/checked-name'
import { uploadError } from '../../uploads/upload-error'
import { lookInto, uploadToCheck } from '../../uploads/uploaded-file'
import { portalContents } from '../contents/portal-contents'
import { claimedKind, fileKinds, MAX_ATTACHMENT_BYTES } from '../file-kinds'

/** Takes only files whose content is what their name says and runs nowhere, and gives them that type. */
export const checkFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = uploadToCheck({ args, operation, req })
  if (!file) return args
  const name = checkedName('attachments', file, MAX_ATTACHMENT_BYTES)
  const kind = claimedKind(name)
  if (!kind) {
    const names = Object.keys(fileKinds).join('、')
    throw uploadError('attachments', { code: 'file-kind', where: `可上传：${names}` })
  }
  const fault = await lookInto(req, 'attachments', file, (path) =>
    portalContents().check(path, name, env().temporaryDir),
  )
  if (fault) throw uploadError('attachments', fault)
  file.mimetype = kind.mimeType
  return args
}
