#!/usr/bin/env node
/**
 * `npm start`: from a fresh checkout to a running portal. This part needs nothing but Node; what
 * needs the dependencies is in `src/server/main.ts`. `npm run dev` is the same with hot reload.
 */
import { fileURLToPath } from 'node:url'
import { ensureBuilt, ensureServerBuilt } from './bootstrap/build.mjs'
import { runsWithConditions } from './bootstrap/conditions.mjs'
import { ensureEnvFile } from './bootstrap/env-file.mjs'
import { prepareEnvironment } from './bootstrap/environment.mjs'
import { ensureInstalled } from './bootstrap/install.mjs'

const isDev = process.argv.includes('--dev')
const [major, minor] = process.versions.node.split('.').map(Number)

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

function fail(line) {
  process.stderr.write(`✗ ${line}\n`)
  process.exit(1)
}

async function timed(name, work) {
  const start = performance.now()
  const note = await work()
  console.log(`✓ ${name}: ${note} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
}

async function main() {
  if (major < 20 || (major === 20 && minor < 9)) {
    fail(`Node ${process.versions.node} is too old: the portal needs Node 20.9 or newer.`)
  }
  try {
    await timed('Dependencies', () =>
      ensureInstalled({ isDevNeeded: isDev }) ? 'installed' : 'present',
    )
    if (ensureEnvFile()) console.log('✓ Settings: .env written with new secrets')
    await prepareEnvironment({ isDev })
    await timed('Server code', ensureServerBuilt)
  } catch (error) {
    fail(error.message)
  }
  // Next's development server tells the machine's neighbours too much; it stays on this machine.
  if (isDev) process.env.HOST ||= '127.0.0.1'

  const { start } = await import('../build/main.mjs')
  await start({ isDev, build: ensureBuilt })
}

if (runsWithConditions()) await main()
