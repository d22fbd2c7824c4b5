import type { PayloadRequest, TaskConfig } from 'payload'

import { env } from '@/platform/env'
import { logger } from '@/platform/logger'
import { roles as roleNames } from '../policy'
import type { PrivateAccount } from './read-account'

const DAY = 24 * 3600_000

/** When an account must have been used to be still in use; `null` when accounts never lapse. */
function oldest(now: number): Date | null {
  const { idleAccountDays } = env()
  return idleAccountDays > 0 ? new Date(now - idleAccountDays * DAY) : null
}

/** True for an account that may not sign in: switched off, or not used for too long (D-SEC-04). */
export async function isSwitchedOff(
  req: PayloadRequest,
  account: PrivateAccount,
  now = Date.now(),
): Promise<boolean> {
  if (account.disabled) return true
  const limit = oldest(now)
  if (limit === null || lastUse(account) >= limit) return false
  return !(await isLastAdministrator(req, account, limit))
}

/** The last sign-in, or when it was made or switched on again after that. */
function lastUse({ createdAt, lastSignInAt, switchedOnAt }: PrivateAccount): Date {
  const used = new Date(lastSignInAt ?? createdAt)
  const on = new Date(switchedOnAt ?? 0)
  return on > used ? on : used
}

/** The only system administrator who is still in use, if nobody else could switch him on again. */
async function isLastAdministrator(
  req: PayloadRequest,
  account: Pick<PrivateAccount, 'id' | 'roles'>,
  limit: Date,
): Promise<boolean> {
  if (!account.roles.includes('siteAdmin')) return false
  const others = await req.payload.count({
    collection: 'users',
    where: {
      and: [
        { roles: { in: ['siteAdmin'] } },
        { id: { not_equals: account.id } },
        { disabled: { not_equals: true } },
        {
          or: [
            { lastSignInAt: { greater_than_equal: limit.toISOString() } },
            { switchedOnAt: { greater_than_equal: limit.toISOString() } },
          ],
        },
      ],
    },
    overrideAccess: true, // counts accounts before anybody is signed in
    req,
  })
  return others.totalDocs === 0
}

/** Switches off, each night, the accounts that nobody used. */
export const switchOffIdle: TaskConfig<{ input: object; output: object }> = {
  slug: 'switchOffIdle',
  label: '停用长期未登录的账号',
  // 03:40 in Beijing.
  schedule: [{ cron: '40 19 * * *', queue: 'default' }],
  handler: async ({ req }) => {
    await switchOffIdleAccounts(req)
    return { output: {} }
  },
}

/** @returns how many were switched off. */
export async function switchOffIdleAccounts(
  req: PayloadRequest,
  now = Date.now(),
): Promise<number> {
  const limit = oldest(now)
  if (limit === null) return 0
  const { docs } = await req.payload.find({
    collection: 'users',
    where: {
      and: [
        { disabled: { not_equals: true } },
        {
          or: [
            { switchedOnAt: { exists: false } },
            { switchedOnAt: { less_than: limit.toISOString() } },
          ],
        },
        {
          or: [
            { lastSignInAt: { less_than: limit.toISOString() } },
            {
              and: [
                { lastSignInAt: { exists: false } },
                { createdAt: { less_than: limit.toISOString() } },
              ],
            },
          ],
        },
      ],
    },
    depth: 0,
    pagination: false,
    overrideAccess: true, // the portal's own rule
    req,
  })
  let count = 0
  for (const user of docs) {
    if (await isLastAdministrator(req, user, limit)) continue
    await req.payload.update({
      collection: 'users',
      id: user.id,
      data: { disabled: true },
      overrideAccess: true, // see above
      req,
    })
    const held = user.roles.map((role) => roleNames[role]).join('、')
    logger.info({ user: user.id, roles: held, msg: 'An account that nobody used was switched off' })
    count += 1
  }
  return count
}
