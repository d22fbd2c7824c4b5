import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { allOnPath, aptInstall, canAptInstall, run, tail } from './commands'
import { freePort } from './free-port'
import { stopProcess } from './stop-process'

const version = '0.7.0b3'
const folder = path.resolve('.cache/secantus')
/** Written last, so that a broken-off installation is not taken for a whole one. */
const marker = path.join(folder, '.installed')
const needs =
  'No MongoDB-protocol server: set MONGODB_TEST_URI, put mongod on the PATH, or install Python 3 with its venv module (Debian, Ubuntu: apt-get install python3-venv)'

/**
 * Starts SecantusDB, a small MongoDB-protocol server from PyPI, with its data in memory.
 * It is for tests: nothing that it holds outlives it.
 * @throws {Error} saying what is missing.
 */
export async function startSecantus(): Promise<{ uri: string; stop: () => Promise<void> }> {
  await install()
  const port = await freePort()
  const child = spawn(
    path.join(folder, 'bin/secantusd-py'),
    ['--host', '127.0.0.1', '--port', String(port), '--storage-path', ':memory:'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => (log = tail(log + chunk.toString(), 20)))
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`SecantusDB ended with code ${code}:\n${log}`)))
  })
  // Its end after a clean start is not this promise's business any more.
  failed.catch(() => {})
  await Promise.race([answers(port), failed])
  return {
    uri: `mongodb://127.0.0.1:${port}/?replicaSet=secantus`,
    stop: async () => {
      await stopProcess(child)
    },
  }
}

async function install(): Promise<void> {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === version) return
  const python = await pythonWithVenv()
  console.log(`installing SecantusDB ${version} into ${path.relative(process.cwd(), folder)}`)
  rmSync(folder, { recursive: true, force: true })
  await must(python, ['-m', 'venv', folder])
  await must(path.join(folder, 'bin/pip'), [
    'install',
    '--quiet',
    '--disable-pip-version-check',
    `secantusdb==${version}`,
  ])
  writeFileSync(marker, version)
}

async function pythonWithVenv(): Promise<string> {
  const usable = async () => {
    for (const python of allOnPath(['python3', 'python'])) {
      // Debian's python3 has venv but not ensurepip until python3-venv is installed.
      const { code } = await run(python, ['-c', 'import ensurepip, venv'])
      if (code === 0) return python
    }
    return null
  }
  const found = await usable()
  if (found) return found
  if (!canAptInstall()) throw new Error(needs)
  await aptInstall(['python3', 'python3-venv'])
  const installed = await usable()
  if (!installed) throw new Error(needs)
  return installed
}

async function must(command: string, args: string[]): Promise<void> {
  const { code, output } = await run(command, args)
  if (code !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${tail(output, 15)}\n${needs}`)
  }
}

async function answers(port: number): Promise<void> {
  const { connect } = await import('node:net')
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.once('close', () => socket.destroy())
      socket.once('connect', () => socket.end())
    })
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('SecantusDB did not open its port within 30 s')
}
