#!/usr/bin/env node
/**
 * `npm start`: from a fresh checkout to a running portal. This part needs nothing but Node; what
 * needs the dependencies is in `src/server/main.ts`. `npm run dev` is the same with hot reload.
 */
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './bootstrap/build.mjs'
import { ensureEnvFile } from './bootstrap/env-file.mjs'
import { ensureInstalled } from './bootstrap/install.mjs'

const isDev = process.argv.includes('--dev')
const [major, minor] = process.versions.node.split('.').map(Number)

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

function fail(line) {
  process.stderr.write(`✗ ${line}\n`)
  process.exit(1)
}

function timed(name, work) {
  const start = performance.now()
  const note = work()
  console.log(`✓ ${name}: ${note} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
}

if (major < 20 || (major === 20 && minor < 9)) {
  fail(`Node ${process.versions.node} is too old: the portal needs Node 20.9 or newer.`)
}
try {
  timed('Dependencies', () => (ensureInstalled({ isDevNeeded: isDev }) ? 'installed' : 'present'))
  if (ensureEnvFile()) console.log('✓ Settings: .env written with new secrets')
} catch (error) {
  fail(error.message)
}

process.env.NODE_ENV = isDev ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
// Next's development server tells the machine's neighbours too much; it stays on this machine.
if (isDev) process.env.HOST ||= '127.0.0.1'

const { default: nextEnv } = await import('@next/env')
nextEnv.loadEnvConfig(process.cwd(), isDev, { info: () => {}, error: console.error })

// Node 20 loads TypeScript through a thread that does not keep the process alive: on a busy machine
// it would end in the middle of an import, without a word (exit code 13).
const alive = setInterval(() => {}, 1000)
const { register } = await import('tsx/esm/api')
register()
const { start } = await import('../src/server/main.ts')
await start({ isDev, build: ensureBuilt })
clearInterval(alive)
