import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'

/** A command that ended: its exit code and everything it printed, both streams in order. */
export interface Finished {
  code: number
  output: string
}

/** Runs a command to its end without a terminal; a command that cannot start ends with code 127. */
export function run(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** The path of the first of these programs that the PATH offers, or null. */
export function findOnPath(names: string[]): string | null {
  return allOnPath(names)[0] ?? null
}

/** Every place on the PATH that has one of these programs, the preferred name first. */
export function allOnPath(names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .filter((file) => isExecutable(file))
}

/** True where this process may install system packages with apt-get. */
export function canAptInstall(): boolean {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/debian_version') &&
    findOnPath(['apt-get']) !== null
  )
}

/**
 * Installs Debian packages.
 * @throws {Error} with apt's last lines.
 */
export async function aptInstall(packages: string[]): Promise<void> {
  console.log(`installing ${packages.join(', ')} with apt-get`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  // A fresh image has no package lists; a failed update still leaves usable ones behind.
  await run('apt-get', ['update', '-q'], quiet)
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    quiet,
  )
  if (code !== 0)
    throw new Error(`apt-get install ${packages.join(' ')} failed:\n${tail(output, 15)}`)
}

/** The last lines of a text. */
export function tail(text: string, lines: number): string {
  return text.trimEnd().split('\n').slice(-lines).join('\n')
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
