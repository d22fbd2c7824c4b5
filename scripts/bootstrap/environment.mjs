import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Makes the process what every command of the portal expects: in the root of the repository, in
 * this mode, with the settings of `.env` (a variable that is set already wins).
 * @param {{ isDev?: boolean }} [options]
 */
export async function prepareEnvironment({ isDev = false } = {}) {
  process.chdir(path.resolve(fileURLToPath(import.meta.url), '../../..'))
  process.env.NODE_ENV = isDev ? 'development' : 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const { default: nextEnv } = await import('@next/env')
  nextEnv.loadEnvConfig(process.cwd(), isDev, { info: () => {}, error: console.error })
}
