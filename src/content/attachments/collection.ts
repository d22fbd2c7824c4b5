import path from 'node:path'

import { allow } from '@/editorial/access'
import { defineCollection } from '@/editorial/define-collection'
import { OWNED } from '@/editorial/owner-fields'
import { allowWithin, readableWithin, trashOrPurge } from '@/editorial/scoped-access'
import { setOwner } from '@/editorial/set-owner'
import { env } from '@/platform/env'
import { fileFields, publicFiles, sharedFiles, usedIn } from '../uploads/fields'
import { keepFromDelete, keepFromTrash } from '../uploads/keep-what-is-published'
import { logAttachment, logAttachmentEnd } from '../uploads/log-change'
import { attachmentHeaders } from '../uploads/response-headers'
import { requireFile } from '../uploads/require-file'
import { scanUpload } from '../uploads/scan-file'
import { sendUnderName } from '../uploads/send-under-name'
import { keepOriginalName, takeFileName } from '../uploads/store-under-own-name'
import { detectedTypes } from './file-kinds'
import { checkFile } from './hooks/check-file'
import { nameFile } from './hooks/name-file'

/** 附件: files for download; public while a published article uses them. */
export const attachments = defineCollection({
  slug: 'attachments',
  labels: { singular: '附件', plural: '附件' },
  access: {
    create: allow('files.write'),
    read: readableWithin(publicFiles, OWNED, [sharedFiles]),
    update: allowWithin('files.write', OWNED),
    delete: trashOrPurge('files.write', 'files.purge', OWNED),
  },
  admin: {
    group: '素材',
    useAsTitle: 'title',
    defaultColumns: ['title', 'originalName', 'filesize', 'published', 'updatedAt'],
    listSearchableFields: ['title', 'originalName'],
  },
  trash: true,
  endpoints: [sendUnderName],
  upload: {
    staticDir: path.join(env().mediaDir, 'attachments'),
    mimeTypes: detectedTypes,
    pasteURL: false,
    modifyResponseHeaders: attachmentHeaders,
  },
  hooks: {
    beforeOperation: [
      requireFile('attachments'),
      checkFile,
      scanUpload('attachments'),
      takeFileName,
    ],
    beforeChange: [setOwner(), keepFromTrash('attachments'), keepOriginalName, nameFile],
    afterChange: [logAttachment],
    beforeDelete: [keepFromDelete('attachments')],
    afterDelete: [logAttachmentEnd],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: '附件名称',
      maxLength: 150,
      admin: { description: '不填则用文件名。' },
    },
    usedIn('usedAttachments'),
    ...fileFields,
  ],
})
