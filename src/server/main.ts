import { SettingsError } from '@/platform/env'
import type { StartOptions } from './run'
import { StartError } from './steps'

/**
 * Starts the portal: settings, build, database, migrations, first administrator, demonstration
 * content, and only then the port.
 */
export async function start(options: StartOptions): Promise<void> {
  try {
    // Loaded here: modules read the settings as they load, and wrong ones are reported below.
    const { run } = await import('./run')
    await run(options)
  } catch (error) {
    if (error instanceof SettingsError) {
      for (const line of error.lines) process.stderr.write(`✗ Setting: ${line}\n`)
    } else if (error instanceof StartError) {
      process.stderr.write(`✗ ${error.message}\n`)
    } else {
      process.stderr.write(`✗ The portal cannot start: ${describe(error)}\n`)
    }
    process.exit(1)
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
