import { describe, expect, it } from 'vitest'

import { holdOf } from './standing'

const NOW = Date.parse('2026-11-27T00:00:00Z')
const rules = { passwordDays: 90, secondFactorFor: ['siteAdmin', 'auditor'] as const }
const fresh = '2026-11-01T00:00:00Z'

describe('what an account waits for', () => {
  it.each([
    ['nothing', { roles: ['author'], passwordSetAt: fresh }, null],
    [
      'a password that somebody else made',
      { roles: ['author'], mustChangePassword: true },
      'password',
    ],
    [
      'a password that is too old',
      { roles: ['author'], passwordSetAt: '2026-08-01T00:00:00Z' },
      'password',
    ],
    [
      'the last day of a password',
      { roles: ['author'], passwordSetAt: '2026-08-29T00:00:01Z' },
      null,
    ],
    ['a second factor', { roles: ['siteAdmin'], passwordSetAt: fresh }, 'secondFactor'],
    [
      'one of several roles',
      { roles: ['author', 'auditor'], passwordSetAt: fresh },
      'secondFactor',
    ],
    ['a second factor that is there', { roles: ['siteAdmin'], hasSecondFactor: true }, null],
    ['first the password', { roles: ['siteAdmin'], mustChangePassword: true }, 'password'],
    ['an account without roles', {}, null],
    [
      'nothing any more when it is switched off',
      { roles: ['author'], disabled: true, mustChangePassword: true },
      'disabled',
    ],
  ] as const)('%s', (_, account, hold) => {
    expect(holdOf(account, rules, NOW)).toBe(hold)
  })

  it('passwords do not age when the office says so', () => {
    const old = { passwordSetAt: '2001-01-01T00:00:00Z' }
    expect(holdOf(old, { ...rules, passwordDays: 0 }, NOW)).toBeNull()
  })
})
