import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { PayloadRequest } from 'payload'

import { requestSession } from './session'

/**
 * Sets a relation of a document in its live row and in every version of it, inside the request's
 * transaction. For relations that decide who may read the document and its history.
 * @param field a field of one word that relates to one document.
 */
export async function setRelationEverywhere(
  req: PayloadRequest,
  collection: 'articles',
  id: string,
  field: 'owner',
  value: string | null,
): Promise<void> {
  const at = await requestSession(req)
  if (at.kind === 'sqlite') {
    const column = (prefix: string) => sql.identifier(`${prefix}${field}_id`)
    await at.handle.run(
      sql`UPDATE ${sql.identifier(collection)} SET ${column('')} = ${value} WHERE id = ${id}`,
    )
    await at.handle.run(sql`
      UPDATE ${sql.identifier(`_${collection}_v`)} SET ${column('version_')} = ${value}
      WHERE parent_id = ${id}`)
    return
  }
  const { adapter, session } = at
  await adapter.collections[collection]?.updateOne(
    { _id: id },
    { $set: { [field]: value } },
    { session, timestamps: false },
  )
  await adapter.versions[collection]?.updateMany(
    { parent: id },
    { $set: { [`version.${field}`]: value } },
    { session, timestamps: false },
  )
}
