import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { tail } from './commands'
import { freePort } from './free-port'
import { stopProcess } from './stop-process'
import { temporaryFolder, testSettings } from './test-settings'

/** A production server with demo content, as an operator would start it. */
export interface PortalServer {
  /** Without a slash at the end. */
  url: string
  admin: { email: string; password: string }
  dataDir: string
  mediaDir: string
  logFile: string
  /** SIGTERM, wait, remove its folders; gives the exit code. */
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
  const own = testSettings(folder)
  const env = {
    ...own,
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

  const child = spawn(process.execPath, ['--conditions=production', 'scripts/start.mjs'], {
    env: { ...inheritedSettings(), ...env } as unknown as NodeJS.ProcessEnv,
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
    admin: { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD },
    dataDir: env.DATA_DIR,
    mediaDir: env.MEDIA_DIR,
    logFile,
    stop: async () => {
      const code = await stopProcess(child)
      rmSync(folder, { recursive: true, force: true })
      return code
    },
  }
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
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`the portal did not answer ${url}/healthz within ${patience / 1000} s`)
}
