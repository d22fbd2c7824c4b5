import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Installs the dependencies that `package-lock.json` names unless they are all there.
 * Uses nothing but Node: it runs on a fresh checkout.
 * @param {{ root?: string, isDevNeeded?: boolean }} [options] `isDevNeeded`: also what only the
 *   tests use (default true).
 * @returns {boolean} whether anything had to be installed.
 * @throws {Error} with npm's output when the installation fails.
 */
export function ensureInstalled({ root = process.cwd(), isDevNeeded = true } = {}) {
  if (missingPackages(root, isDevNeeded).length === 0) return false
  // No package of ours needs its install script; leaving them out is quicker and safer.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  args.push(isDevNeeded ? '--include=dev' : '--omit=dev')
  const { status, stdout, stderr, error } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (error) throw new Error(`npm cannot be started: ${error.message}`)
  if (status !== 0) throw new Error(`npm ci failed:\n${stdout}${stderr}`)
  return true
}

/**
 * Compares the lockfile with npm's own record of what it installed, so that an installation by
 * hand counts too.
 */
function missingPackages(root, isDevNeeded) {
  const record = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return ['node_modules']
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const wanted = packagesOf(path.join(root, 'package-lock.json'))
  const present = packagesOf(record)
  return Object.keys(wanted).filter((name) => {
    const entry = wanted[name]
    // Optional packages are mostly binaries for other systems.
    if (name === '' || entry.optional || (entry.dev && !isDevNeeded)) return false
    if (entry.devOptional || entry.link) return false
    return present[name]?.version !== entry.version
  })
}
