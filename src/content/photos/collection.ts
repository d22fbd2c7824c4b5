import path from 'node:path'

import { allow } from '@/editorial/access'
import { defineCollection } from '@/editorial/define-collection'
import { OWNED } from '@/editorial/owner-fields'
import { allowWithin, readableWithin, trashOrPurge } from '@/editorial/scoped-access'
import { setOwner } from '@/editorial/set-owner'
import { env } from '@/platform/env'
import { publicFiles, sharedFiles } from '../uploads/fields'
import { keepFromDelete, keepFromTrash } from '../uploads/keep-what-is-published'
import { logPhoto, logPhotoEnd } from '../uploads/log-change'
import { photoHeaders } from '../uploads/response-headers'
import { requireFile } from '../uploads/require-file'
import { scanUpload } from '../uploads/scan-file'
import { keepOriginalName, takeFileName } from '../uploads/store-under-own-name'
import { photoFields } from './fields'
import { checkPicture } from './hooks/check-picture'
import { MAX_PIXELS, MAX_WIDTH, photoSizes, photoTypes } from './photo'

/** 照片: re-encoded, without metadata, in WebP sizes; public while something public shows them. */
export const photos = defineCollection({
  slug: 'photos',
  labels: { singular: '照片', plural: '照片' },
  access: {
    create: allow('files.write'),
    read: readableWithin(publicFiles, OWNED, [sharedFiles]),
    update: allowWithin('files.write', OWNED),
    delete: trashOrPurge('files.write', 'files.purge', OWNED),
  },
  admin: {
    group: '素材',
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'caption', 'credit', 'published', 'updatedAt'],
    listSearchableFields: ['alt', 'caption', 'originalName', 'place'],
    description: '可一次拖入多张照片。位置等隐私信息在上传时自动去除。',
  },
  trash: true,
  upload: {
    staticDir: path.join(env().mediaDir, 'photos'),
    mimeTypes: [...photoTypes],
    adminThumbnail: 'w400',
    focalPoint: true,
    pasteURL: false,
    displayPreview: true,
    // These options make sharp write the original anew: no EXIF, no GPS, upright.
    constructorOptions: { limitInputPixels: MAX_PIXELS, failOn: 'error' },
    resizeOptions: { width: MAX_WIDTH, withoutEnlargement: true },
    imageSizes: Object.entries(photoSizes).map(([name, width]) => ({
      name,
      width,
      withoutEnlargement: true,
      formatOptions: { format: 'webp', options: { quality: 80 } },
    })),
    modifyResponseHeaders: photoHeaders,
  },
  hooks: {
    beforeOperation: [requireFile('photos'), checkPicture, scanUpload('photos'), takeFileName],
    beforeChange: [setOwner(), keepFromTrash('photos'), keepOriginalName],
    afterChange: [logPhoto],
    beforeDelete: [keepFromDelete('photos')],
    afterDelete: [logPhotoEnd],
  },
  fields: photoFields,
})
