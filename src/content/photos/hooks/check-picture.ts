import type { CollectionBeforeOperationHook } from 'payload'
import sharp, { type Metadata } from 'sharp'

import { checkedName } from '../../uploads/checked-name'
import type { FaultCode } from '../../uploads/fault'
import { extensionOf } from '../../uploads/programs'
import { uploadError } from '../../uploads/upload-error'
import { lookInto, uploadToCheck } from '../../uploads/uploaded-file'
import { MAX_PHOTO_BYTES, MAX_PIXELS } from '../photo'

/** Extensions of each format that is taken. */
const extensions: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  webp: ['webp'],
  gif: ['gif'],
}

/** Refuses what is not a sound picture, or too large a one, before anything decodes it whole. */
export const checkPicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = uploadToCheck({ args, operation, req })
  if (!file) return args
  const name = checkedName('photos', file, MAX_PHOTO_BYTES)
  const code = await lookInto(req, 'photos', file, (path) => faultOf(path, extensionOf(name)))
  if (code) {
    const most = `最多 ${MAX_PIXELS / 1_000_000} 百万像素`
    throw uploadError('photos', { code, where: code === 'photo-pixels' ? most : null })
  }
  return args
}

async function faultOf(path: string, extension: string): Promise<FaultCode | null> {
  // Only headers are read here; the limit on pixels is ours, so sharp's own is lifted.
  const metadata = await sharp(path, { limitInputPixels: false, pages: -1 })
    .metadata()
    .catch(() => null)
  const accepted = extensions[metadata?.format ?? '']
  if (!metadata || !accepted?.includes(extension)) return 'photo-kind'
  const pixels = pixelsOf(metadata)
  if (pixels === 0 || pixels > MAX_PIXELS) return 'photo-pixels'
  return (await isWhole(path)) ? null : 'photo-damaged'
}

/** Of all frames: that is what is unpacked. With all pages asked for, the height is that of all. */
function pixelsOf({ width, height, pageHeight, pages = 1 }: Metadata): number {
  const total = pageHeight === undefined ? height * pages : Math.max(height, pageHeight * pages)
  return width * total
}

/** Decodes all of it into a picture of a few pixels. A file that was cut off fails here. */
async function isWhole(path: string): Promise<boolean> {
  try {
    await sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: -1 })
      .resize(8, 8, { fit: 'fill', fastShrinkOnLoad: false })
      .raw()
      .toBuffer()
    return true
  } catch {
    return false
  }
}
