import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

import { percentile } from './results'
import { rounded } from './search-asking'

/** Who asks at the same time. */
export const CLIENTS = 8

/** What a search load did while something else was measured. */
export interface SearchLoad {
  perSecond: number
  p50: number
  p95: number
  failed: number
}

/**
 * Asks as {@link CLIENTS} clients do, until the work is done.
 * @param ask the nth search; `false` when it was not answered as it should be.
 * @param perSecond searches a second of all clients together; `null`: each asks again at once.
 */
export async function withSearchLoad<T>(
  ask: (nth: number) => Promise<boolean>,
  perSecond: number | null,
  work: () => Promise<T>,
): Promise<{ result: T; load: SearchLoad }> {
  let isOver = false
  let asked = 0
  let failed = 0
  const times: number[] = []
  const gap = perSecond === null ? 0 : (CLIENTS / perSecond) * 1000
  const client = async (first: number) => {
    let due = performance.now() + (first / CLIENTS) * gap
    while (!isOver) {
      if (gap > 0) await pause(Math.max(0, due - performance.now()))
      const start = performance.now()
      const isGood = await ask(asked++).catch(() => false)
      times.push(performance.now() - start)
      if (!isGood) failed += 1
      due = Math.max(due + gap, performance.now())
    }
  }
  const start = performance.now()
  const clients = Array.from({ length: CLIENTS }, (_, first) => client(first))
  const result = await work()
  const seconds = (performance.now() - start) / 1000
  isOver = true
  await Promise.all(clients)
  const [p50, p95] = [0.5, 0.95].map((share) => rounded(percentile(times, share)))
  return {
    result,
    load: { perSecond: Math.round(times.length / seconds), p50: p50!, p95: p95!, failed },
  }
}

/** Asks `/api/search` of a portal, over connections that stay open. */
export function askPortal(
  url: string,
  texts: readonly string[],
): { ask: (nth: number) => Promise<boolean>; end: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const ask = (nth: number) =>
    new Promise<boolean>((resolve, reject) => {
      const text = texts[nth % texts.length] ?? ''
      const address = `${url}/api/search?q=${encodeURIComponent(text)}`
      const sent = request(address, { agent }, (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode === 200))
        answer.on('error', reject)
      })
      sent.on('error', reject)
      sent.end()
    })
  return { ask, end: () => agent.destroy() }
}
