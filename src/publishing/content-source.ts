import type { BasePayload } from 'payload'
import { randomUUID } from 'node:crypto'

/** Key under which the database keeps a name of its own. */
const SOURCE_KEY = 'content-source'

/** A random name that a database gets once: backups keep it, another database has another one. */
export async function contentSource(payload: BasePayload): Promise<string> {
  const known = await payload.kv.get<string>(SOURCE_KEY)
  if (typeof known === 'string') return known
  const name = randomUUID()
  await payload.kv.set(SOURCE_KEY, name)
  return name
}
