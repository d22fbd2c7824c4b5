import type { CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'

import { fieldError } from '@/platform/errors'
import { MAX_PHOTO_BYTES, MAX_PIXELS } from '../photo'

const formats = new Set(['jpeg', 'png', 'webp', 'gif'])

/** Refuses what is not a picture, or too large a one, before anything decodes it whole. */
export const checkPicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  if (req.file.size > MAX_PHOTO_BYTES) {
    throw fieldError(
      'photos',
      'file',
      `照片最大 ${MAX_PHOTO_BYTES / 1024 / 1024} MB，请压缩后再上传。`,
    )
  }
  const source = req.file.tempFilePath || req.file.data
  // Only the header is read here; the limit on pixels is ours, so sharp's own is lifted.
  const metadata = await sharp(source, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!metadata?.format || !formats.has(metadata.format)) {
    throw fieldError('photos', 'file', '这不是可用的照片，请上传 JPEG、PNG、WebP 或 GIF 文件。')
  }
  const pixels = (metadata.width ?? 0) * (metadata.height ?? 0)
  if (pixels === 0 || pixels > MAX_PIXELS) {
    throw fieldError(
      'photos',
      'file',
      `照片尺寸过大（最多 ${MAX_PIXELS / 1_000_000} 百万像素），请缩小后再上传。`,
    )
  }
  return args
}
