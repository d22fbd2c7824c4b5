import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { tail } from './commands'
import { freePort } from './free-port'
import { stopProcess } from './stop-process'
import { temporaryFolder, testAdmin, testSettings } from './test-settings'

/** A production server with demo content, as an operator would start it. */
export interface PortalServer {
  /** Without a slash at the end. */
  url: string
  admin: { email: string; password: string }
  dataDir: string
  mediaDir: string
  logFile: string
  /** SIGTERM and wait; @returns the exit code. */
  stop: () => Promise<number | null>
}

/**
 * Starts `scripts/start.mjs` on a free port with its own folders and waits until it is healthy.
 * @param settings further environment variables.
 * @param patience milliseconds until it must answer; a missing build is made in that time.
 * @throws {Error} with the end of the server's log.
 */
export async function startPortalServer(
  settings: Record<string, string> = {},
  patience = 280_000,
): Promise<PortalServer> {
  const folder = temporaryFolder('e2e')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const base = testSettings(folder)
  const env = {
    ...base,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    DEMO: '1',
    LOG_LEVEL: 'info',
    ...settings,
  }

  const logFolder = path.resolve('tests/.output')
  mkdirSync(logFolder, { recursive: true })
  const logFile = path.join(logFolder, `portal-${port}.log`)
  const log = createWriteStream(logFile)

  // vitest sets NODE_ENV=test; the portal decides for itself.
  const { NODE_ENV: _, ...inherited } = process.env
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...inherited, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })

  try {
    await healthy(url, patience, () => child.exitCode ?? child.signalCode)
  } catch (error) {
    await stopProcess(child)
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${reason}\nEnd of ${logFile}:\n${tail(readFileSync(logFile, 'utf8'), 40)}`)
  }
  return {
    url,
    admin: {
      email: env.ADMIN_EMAIL ?? testAdmin.email,
      password: env.ADMIN_PASSWORD ?? testAdmin.password,
    },
    dataDir: base.DATA_DIR ?? '',
    mediaDir: base.MEDIA_DIR ?? '',
    logFile,
    stop: () => stopProcess(child),
  }
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
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`the portal did not answer ${url}/healthz within ${patience / 1000} s`)
}
