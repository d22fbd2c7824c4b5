import type { Role } from '../policy'

/** Why somebody who signed in may do nothing yet, or nothing any more. */
export type Hold = 'disabled' | 'password' | 'secondFactor'

/** What is known of an account; hidden fields are there because the server reads them itself. */
export interface Account {
  roles?: readonly Role[] | null
  disabled?: boolean | null
  mustChangePassword?: boolean | null
  passwordSetAt?: string | null
  hasSecondFactor?: boolean | null
}

export interface StandingRules {
  /** Days after which a password must be changed; 0 for never. */
  passwordDays: number
  /** Roles that need a second factor. */
  secondFactorFor: readonly Role[]
}

const DAY = 24 * 3600_000

/**
 * What keeps an account from having any power (D-SEC-01, -03, -04): that it is switched off, or what
 * somebody has to do first; `null` when there is nothing.
 * @param now in milliseconds.
 */
export function holdOf(account: Account, rules: StandingRules, now = Date.now()): Hold | null {
  if (account.disabled) return 'disabled'
  if (account.mustChangePassword) return 'password'
  if (rules.passwordDays > 0 && account.passwordSetAt) {
    const age = now - new Date(account.passwordSetAt).getTime()
    if (age > rules.passwordDays * DAY) return 'password'
  }
  const needsFactor = account.roles?.some((role) => rules.secondFactorFor.includes(role)) ?? false
  return needsFactor && !account.hasSecondFactor ? 'secondFactor' : null
}
