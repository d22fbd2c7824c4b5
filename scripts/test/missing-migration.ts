/**
 * Fails when the collections have changed and no migration says how the SQLite tables follow:
 * compares the tables that the config asks for with the snapshot beside the newest migration.
 * Writes nothing and asks nothing, unlike `migrate:create`, which wants to know whether a column
 * is new or renamed and ends as if all were well when nobody can answer.
 *
 *     npx payload run scripts/test/missing-migration.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getPayload } from 'payload'
import config from '../../payload.config'

interface Snapshot {
  tables: Record<string, Record<string, unknown>>
}

const folder = path.resolve('src/migrations')
const names = existsSync(folder) ? readdirSync(folder).sort() : []
const faults = [...(await unfollowedChanges()), ...unlistedMigrations()]

if (faults.length > 0) {
  console.log(`missing migration: ${faults.slice(0, 30).join('\nmissing migration: ')}`)
  console.log('write it with: npx payload migrate:create NAME')
  process.exit(1)
}
process.exit(0)

async function unfollowedChanges(): Promise<string[]> {
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const adapter = payload.db as unknown as SQLiteAdapter
  const wanted = (await adapter
    .requireDrizzleKit()
    .generateDrizzleJson(adapter.schema)) as unknown as Snapshot
  const newest = names.filter((name) => name.endsWith('.json')).at(-1)
  const known = newest
    ? (JSON.parse(readFileSync(path.join(folder, newest), 'utf8')) as Snapshot)
    : { tables: {} }
  return differences(known.tables, plain(wanted.tables))
}

function differences(known: Snapshot['tables'], wanted: Snapshot['tables']): string[] {
  const tables = new Set([...Object.keys(known), ...Object.keys(wanted)])
  return [...tables].flatMap((table) => {
    const before = known[table]
    const after = wanted[table]
    if (!before) return `table ${table} is new`
    if (!after) return `table ${table} is gone`
    return Object.keys({ ...before, ...after })
      .filter((part) => !isDeepStrictEqual(before[part], after[part]))
      .map((part) => `table ${table}: ${part} ${changedKeys(before[part], after[part])}`)
  })
}

function changedKeys(before: unknown, after: unknown): string {
  const a = Object(before) as Record<string, unknown>
  const b = Object(after) as Record<string, unknown>
  return Object.keys({ ...a, ...b })
    .filter((key) => !isDeepStrictEqual(a[key], b[key]))
    .join(', ')
}

/** Production runs the migrations that index.ts lists, so a file that it leaves out never runs. */
function unlistedMigrations(): string[] {
  const index = path.join(folder, 'index.ts')
  const text = existsSync(index) ? readFileSync(index, 'utf8') : ''
  return names
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .filter((name) => !text.includes(`'./${name.replace(/\.ts$/, '')}'`))
    .map((name) => `${name} is not in src/migrations/index.ts`)
}

/** The same as it reads back from a file: without `undefined` and class instances. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
