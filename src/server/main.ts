import { migrate } from '@/platform/database/migrate'
import { env, SettingsError } from '@/platform/env'
import { checkPort } from './check-port'
import { loadDemonstration } from './demonstration'
import { ensureAdministrator, type NewAdministrator } from './first-administrator'
import { openDatabase } from './open-database'
import { serve } from './serve'
import { endOnSignals } from './shutdown'
import { say, StartError, step } from './steps'

/** What the bootstrap script hands over. */
export interface StartOptions {
  isDev: boolean
  /** Builds Next's output when it is missing or older than the sources; says what it did. */
  build: () => Promise<string>
}

/**
 * Starts the portal: settings, build, database, migrations, first administrator, demonstration
 * content, and only then the port.
 */
export async function start(options: StartOptions): Promise<void> {
  try {
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

async function run({ isDev, build }: StartOptions): Promise<void> {
  const settings = env()
  const host = await checkPort(settings.host, settings.port)
  if (!isDev) await step('Build', build)
  const payload = await step('Database', () => openDatabase(settings))
  await step('Migrations', () => migrate(payload))
  const administrator = await ensureAdministrator(payload, settings)
  if (settings.isDemo) await step('Demonstration content', () => loadDemonstration(payload))
  const running = await step('Server', () => serve({ settings, host, isDev, payload }))
  endOnSignals(running)
  announce(settings.publicUrl, administrator)
}

function announce(publicUrl: string, administrator: NewAdministrator | null): void {
  say('')
  say(`  Site   ${publicUrl}/`)
  say(`  Admin  ${publicUrl}/admin`)
  if (administrator) {
    say('')
    say(`  First administrator  ${administrator.email}`)
    say(
      administrator.isGenerated
        ? `  Password             ${administrator.password}   (shown only now; change it after signing in)`
        : '  Password             as set in ADMIN_PASSWORD',
    )
  }
  say('')
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
