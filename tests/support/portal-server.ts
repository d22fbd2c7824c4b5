import { rmSync } from 'node:fs'
import { freePort } from './free-port'
import { portalLog, spawnPortal } from './portal-process'
import { stopProcess } from './stop-process'
import { temporaryFolder, testSettings } from './test-settings'

/** A production server with demo content, as an operator would start it. */
export interface PortalServer {
  /** Without a slash at the end. */
  url: string
  admin: { email: string; password: string }
  /** Its whole environment: for another process on the same content. */
  settings: Record<string, string>
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

  const logFile = portalLog(port)
  const child = await spawnPortal({ env, logFile, patience })
  return {
    url,
    admin: { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD },
    settings: env,
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
