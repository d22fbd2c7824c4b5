import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A temporary folder of this run, gone when it ends. */
export const workFolder = mkdtempSync(path.join(tmpdir(), 'portal-checks-'))
process.on('exit', () => rmSync(workFolder, { recursive: true, force: true }))

/**
 * Settings for the steps that load the config: they neither use nor touch a developer's `.env`
 * and data, since variables that are set win over the file.
 */
export const isolatedSettings = {
  DATABASE_URI: `file:${path.join(workFolder, 'portal.db')}`,
  DATA_DIR: path.join(workFolder, 'data'),
  MEDIA_DIR: path.join(workFolder, 'media'),
  PAYLOAD_SECRET: 'a secret that only the tests know, 32+',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  LOG_LEVEL: 'error',
  NEXT_TELEMETRY_DISABLED: '1',
}
