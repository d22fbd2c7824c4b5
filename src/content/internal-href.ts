import { departmentPath, staffPath } from './paths'

/**
 * Where a link to a document of the CMS leads. A document the visitor may not see is not
 * populated, so its link becomes plain text.
 * @param doc `{ relationTo, value }` of a Lexical link node.
 */
export function internalHref(doc: unknown): string | null {
  if (!isRecord(doc) || !isRecord(doc.value)) return null
  const { path, slug, id, url } = doc.value
  switch (doc.relationTo) {
    case 'articles':
    case 'columns':
      return typeof path === 'string' ? path : null
    case 'departments':
      return typeof slug === 'string' ? departmentPath(slug) : null
    case 'staff':
      return typeof id === 'string' ? staffPath(id) : null
    case 'attachments':
      return typeof url === 'string' ? url : null
    default:
      return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
