import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BasePayload, PayloadRequest } from 'payload'

/** Drizzle's handle for raw statements. */
export type SqliteHandle = Pick<SQLiteAdapter['drizzle'], 'run' | 'all' | 'get'>

/** Mongoose's model of a collection. */
export type CollectionModel = MongooseAdapter['collections'][string]

/** The request's place in the database: its transaction if it has one, on either database. */
export type RequestSession =
  | { kind: 'sqlite'; adapter: SQLiteAdapter; handle: SqliteHandle }
  | {
      kind: 'mongodb'
      adapter: MongooseAdapter
      session: MongooseAdapter['sessions'][string] | undefined
    }

/**
 * For the few statements that Payload's API has no word for (take a number, rewrite many paths):
 * the raw handle of the request's own transaction.
 */
export async function requestSession(
  req: Pick<PayloadRequest, 'transactionID'> & { payload: BasePayload },
): Promise<RequestSession> {
  const adapter: unknown = req.payload.db
  const id = req.transactionID === undefined ? undefined : String(await req.transactionID)
  if (isSqlite(adapter)) {
    const open = id === undefined ? undefined : adapter.sessions[id]
    return {
      kind: 'sqlite',
      adapter,
      handle: (open?.db as SqliteHandle | undefined) ?? adapter.drizzle,
    }
  }
  const mongo = adapter as MongooseAdapter
  return {
    kind: 'mongodb',
    adapter: mongo,
    session: id === undefined ? undefined : mongo.sessions[id],
  }
}

function isSqlite(adapter: unknown): adapter is SQLiteAdapter {
  return (adapter as { name?: string }).name === 'sqlite'
}
