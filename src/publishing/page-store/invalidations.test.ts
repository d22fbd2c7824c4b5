import { beforeEach, describe, expect, it } from 'vitest'

import { Invalidations } from './invalidations'

let invalidations: Invalidations

beforeEach(() => {
  invalidations = new Invalidations()
})

describe('a render', () => {
  it('may be kept when nothing that it depends on has changed', () => {
    invalidations.raise(['articles:1'])
    const render = invalidations.begin()
    expect(invalidations.isFresh(render, ['articles:1', 'site'])).toBe(true)
    expect(invalidations.isUntouched(render)).toBe(true)
  })

  it('may not be kept when one of its tags was raised while it ran', () => {
    const render = invalidations.begin()
    invalidations.raise(['columns:1', 'articles:1'])
    expect(invalidations.isFresh(render, ['site', 'articles:1'])).toBe(false)
    expect(invalidations.isFresh(render, ['site', 'articles:2'])).toBe(true)
    expect(invalidations.isUntouched(render)).toBe(false)
  })

  it('is judged by the changes since its own begin, not since that of another', () => {
    const early = invalidations.begin()
    invalidations.raise(['site'])
    const late = invalidations.begin()
    expect(invalidations.isFresh(early, ['site'])).toBe(false)
    expect(invalidations.isFresh(late, ['site'])).toBe(true)
    invalidations.end(early)
    invalidations.raise(['home'])
    expect(invalidations.isFresh(late, ['site'])).toBe(true)
    expect(invalidations.isFresh(late, ['home'])).toBe(false)
  })

  it('is still held to a change after one that began with it has ended', () => {
    const one = invalidations.begin()
    const other = invalidations.begin()
    invalidations.raise(['site'])
    invalidations.end(one)
    expect(invalidations.isFresh(other, ['site'])).toBe(false)
  })

  it('is not asked about once it has ended', () => {
    const render = invalidations.begin()
    invalidations.end(render)
    expect(() => invalidations.isFresh(render, [])).toThrow('ended already')
  })

  it('that begins after all others ended owes nothing to their changes', () => {
    const before = invalidations.begin()
    invalidations.raise(['site'])
    invalidations.end(before)
    const render = invalidations.begin()
    expect(invalidations.isFresh(render, ['site'])).toBe(true)
    expect(invalidations.isUntouched(render)).toBe(true)
  })
})
