/**
 * Fails when the collections have changed and no migration says how the SQLite tables follow.
 * Works on a copy of the migrations: nothing is written to the project.
 *
 *     npx payload run scripts/test/missing-migration.ts
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrateCLI } from 'payload'
import configPromise from '../../payload.config'

const migrations = path.resolve('src/migrations')
const copy = mkdtempSync(path.join(tmpdir(), 'portal-migrations-'))
// Payload ends the process itself when there is nothing to create.
process.once('exit', () => rmSync(copy, { recursive: true, force: true }))

if (existsSync(migrations)) cpSync(migrations, copy, { recursive: true })
const before = new Set(readdirSync(copy))

await migrateCLI({
  config: await configPromise,
  migrationDir: copy,
  parsedArgs: { _: ['migrate:create', 'missing'], 'skip-empty': true },
})

const [created] = readdirSync(copy).filter(
  (name) => !before.has(name) && /_missing\.ts$/.test(name),
)
if (created) {
  console.log('a migration is missing: npx payload migrate:create NAME would write')
  console.log(readFileSync(path.join(copy, created), 'utf8').split('\n').slice(0, 60).join('\n'))
  process.exit(1)
}
