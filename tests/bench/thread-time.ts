import { existsSync, readdirSync, readFileSync } from 'node:fs'

const TASKS = '/proc/self/task'

/** Linux counts a thread's processor time in hundredths of a second. */
const TICKS = 100

/** Processor time of each thread of this process, in seconds; `null` where the system does not tell. */
export function threadTimes(): Map<string, number> | null {
  if (!existsSync(TASKS)) return null
  return new Map(readdirSync(TASKS).map((thread) => [thread, secondsOf(thread)]))
}

/** The most that one thread has taken since then. */
export function busiestSince(before: Map<string, number> | null): number | null {
  const now = threadTimes()
  if (!before || !now) return null
  return Math.max(...[...now].map(([thread, seconds]) => seconds - (before.get(thread) ?? 0)))
}

function secondsOf(thread: string): number {
  try {
    const stat = readFileSync(`${TASKS}/${thread}/stat`, 'utf8')
    // Behind the name, which may have spaces: user and system time are the 12th and 13th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS
  } catch {
    return 0 // it has ended meanwhile
  }
}
