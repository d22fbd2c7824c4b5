import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from './random'

/**
 * Visitors who read on whatever happens: they fill the page store, and their renders meet changes.
 * They follow the addresses that pages name.
 */
export function startVisitors(url: string, random: Random, count: number): () => Promise<void> {
  let isOver = false
  const known = new Set(['/', '/rss.xml', '/sitemap.xml'])
  const visit = async () => {
    while (!isOver) {
      const address = random.pick([...known])
      try {
        const response = await fetch(url + address)
        const body = await response.text()
        for (const [, found] of body.matchAll(/href="(\/[^"#?]*(?:\/|\.html|\.xml))"/g)) {
          if (found && known.size < 500) known.add(found)
        }
      } catch {
        await pause(100) // the portal is down
      }
      await pause(random.between(0, 40))
    }
  }
  const all = Promise.all(Array.from({ length: count }, visit))
  return async () => {
    isOver = true
    await all
  }
}
