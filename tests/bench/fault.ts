/**
 * `npm run bench -- fault [--operations 200] [--kills 20] [--seed N] [--database sqlite|mongo]`: the
 * fault test of `tests/fault`, long. Ends with code 1 when there was any difference.
 */
import { startMongoServer } from '../support/mongo-server'
import { uniqueDatabaseName } from '../support/test-settings'
import { withDatabase } from '../support/mongo-uri'
import { runFaults } from '../fault/fault-run'
import { numberOption, textOption } from './options'
import { writeResults } from './results'

const database = textOption('database', 'sqlite')
const seed = numberOption('seed', Date.now() % 1_000_000)
const server = database === 'mongo' ? await startMongoServer() : null
const result = await runFaults({
  operations: numberOption('operations', 200),
  kills: numberOption('kills', 20),
  databaseUri: server ? withDatabase(server.uri, uniqueDatabaseName()) : undefined,
  seed,
  report: (line) => console.log(line),
})
await server?.stop()
console.log(JSON.stringify(result, null, 2))
writeResults(`fault-${database}`, { database: server?.description ?? 'SQLite', ...result })
process.exitCode = result.faults.length === 0 ? 0 : 1
