import { setTimeout as pause } from 'node:timers/promises'

/**
 * Waits until no stored page of the portal waits to be rendered anew, and every projection has
 * followed the change log.
 * @param patience in milliseconds.
 * @throws with what the portal says of itself when it takes longer.
 */
export async function settled(url: string, patience: number): Promise<void> {
  const deadline = performance.now() + patience
  let answer = ''
  while (performance.now() < deadline) {
    answer = await (await fetch(`${url}/readyz`)).text()
    // With too much to do the portal refuses even this, and not in JSON.
    if (answer.startsWith('{')) {
      const { pages, projections } = JSON.parse(answer)
      const isBehind = projections.some(({ lag }: { lag: number }) => lag > 0)
      if (pages.stale === 0 && !isBehind) return
    }
    await pause(200)
  }
  throw new Error(`Pages are still stale after ${patience} ms: ${answer.slice(0, 500)}`)
}
