import { describe, expect, it } from 'vitest'

import { type Action, can, exclusiveRoles, policyTable, type Role, roles, scopeOf } from './policy'

const everyRole = Object.keys(roles) as Role[]

/** The whole policy once more, as an auditor would write it: a (all), d (department), – (denied). */
const expected: Record<Action, string> = {
  //                            撰稿 审核 签发 系统 安全 审计
  'admin.enter': '                a    a    a    a    a    a',
  'content.readUnpublished': '    d    d    d    a    –    –',
  'articles.write': '             d    –    d    –    –    –',
  'articles.publish': '           –    –    d    –    –    –',
  'articles.assign': '            –    –    d    –    –    –',
  'articles.purge': '             –    –    –    a    –    –',
  'files.write': '                d    –    d    a    –    –',
  'files.purge': '                –    –    –    a    –    –',
  'directory.write': '            –    –    d    a    –    –',
  'directory.purge': '            –    –    –    a    –    –',
  'columns.write': '              –    –    –    a    –    –',
  'home.write': '                 –    –    d    a    –    –',
  'site.write': '                 –    –    –    a    –    –',
  'site.check': '                 –    –    a    a    –    –',
  'users.manage': '               –    –    –    a    a    –',
  'users.assign': '               –    –    –    –    a    –',
  'keys.manage': '                –    –    –    a    a    –',
  'webhooks.manage': '            –    –    –    a    –    –',
  'audit.read': '                 –    –    –    –    –    a',
  'policy.read': '                –    –    –    a    a    a',
}

const letters = { a: 'all', d: 'department', '–': null } as const

const cases = (Object.keys(expected) as Action[]).flatMap((action) =>
  expected[action]
    .trim()
    .split(/\s+/)
    .map((letter, index) => ({
      action,
      role: everyRole[index] ?? 'author',
      scope: letters[letter as keyof typeof letters],
    })),
)

describe('D-SEC-05: the policy', () => {
  it('has no action beyond the table', () => {
    expect(policyTable().map(({ action }) => action)).toEqual(Object.keys(expected))
    expect(cases).toHaveLength(Object.keys(expected).length * everyRole.length)
  })

  it.each(cases)('$action: $role → $scope', ({ action, role, scope }) => {
    expect(scopeOf({ roles: [role] }, action)).toBe(scope)
    expect(can({ roles: [role] }, action)).toBe(scope !== null)
  })

  it.each(Object.keys(expected) as Action[])('%s is denied without a role', (action) => {
    for (const nobody of [null, undefined, {}, { roles: null }, { roles: [] }]) {
      expect(scopeOf(nobody, action)).toBeNull()
    }
    expect(scopeOf({ reach: 'all' }, action)).toBeNull()
  })

  it('reach carries a right of a department everywhere, and gives none', () => {
    for (const { action, role, scope } of cases) {
      expect(scopeOf({ roles: [role], reach: 'all' }, action)).toBe(scope && 'all')
      expect(scopeOf({ roles: [role], reach: 'department' }, action)).toBe(scope)
    }
  })

  it('a key has what its kind has, whatever roles its owner has', () => {
    const key = { id: 'k', name: 'k', columns: [] }
    const owner = { roles: everyRole, reach: 'all' } as const
    const held = Object.keys(expected).filter((action) =>
      can({ ...owner, key: { ...key, canWrite: true } }, action as Action),
    )
    expect(held).toEqual(['content.readUnpublished', 'articles.write', 'files.write'])
    for (const action of Object.keys(expected) as Action[]) {
      expect(can({ ...owner, key: { ...key, canWrite: false } }, action)).toBe(false)
      expect(can({ ...owner, hold: 'password' }, action)).toBe(false)
    }
  })

  it('the widest role counts', () => {
    expect(scopeOf({ roles: ['author', 'siteAdmin'] }, 'files.write')).toBe('all')
    expect(scopeOf({ roles: ['siteAdmin', 'author'] }, 'files.write')).toBe('all')
  })

  it('no administrator publishes, and only the auditor reads the audit log', () => {
    for (const role of exclusiveRoles)
      expect(can({ roles: [role] }, 'articles.publish')).toBe(false)
    const readers = everyRole.filter((role) => can({ roles: [role] }, 'audit.read'))
    expect(readers).toEqual(['auditor'])
  })
})
