import type { SanitizedCollectionConfig } from 'payload'

/** What an editor calls a document: the field that the admin shows as its title. */
export function titleOf(
  collection: Pick<SanitizedCollectionConfig, 'admin'>,
  document: object,
): string | null {
  const values = document as Record<string, unknown>
  const title = values[collection.admin.useAsTitle ?? 'id'] ?? values.name ?? values.title
  return typeof title === 'string' || typeof title === 'number' ? String(title) : null
}
