import type { Photo } from '@/payload-types'
import type { PhotoView } from '@/ui/photo-view'

import { photoView } from '../photos/view'

/** The first photo in a body that visitors may see; photo blocks and galleries count. */
export function firstPhotoOf(body: unknown): PhotoView | null {
  for (const node of childrenOf(body)) {
    const { fields } = node
    if (node.type !== 'block' || !isRecord(fields)) continue
    const candidates = Array.isArray(fields.photos)
      ? fields.photos.filter(isRecord).map(({ photo }) => photo)
      : [fields.photo]
    for (const candidate of candidates) {
      const photo = isPhoto(candidate) ? photoView(candidate) : null
      if (photo) return photo
    }
  }
  return null
}

function childrenOf(body: unknown): Record<string, unknown>[] {
  if (!isRecord(body) || !isRecord(body.root) || !Array.isArray(body.root.children)) return []
  return body.root.children.filter(isRecord)
}

function isPhoto(value: unknown): value is Photo {
  return isRecord(value) && typeof value.url === 'string' && typeof value.alt === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
