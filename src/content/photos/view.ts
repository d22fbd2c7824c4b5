import type { Photo } from '@/payload-types'
import { related, type Relation } from '@/platform/relations'
import type { PhotoView } from '@/ui/photo-view'

import { fileHref } from '../file-href'

/**
 * A photo for the page; `null` when it is not there to see or has no file.
 * @param caption overrides the photo's own.
 */
export function photoView(relation: Relation<Photo>, caption?: string | null): PhotoView | null {
  const photo = related(relation)
  if (!photo?.url || !photo.width || !photo.height) return null
  const renditions = renditionsOf(photo)
  return {
    // The original may be large and of any format; a browser without srcset gets a rendition.
    src: renditions.at(-1)?.url ?? fileHref(photo.url),
    srcSet: renditions.map(({ url, width }) => `${url} ${width}w`).join(', ') || null,
    width: photo.width,
    height: photo.height,
    alt: photo.alt,
    caption: caption?.trim() || photo.caption?.trim() || null,
    credit: photo.credit?.trim() || null,
  }
}

/** Sizes are never larger than the original, so a small photo may have the same width twice. */
function renditionsOf(photo: Photo): { url: string; width: number }[] {
  const byWidth = new Map<number, string>()
  for (const size of [photo.sizes?.w400, photo.sizes?.w800, photo.sizes?.w1600]) {
    if (size?.url && size.width && !byWidth.has(size.width))
      byWidth.set(size.width, fileHref(size.url))
  }
  return [...byWidth].map(([width, url]) => ({ url, width }))
}
