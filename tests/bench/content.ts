/**
 * `npm run bench -- content`: what creating, listing, reading and moving cost, on SQLite and on the
 * MongoDB-protocol server that the tests use, in one run. Each figure is the median of its rounds;
 * the last column compares the two. Nothing here passes or fails.
 */
import { figuresOfEach } from './figures-of-each'
import { table } from './results'

const { sqlite, mongo, mongoServer } = await figuresOfEach('content-run')
const rows = Object.entries(sqlite).map(([operation, ms]) => {
  const other = mongo[operation] ?? Number.NaN
  const cells = [ms, other].map((each) => `${each.toFixed(1)} ms`)
  return [operation, ...cells, `${(other / ms).toFixed(1)} ×`]
})
console.log(`\n${table([['operation', 'SQLite', mongoServer, 'ratio'], ...rows])}`)
