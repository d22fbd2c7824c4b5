import { MongoClient } from 'mongodb'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import { findOnPath } from './commands'
import { startSecantus } from './secantus'

/** A MongoDB-protocol server for the integration suite. */
export interface MongoServer {
  /** Names a replica set; the database name in it is to be replaced (`withDatabase` in mongo-uri.ts). */
  uri: string
  /** Which server it is, with its version, for the report. */
  description: string
  /** Ends the server, unless somebody else started it. */
  stop: () => Promise<void>
}

/**
 * Finds or starts a server: `MONGODB_TEST_URI`, else `mongod` on the PATH, else SecantusDB.
 * @throws {Error} saying what to set or install; the suite never goes on without a server.
 */
export async function startMongoServer(): Promise<MongoServer> {
  const given = process.env.MONGODB_TEST_URI
  if (given) {
    return described('the server in MONGODB_TEST_URI', { uri: given, stop: async () => {} })
  }
  const mongod = findOnPath(['mongod'])
  if (mongod) return described(`mongod (${mongod})`, await startMongod(mongod))
  return described('SecantusDB', await startSecantus())
}

async function startMongod(systemBinary: string) {
  // Whatever version the system has is the one to test with.
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false'
  const set = await MongoMemoryReplSet.create({
    binary: { systemBinary },
    replSet: { count: 1, storageEngine: 'wiredTiger' },
  })
  return {
    uri: set.getUri(),
    stop: async () => {
      await set.stop()
    },
  }
}

async function described(
  name: string,
  server: Omit<MongoServer, 'description'>,
): Promise<MongoServer> {
  if (!/[?&]replicaSet=/.test(server.uri)) {
    throw new Error(`${name} must be a replica set: its URI needs ?replicaSet=… (transactions)`)
  }
  const client = new MongoClient(server.uri, { serverSelectionTimeoutMS: 20_000 })
  try {
    await client.connect()
    const info = (await client.db('admin').command({ buildInfo: 1 })) as { version?: string }
    return { ...server, description: `${name}, answers as MongoDB ${info.version ?? '?'}` }
  } catch (error) {
    await server.stop()
    throw new Error(
      `${name} does not answer: ${error instanceof Error ? error.message : String(error)}`,
    )
  } finally {
    await client.close()
  }
}
