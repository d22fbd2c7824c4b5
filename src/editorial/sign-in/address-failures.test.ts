import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import type * as Counting from './address-failures'

const MOST = 20 // SIGN_IN_FAILURES as it is by default

let enterSignIn: typeof Counting.enterSignIn
let leaveSignIn: typeof Counting.leaveSignIn

beforeAll(async () => {
  vi.useFakeTimers()
  vi.advanceTimersByTime(1) // a clock at nought is none to it
  // Loaded now: what counts the time keeps the clock that it finds.
  ;({ enterSignIn, leaveSignIn } = await import('./address-failures'))
})
afterAll(() => void vi.useRealTimers())

describe('D-SEC-02: what one address may try', () => {
  it('many at once are bounded like many in a row', () => {
    const address = '203.0.113.1'
    const answers = Array.from({ length: 100 }, () => enterSignIn(address))
    expect(answers.filter((wait) => wait === null)).toHaveLength(MOST)
    expect(answers.at(-1)).toEqual({ why: 'atOnce', seconds: 2 })
    for (let i = 0; i < MOST; i++) leaveSignIn(address, true)
    expect(enterSignIn(address)).toEqual({ why: 'failures', seconds: 600 })
  })

  it('those that succeed do not count', () => {
    const address = '203.0.113.2'
    for (let i = 0; i < 100; i++) {
      expect(enterSignIn(address)).toBeNull()
      leaveSignIn(address, false)
    }
  })

  it('failures are forgotten ten minutes after the first, whatever came later', () => {
    const address = '203.0.113.3'
    for (let i = 0; i < MOST; i++) {
      vi.advanceTimersByTime(1000)
      enterSignIn(address)
      leaveSignIn(address, true)
    }
    vi.advanceTimersByTime(300_000)
    expect(enterSignIn(address)?.why).toBe('failures')
    vi.advanceTimersByTime(290_000)
    expect(enterSignIn(address)).toBeNull()
  })

  it('one whose end is missed stops counting', () => {
    const address = '203.0.113.4'
    for (let i = 0; i < MOST; i++) enterSignIn(address)
    expect(enterSignIn(address)?.why).toBe('atOnce')
    vi.advanceTimersByTime(31_000)
    expect(enterSignIn(address)).toBeNull()
  })

  it('the server itself is not counted', () => {
    for (let i = 0; i < 100; i++) expect(enterSignIn(null)).toBeNull()
  })
})
