import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { Payload } from 'payload'

import { requestSession } from '@/platform/database/session'

/**
 * Articles older than the rule that each belongs to a department (an upgrade, rows put in by
 * another program) are given to the first body that publishes them, their versions too. Users older
 * than the rule keep what they had, every department, and count as in use from now on.
 */
export async function giveOwners(payload: Payload): Promise<void> {
  const at = await requestSession({ payload, transactionID: undefined })
  if (at.kind === 'sqlite') {
    // Users got their reach in the migration: a column of SQLite is never missing.
    await at.handle.run(sql`
      UPDATE articles SET owner_id = (
        SELECT departments_id FROM articles_rels
        WHERE parent_id = articles.id AND path = 'departments' ORDER BY "order" LIMIT 1)
      WHERE owner_id IS NULL AND id IN (
        SELECT parent_id FROM articles_rels WHERE path = 'departments')`)
    await at.handle.run(sql`
      UPDATE _articles_v SET version_owner_id = (
        SELECT owner_id FROM articles WHERE articles.id = _articles_v.parent_id)
      WHERE version_owner_id IS NULL AND parent_id IN (
        SELECT id FROM articles WHERE owner_id IS NOT NULL)`)
    return
  }
  const { collections, versions } = at.adapter
  const first = (path: string) => ({ $first: `$${path}` })
  await collections.articles?.collection.updateMany(
    { owner: null, 'departments.0': { $exists: true } },
    [{ $set: { owner: first('departments') } }],
  )
  await versions.articles?.collection.updateMany(
    { 'version.owner': null, 'version.departments.0': { $exists: true } },
    [{ $set: { 'version.owner': first('version.departments') } }],
  )
  await collections.users?.collection.updateMany(
    { reach: { $exists: false } },
    { $set: { reach: 'all', lastSignInAt: new Date() } },
  )
}
