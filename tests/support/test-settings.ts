import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The administrator that test servers are started with. */
export const testAdmin = { email: 'admin@portal.test', password: 'Correct-horse-battery-9' }

/** A new temporary folder; the caller removes it, since vitest ends its workers without a word. */
export function temporaryFolder(purpose: string): string {
  return mkdtempSync(path.join(tmpdir(), `portal-${purpose}-`))
}

/** A database name that no other test file has. */
export function uniqueDatabaseName(): string {
  return `portal_test_${process.pid}_${randomBytes(4).toString('hex')}`
}

/**
 * Environment variables of a portal that keeps everything below `folder`.
 * @param databaseUri default: a SQLite file in the folder.
 */
export function testSettings(folder: string, databaseUri?: string) {
  const dataDir = path.join(folder, 'data')
  const mediaDir = path.join(folder, 'media')
  mkdirSync(dataDir, { recursive: true })
  mkdirSync(mediaDir, { recursive: true })
  return {
    DATABASE_URI: databaseUri ?? `file:${path.join(dataDir, 'portal.db')}`,
    DATA_DIR: dataDir,
    MEDIA_DIR: mediaDir,
    PAYLOAD_SECRET: 'a secret that only the tests know, 32+',
    PUBLIC_URL: 'http://127.0.0.1:3000',
    ADMIN_EMAIL: testAdmin.email,
    ADMIN_PASSWORD: testAdmin.password,
    DEMO: '0',
    LOG_LEVEL: 'error',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
