import { createHash } from 'node:crypto'

/**
 * SHA-256 (hex) of content, the same for the same content whatever order its fields come in.
 * Absent values (`null`, `undefined`, empty lists) do not count, so that SQLite and MongoDB agree.
 */
export function contentHash(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(content)) ?? '')
    .digest('hex')
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((item) => canonical(item) ?? null)
  }
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object' || value === null) return value ?? undefined
  const entries = Object.entries(value)
    .map(([name, each]) => [name, canonical(each)] as const)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
