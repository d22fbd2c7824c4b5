import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runFaults } from '../fault/fault-run'
import { type MongoServer, startMongoServer } from '../support/mongo-server'
import { withDatabase } from '../support/mongo-uri'
import { uniqueDatabaseName } from '../support/test-settings'

/**
 * Whatever moment the portal is killed at, what visitors see is what the database says. The long run
 * is `npm run bench -- fault`.
 */
const OPERATIONS = 25
const KILLS = 3

let server: MongoServer

beforeAll(async () => {
  server = await startMongoServer()
}, 400_000)
afterAll(async () => {
  await server?.stop()
})

describe(`${OPERATIONS} changes with ${KILLS} kills`, () => {
  it.each(['SQLite', 'MongoDB'])(
    'leave no difference between %s and the site',
    async (name) => {
      const databaseUri =
        name === 'MongoDB' ? withDatabase(server.uri, uniqueDatabaseName()) : undefined
      const seed = Date.now() % 1_000_000
      const result = await runFaults({
        operations: OPERATIONS,
        kills: KILLS,
        databaseUri,
        seed,
      })
      expect(result.faults, `seed ${seed}`).toEqual([])
      expect(result.done + result.cut).toBeGreaterThanOrEqual(OPERATIONS)
    },
    300_000,
  )
})
