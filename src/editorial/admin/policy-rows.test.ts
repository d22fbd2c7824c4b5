import { describe, expect, it } from 'vitest'

import { policyTable } from '../policy'
import { policyRoles, policyRows } from './policy-rows'

describe('the policy on its screen', () => {
  it('has a row for each action and a column for each role', () => {
    expect(policyRows().map(({ action }) => action)).toEqual(
      policyTable().map(({ action }) => action),
    )
    for (const { cells } of policyRows()) {
      expect(cells.map(({ role }) => role)).toEqual(policyRoles.map(({ role }) => role))
    }
  })

  it('says in words how far a right goes, and nothing where there is none', () => {
    const publish = policyRows().find(({ action }) => action === 'articles.publish')
    expect(publish?.cells.map(({ text }) => text)).toEqual(['', '', '本机构的', '', '', ''])
    const audit = policyRows().find(({ action }) => action === 'audit.read')
    expect(audit?.cells.map(({ text }) => text)).toEqual(['', '', '', '', '', '全部'])
  })
})
