import { migrate } from '@/platform/database/migrate'
import { env } from '@/platform/env'
import { checkPort } from './check-port'
import { loadDemonstration } from './demonstration'
import { ensureAdministrator, type NewAdministrator } from './first-administrator'
import { openDatabase } from './open-database'
import { serve } from './serve'
import { endOnSignals } from './shutdown'
import { say, step } from './steps'

/** What the bootstrap script hands over. */
export interface StartOptions {
  isDev: boolean
  /** Builds Next's output when it is missing or older than the sources; says what it did. */
  build: () => Promise<string>
}

/** The steps of a start, in their order; throws at the first that fails. */
export async function run({ isDev, build }: StartOptions): Promise<void> {
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
