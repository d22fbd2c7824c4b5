/**
 * Looks again and again while somebody can see the tab, and at once when they come back to it.
 * @param look does one look and says after how many milliseconds the next is due; must not throw.
 * @returns what ends it; a look under way then still runs out.
 */
export function pollWhileVisible(look: () => Promise<number>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLooking = false
  let hasEnded = false

  const run = async () => {
    clearTimeout(timer)
    if (isLooking || document.hidden) return
    isLooking = true
    const delay = await look()
    isLooking = false
    if (!hasEnded) timer = setTimeout(() => void run(), delay)
  }
  const onVisibility = () => void run()

  document.addEventListener('visibilitychange', onVisibility)
  void run()
  return () => {
    hasEnded = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
