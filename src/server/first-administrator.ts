import type { Payload } from 'payload'
import { randomBytes } from 'node:crypto'

import type { Env } from '@/platform/env'

/** Sign-in data of an administrator made just now, to be shown once. */
export interface NewAdministrator {
  email: string
  password: string
  /** The password was made here and stands nowhere else. */
  isGenerated: boolean
}

/**
 * Makes the first administrator while there is no user. Payload would otherwise let the first
 * visitor register as one, so the port opens only after this.
 * @returns `null` when users exist already.
 */
export async function ensureAdministrator(
  payload: Payload,
  settings: Pick<Env, 'adminEmail' | 'adminPassword'>,
): Promise<NewAdministrator | null> {
  const users = await payload.count({
    collection: 'users',
    overrideAccess: true, // the start has no user yet
  })
  if (users.totalDocs > 0) return null
  const email = settings.adminEmail ?? 'admin@portal.local'
  const password = settings.adminPassword ?? randomBytes(12).toString('base64url')
  await payload.create({
    collection: 'users',
    data: {
      name: '管理员',
      email,
      password,
      roles: ['siteAdmin', 'publisher'],
      reach: 'all',
      // A password that was printed somewhere is for one sign-in.
      mustChangePassword: settings.adminPassword === null,
    },
    overrideAccess: true, // see above
  })
  return { email, password, isGenerated: settings.adminPassword === null }
}
