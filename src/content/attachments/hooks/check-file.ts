import type { CollectionBeforeOperationHook } from 'payload'
import { open } from 'node:fs/promises'

import { fieldError } from '@/platform/errors'
import { fileKinds, kindOf, MAX_ATTACHMENT_BYTES } from '../file-kinds'

/** Takes only files whose content is what their name says, and gives them that type. */
export const checkFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  const { file } = req
  if (file.size > MAX_ATTACHMENT_BYTES) {
    const limit = MAX_ATTACHMENT_BYTES / 1024 / 1024
    throw fieldError('attachments', 'file', `附件最大 ${limit} MB。`)
  }
  const kind = kindOf(file.name, file.tempFilePath ? await head(file.tempFilePath) : file.data)
  if (!kind) {
    const names = Object.keys(fileKinds).join('、')
    throw fieldError(
      'attachments',
      'file',
      `不支持这个文件，或文件内容与扩展名不符。可上传：${names}。`,
    )
  }
  file.mimetype = kind.mimeType
  return args
}

async function head(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
