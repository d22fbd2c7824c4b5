import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { freePort } from './free-port'
import { portalLog, spawnPortal } from './portal-process'
import { stopProcess } from './stop-process'
import { temporaryFolder, testSettings } from './test-settings'

/** A portal without demonstration content that is killed and comes back as the same one. */
export interface RestartablePortal {
  /** Without a slash at the end. */
  url: string
  /** Its whole environment: for commands that look at the same content. */
  settings: Record<string, string>
  dataDir: string
  logFile: string
  /** Resolves when it answers. */
  start: () => Promise<void>
  /** SIGKILL, also to one that is still starting; resolves when the process is gone. */
  kill: () => Promise<void>
  /** SIGTERM; gives the exit code. */
  stop: () => Promise<number | null>
  /** Ends it and removes its folders. */
  remove: () => Promise<void>
}

/**
 * @param databaseUri default: a SQLite file of its own.
 * @param more further environment variables.
 */
export async function restartablePortal(
  databaseUri?: string,
  more: Record<string, string> = {},
): Promise<RestartablePortal> {
  const folder = temporaryFolder('restart')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const own = testSettings(folder, databaseUri)
  const settings = { ...own, PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url, ...more }
  const logFile = portalLog(port)
  let child: ChildProcess | null = null

  const end = async (by: (child: ChildProcess) => Promise<number | null>) => {
    const code = child ? await by(child) : null
    child = null
    return code
  }
  const stop = () => end(stopProcess)
  return {
    url,
    settings,
    dataDir: own.DATA_DIR,
    logFile,
    start: async () => {
      const onSpawn = (started: ChildProcess) => (child = started)
      await spawnPortal({ env: settings, logFile, patience: 280_000, onSpawn })
    },
    kill: async () => {
      await end(async (running) => {
        if (running.exitCode !== null || running.signalCode !== null) return running.exitCode
        const gone = once(running, 'exit')
        running.kill('SIGKILL')
        await gone
        return null
      })
    },
    stop,
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
