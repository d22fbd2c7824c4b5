import { documentTag } from './changes/change'

/** Deeper than any text that a save lets through. */
const MAX_DEPTH = 80

/**
 * Tags of the documents that a text links to. A link to something that is not public yet comes as
 * an id and reads nothing, and must still come alive when that is published. What is read along
 * with a document (its photos, departments …) tells of itself, see `note-read.ts`.
 */
export function linkedTags(value: unknown, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return []
  if (Array.isArray(value)) return value.flatMap((each) => linkedTags(each, depth + 1))
  const { relationTo, value: target } = value as { relationTo?: unknown; value?: unknown }
  if (typeof relationTo === 'string') {
    const id = typeof target === 'string' ? target : (target as { id?: unknown } | null)?.id
    return typeof id === 'string' ? [documentTag(relationTo, id)] : []
  }
  return Object.values(value).flatMap((each) => linkedTags(each, depth + 1))
}
