import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tail } from './commands'
import { stopProcess } from './stop-process'

export interface PortalLaunch {
  /** Environment on top of the own one; must name `PORT`. */
  env: Record<string, string>
  /** What the process prints is added to it. */
  logFile: string
  /** Milliseconds until it must answer. */
  patience: number
  /** Called with the process before it answers. */
  onSpawn?: (child: ChildProcess) => void
}

/** An empty file for what a portal on this port prints. */
export function portalLog(port: number): string {
  const folder = path.resolve('tests/.output')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `portal-${port}.log`)
  writeFileSync(file, '')
  return file
}

/**
 * Starts `scripts/start.mjs` as an operator would and waits until it is healthy.
 * @throws {Error} with the end of the portal's log; the process is gone then.
 */
export async function spawnPortal(launch: PortalLaunch): Promise<ChildProcess> {
  const { env, logFile, patience, onSpawn } = launch
  // The process writes for itself: lines of one that is killed are not lost in a pipe.
  const log = openSync(logFile, 'a')
  const child = spawn(process.execPath, ['--conditions=production', 'scripts/start.mjs'], {
    env: { ...inheritedSettings(), ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  onSpawn?.(child)
  try {
    await healthy(
      `http://127.0.0.1:${env.PORT}`,
      patience,
      () => child.exitCode ?? child.signalCode,
    )
  } catch (error) {
    await stopProcess(child)
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${reason}\nEnd of ${logFile}:\n${tail(readFileSync(logFile, 'utf8'), 40)}`)
  }
  return child
}

/** The environment without what vitest put into it: the server is to start as an operator's would. */
function inheritedSettings() {
  const ofVitest = /^(VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|TEST_DATABASE)$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.test(name)))
}

async function healthy(
  url: string,
  patience: number,
  ended: () => number | string | null,
): Promise<void> {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    const end = ended()
    if (end !== null) throw new Error(`the portal ended before it served (${end})`)
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => null,
    )
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the portal did not answer ${url}/healthz within ${patience / 1000} s`)
}
