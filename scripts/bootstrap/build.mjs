import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { withLock } from './lock.mjs'

/** What everything is made from. */
const SOURCES = [
  'src',
  'public',
  'next.config.ts',
  'payload.config.ts',
  'tsconfig.json',
  'package-lock.json',
]

/** Code of the front server and the commands, and Next's output; each says what it was made from. */
const SERVER = { folder: 'build', stamp: 'build/sources.sha256', lock: '.cache/server-build.lock' }
const SITE = { stamp: '.next/portal-sources.sha256', lock: '.cache/site-build.lock' }

/** Entries of the server code, by the name of their output. */
const ENTRIES = {
  main: 'src/server/main.ts',
  mirror: 'src/cli/mirror.ts',
  'upload-contents': 'src/content/attachments/contents/contents-worker.ts',
  rebuild: 'src/cli/rebuild.ts',
  'search-index': 'src/search/threads/index-thread.ts',
  'search-prepare': 'src/search/threads/prepare-thread.ts',
  'search-query': 'src/search/threads/query-thread.ts',
  'search-text': 'src/search/file-text/text-worker.ts',
  'search-rebuild': 'src/cli/search-rebuild.ts',
  'set-password': 'src/cli/set-password.ts',
  'audit-verify': 'src/cli/audit-verify.ts',
  verify: 'src/cli/verify.ts',
}

const SIGNALS = ['SIGINT', 'SIGTERM']

/** A hash over names and contents of all sources: copying or checking out does not change it. */
function sourcesHash() {
  const hash = createHash('sha256').update(process.version)
  const add = (entry) => {
    if (!existsSync(entry)) return
    const children = listing(entry)
    if (children) return children.forEach((name) => add(path.join(entry, name)))
    if (/\.test\.tsx?$/.test(entry)) return
    hash.update(entry).update('\0').update(readFileSync(entry))
  }
  SOURCES.forEach(add)
  return hash.digest('hex')
}

function listing(entry) {
  try {
    return readdirSync(entry).sort()
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}

async function unlessFresh({ stamp, lock }, work) {
  const isFresh = (hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  if (isFresh(sourcesHash())) return 'up to date'
  return withLock(lock, async () => {
    const hash = sourcesHash()
    if (isFresh(hash)) return 'up to date'
    await work()
    writeFileSync(stamp, hash)
    return 'built'
  })
}

/**
 * Compiles the server's own code when it is missing or older than the sources. Takes a second.
 * @returns {Promise<string>} what was done, for the operator.
 */
export function ensureServerBuilt() {
  return unlessFresh(SERVER, async () => {
    rmSync(SERVER.folder, { recursive: true, force: true })
    await bundle(ENTRIES, SERVER.folder)
  })
}

/**
 * Builds the site and the admin when there is no build of these very sources.
 * @returns {Promise<string>} what was done, for the operator.
 * @throws {Error} with the end of the build's output when it fails.
 */
export function ensureBuilt() {
  return unlessFresh(SITE, build)
}

function build() {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_OPTIONS: '--max-old-space-size=4096',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk) => {
    output = (output + chunk).slice(-20_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  // A start that is ended takes its build along; nothing goes on writing into the output.
  const end = () => {
    child.kill('SIGKILL')
    process.exit(1)
  }
  for (const signal of SIGNALS) process.once(signal, end)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      for (const signal of SIGNALS) process.off(signal, end)
      if (code === 0) resolve()
      else reject(new Error(`next build failed:\n${output}`))
    })
  })
}
