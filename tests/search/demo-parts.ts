import { attachments } from '@/demo/content/attachments'
import { photos } from '@/demo/content/photos'
import { staff } from '@/demo/content/staff'
import type { Part } from '@/demo/content/types'
import type { EntryFile } from '@/search/entry'

const photoOf = new Map(photos.map((photo) => [photo.key, photo]))
const staffOf = new Map(staff.map((person) => [person.key, person]))
const attachmentOf = new Map(attachments.map((attachment) => [attachment.key, attachment]))

function captionOf(photo: string, caption?: string): string {
  return caption ?? photoOf.get(photo)?.caption ?? ''
}

export function fileOf(key: string): EntryFile {
  const { file, displayName } = attachmentOf.get(key)!
  return { name: file, title: displayName, href: `/media/attachments/${file}` }
}

/** The text of a block, a line each; a photo's is its caption. */
export function linesOf(part: Part): string[] {
  if (typeof part === 'string') return [part]
  if ('story' in part) {
    return [...part.text, ...(part.photo === undefined ? [] : [captionOf(part.photo)])]
  }
  if ('text' in part) {
    return [part.text.map((p) => (typeof p === 'string' ? p : p.label)).join('')]
  }
  if ('h2' in part) return [part.h2]
  if ('h3' in part) return [part.h3]
  if ('list' in part) return [...part.list]
  if ('quote' in part) return [part.quote]
  if ('table' in part) return part.table.flatMap((row) => [...row])
  if ('unit' in part) return part.title === undefined ? [] : [part.title]
  if ('photo' in part) return [captionOf(part.photo, part.caption)]
  if ('gallery' in part) return part.gallery.map(({ photo, caption }) => captionOf(photo, caption))
  return []
}

/** Names of the staff of a story. */
export function peopleOf(part: Part): string[] {
  if (typeof part === 'string' || !('story' in part)) return []
  return part.story.flatMap((key) => staffOf.get(key)?.name ?? [])
}

export function attachmentsOf(part: Part): string[] {
  return typeof part !== 'string' && 'attachment' in part ? [part.attachment] : []
}
