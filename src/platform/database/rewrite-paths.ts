import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { PayloadRequest } from 'payload'

import { requestSession, type RequestSession } from './session'

/** A set of rows that carry a path (and perhaps a level that moves with it). */
export interface PathTable {
  collection: string
  hasLevel: boolean
}

export interface PathMove {
  /** Old and new prefix, both with a slash at the end. */
  from: string
  to: string
  /** What is added to `level` of each row. */
  levelShift: number
}

/**
 * Rewrites every path that begins with `from`, in live rows and in versions, with one statement
 * a table, inside the request's transaction: a thousand columns and a million articles move
 * without a thousand saves.
 */
export async function rewritePaths(
  req: PayloadRequest,
  tables: PathTable[],
  move: PathMove,
): Promise<void> {
  const at = await requestSession(req)
  for (const table of tables) {
    if (at.kind === 'sqlite') await rewriteSqlite(at, table, move)
    else await rewriteMongo(at, table, move)
  }
}

async function rewriteSqlite(
  at: Extract<RequestSession, { kind: 'sqlite' }>,
  table: PathTable,
  move: PathMove,
): Promise<void> {
  const targets = [
    { name: table.collection, prefix: '' },
    { name: `_${table.collection}_v`, prefix: 'version_' },
  ]
  const now = new Date().toISOString()
  for (const { name, prefix } of targets) {
    if (!at.adapter.tables[name]) continue
    const column = (field: string) => sql.identifier(`${prefix}${field}`)
    const level = table.hasLevel
      ? sql`, ${column('level')} = ${column('level')} + ${move.levelShift}`
      : sql``
    await at.handle.run(sql`
      UPDATE ${sql.identifier(name)}
      SET ${column('path')} = ${move.to} || substr(${column('path')}, ${move.from.length + 1}),
          ${column('updated_at')} = ${now} ${level}
      WHERE ${column('path')} >= ${move.from} AND ${column('path')} < ${after(move.from)}`)
  }
}

async function rewriteMongo(
  at: Extract<RequestSession, { kind: 'mongodb' }>,
  table: PathTable,
  move: PathMove,
): Promise<void> {
  const targets = [
    { model: at.adapter.collections[table.collection], prefix: '' },
    { model: at.adapter.versions[table.collection], prefix: 'version.' },
  ]
  for (const { model, prefix } of targets) {
    if (!model) continue
    const path = `${prefix}path`
    const level = `${prefix}level`
    await model.collection.updateMany(
      { [path]: { $gte: move.from, $lt: after(move.from) } },
      [
        {
          $set: {
            [path]: { $concat: [move.to, { $substrCP: [`$${path}`, move.from.length, 4096] }] },
            [`${prefix}updatedAt`]: '$$NOW',
            ...(table.hasLevel ? { [level]: { $add: [`$${level}`, move.levelShift] } } : {}),
          },
        },
      ],
      { session: at.session },
    )
  }
}

/** The first string behind all that begin with `prefix`, which ends in a slash. */
function after(prefix: string): string {
  return `${prefix.slice(0, -1)}0`
}
