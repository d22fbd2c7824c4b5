/**
 * `npm run bench -- audit`: what the audit log and the editors' scopes cost a correction, and how fast the
 * log is sealed and verified, on SQLite and on the MongoDB-protocol server that the tests use. With and
 * without take turns in one run; their ratio counts, not the milliseconds.
 */
import { figuresOfEach } from './figures-of-each'
import { table, writeResults } from './results'

const { sqlite, mongo, mongoServer } = await figuresOfEach('audit-run')
const rows = Object.entries(sqlite).map(([what, figure]) => {
  const other = mongo[what] ?? Number.NaN
  return [what, ...[figure, other].map((each) => each.toPrecision(3))]
})
console.log(`\n${table([['', 'SQLite', mongoServer], ...rows])}`)
writeResults('audit', { mongoServer, sqlite, mongo })
