import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { pollWhileVisible } from './poll-while-visible'

class Tab extends EventTarget {
  hidden = false
  turn(hidden: boolean) {
    this.hidden = hidden
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

let tab: Tab

beforeEach(() => {
  tab = new Tab()
  vi.useFakeTimers()
  vi.stubGlobal('document', tab)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('looks at once and then as often as the last look says', async () => {
  const look = vi.fn().mockResolvedValueOnce(1_500).mockResolvedValue(10_000)
  const end = pollWhileVisible(look)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(look).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(9_999)
  expect(look).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(look).toHaveBeenCalledTimes(3)
  end()
})

it('rests while nobody sees the tab and looks at once when they come back', async () => {
  const look = vi.fn().mockResolvedValue(1_000)
  const end = pollWhileVisible(look)
  await vi.advanceTimersByTimeAsync(0)
  tab.turn(true)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(look).toHaveBeenCalledTimes(1)
  tab.turn(false)
  expect(look).toHaveBeenCalledTimes(2)
  end()
})

it('does not look twice at a time', () => {
  const look = vi.fn(() => new Promise<number>(() => {}))
  const end = pollWhileVisible(look)
  tab.turn(true)
  tab.turn(false)
  expect(look).toHaveBeenCalledTimes(1)
  end()
})

it('ends for good, also in the middle of a look', async () => {
  const look = vi.fn().mockResolvedValue(1_000)
  pollWhileVisible(look)()
  await vi.advanceTimersByTimeAsync(60_000)
  tab.turn(false)
  expect(look).toHaveBeenCalledTimes(1)
})
