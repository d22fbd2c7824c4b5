import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'

/**
 * Writes `.env` with fresh secrets when there is neither a file nor a secret in the environment.
 * @returns {boolean} whether the file was written.
 */
export function ensureEnvFile(file = '.env') {
  if (existsSync(file) || process.env.PAYLOAD_SECRET) return false
  const lines = [
    '# Settings of this installation; .env.example lists all of them. Keep this file private.',
    `PAYLOAD_SECRET=${randomBytes(48).toString('base64url')}`,
    '',
  ]
  writeFileSync(file, lines.join('\n'), { mode: 0o600 })
  return true
}
