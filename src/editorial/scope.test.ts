import { describe, expect, it } from 'vitest'

import { branchOf } from './scope'

const tree = [
  { id: 'bureau', parent: null },
  { id: 'brigade', parent: 'bureau' },
  { id: 'squad', parent: 'brigade' },
  { id: 'other', parent: null },
  { id: 'office', parent: 'other' },
]

describe('the branch of a department', () => {
  it.each([
    ['bureau', ['bureau', 'brigade', 'squad']],
    ['brigade', ['brigade', 'squad']],
    ['squad', ['squad']],
    ['other', ['other', 'office']],
    ['gone', ['gone']],
  ])('%s', (root, branch) => {
    expect(branchOf(root, tree)).toEqual(branch)
  })

  it('ends where the data runs in a circle', () => {
    const circle = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ]
    expect(branchOf('a', circle)).toEqual(['a', 'b'])
  })
})
