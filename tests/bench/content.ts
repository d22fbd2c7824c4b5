/**
 * `npm run bench -- content`: what creating, listing, reading and moving cost, on SQLite and on the
 * MongoDB-protocol server that the tests use, in one run. Each figure is the median of its rounds;
 * the last column compares the two. Nothing here passes or fails.
 */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { bundle } from '../../scripts/bootstrap/bundle.mjs'
import { conditions } from '../../scripts/bootstrap/conditions.mjs'
import { startMongoServer } from '../support/mongo-server'
import { withDatabase } from '../support/mongo-uri'
import { temporaryFolder, testSettings } from '../support/test-settings'

/** What `content-run.ts` prints: milliseconds by operation. */
type Figures = Record<string, number>

const compiled = '.cache/bench'
await bundle({ 'content-run': 'tests/bench/content-run.ts' }, compiled)

async function measure(databaseUri?: string): Promise<Figures> {
  const folder = temporaryFolder('bench')
  const child = spawn(process.execPath, [conditions, `${compiled}/content-run.mjs`], {
    env: {
      ...process.env,
      ...testSettings(folder, databaseUri),
      NODE_ENV: 'production',
    } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  await new Promise((resolve) => child.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
  const line = output.split('\n').find((each) => each.startsWith('FIGURES '))
  if (!line) throw new Error(`The run gave no figures:\n${output}`)
  return JSON.parse(line.slice('FIGURES '.length)) as Figures
}

const server = await startMongoServer()
const sqlite = await measure()
const mongo = await measure(withDatabase(server.uri, 'bench'))
await server.stop()
rmSync(compiled, { recursive: true, force: true })

console.log(`\n| operation | SQLite | ${server.description} | ratio |\n|---|---:|---:|---:|`)
for (const [operation, ms] of Object.entries(sqlite)) {
  const other = mongo[operation] ?? Number.NaN
  const cells = [ms, other].map((each) => `${each.toFixed(1)} ms`)
  console.log(`| ${operation} | ${cells.join(' | ')} | ${(other / ms).toFixed(1)} × |`)
}
