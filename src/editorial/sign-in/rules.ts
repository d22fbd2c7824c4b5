import { env } from '@/platform/env'
import { exclusiveRoles, type Role, roles } from '../policy'
import type { StandingRules } from './standing'

/**
 * What this portal asks of accounts. The three administrators need a second factor wherever the
 * portal is for more than this machine (D-SEC-03); a trial offers it.
 */
export function standingRules(): StandingRules {
  const { isTrial, passwordDays, twoFactorRoles } = env()
  const chosen = twoFactorRoles.filter((name): name is Role => Object.hasOwn(roles, name))
  return { passwordDays, secondFactorFor: isTrial ? chosen : [...exclusiveRoles, ...chosen] }
}
