import { statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { serialize } from 'node:v8'

import type { Entry } from '@/search/entry'
import { ThreadCalls } from '@/platform/threads/thread-calls'
import type { IndexThreadCalls } from '@/search/threads/index-thread'
import { columns, departments, entries } from '../search/corpus'
import { busiestSince, threadTimes } from './thread-time'

/** Entries that are handed over at once, as the portal does. */
const BATCH = 2000

const HOUR = 3_600_000

/** When each article is published: as a portal's own are read, or anyhow, as old ones that were imported. */
export type TimeOrder = 'newest first' | 'any'

/** Between two articles that come newest first, in milliseconds. */
const APART = 300_000

/** What making an index took. */
export interface Making {
  size: number
  order: TimeOrder
  /** From the beginning until the index can be asked, in seconds. */
  seconds: number
  perSecond: number
  /** Of it the end: words are merged, and the new file takes the place of the old one. */
  finishSeconds: number
  /** In the other thread meanwhile: the bench made its articles. */
  generatingSeconds: number
  /** Processor time of this process, all threads together. */
  cpuSeconds: number
  /** … of the thread that writes: well below `seconds` where others take the machine. */
  writingCpuSeconds: number | null
  /** For each second of it. */
  perWritingCpuSecond: number | null
  /** Articles a second in each tenth of the work. */
  perSecondByTenth: number[]
  megabytes: number
  bytesPerArticle: number
  /** Of this process with all threads, in MiB: before, and at the highest. */
  memory: { before: number; peak: number }
}

/**
 * Makes an index through the thread that does so in the portal, by the same calls: one batch is
 * made while the one before is written.
 * @param threads folder of the compiled threads.
 */
export async function makeSearchIndex(
  file: string,
  threads: string,
  { size, seed, order }: { size: number; seed: number; order: TimeOrder },
): Promise<Making> {
  const writes = new ThreadCalls<IndexThreadCalls>({
    file: `${threads}/search-index.mjs`,
    data: { file, preparing: `${threads}/search-prepare.mjs` },
    maxWaiting: 1000,
    timeout: HOUR,
  })
  const memory = watchMemory()
  const invented = entries(size, seed)
  const source = order === 'any' ? invented : newestFirst(invented)
  const cpuBefore = process.cpuUsage()
  const threadsBefore = threadTimes()
  const start = performance.now()
  await writes.call('begin', columns(), departments())
  const marks: { at: number; written: number }[] = [{ at: start, written: 0 }]
  let generating = 0
  let adding: Promise<number> | null = null
  const added = async () => {
    const written = (await adding) ?? 0
    const last = marks.at(-1)!
    if (written - last.written >= size / 10) marks.push({ at: performance.now(), written })
  }
  for (;;) {
    const before = performance.now()
    const put = take(source, BATCH)
    generating += performance.now() - before
    if (put.length === 0) break
    await added()
    adding = writes.call('add', [serialize(put)])
  }
  await added()
  const finishing = performance.now()
  await writes.call('complete')
  const { entries: written } = await writes.call('finish', 1, 'bench')
  const end = performance.now()
  if (written !== size) throw new Error(`The index has ${written} entries, not ${size}`)
  const peak = memory.end()
  const cpu = process.cpuUsage(cpuBefore)
  const writing = busiestSince(threadsBefore)
  await writes.call('close')
  await writes.end()
  const bytes = statSync(file).size
  const seconds = (end - start) / 1000
  return {
    size,
    order,
    seconds: tenths(seconds),
    perSecond: Math.round(size / seconds),
    finishSeconds: tenths((end - finishing) / 1000),
    generatingSeconds: tenths(generating / 1000),
    cpuSeconds: tenths((cpu.user + cpu.system) / 1e6),
    writingCpuSeconds: writing && tenths(writing),
    perWritingCpuSecond: writing && Math.round(size / writing),
    perSecondByTenth: marks.slice(1).map(({ at, written: until }, index) => {
      const from = marks[index]!
      return Math.round(((until - from.written) / (at - from.at)) * 1000)
    }),
    megabytes: tenths(bytes / 1e6),
    bytesPerArticle: Math.round(bytes / size),
    memory: peak,
  }
}

function* newestFirst(source: Iterable<Entry>): Generator<Entry, void> {
  let at = Date.UTC(2026, 0, 1)
  for (const entry of source) {
    yield { ...entry, at: new Date(at).toISOString() }
    at -= APART
  }
}

function take(source: Iterator<Entry, void>, count: number): Entry[] {
  const taken: Entry[] = []
  while (taken.length < count) {
    const { value } = source.next()
    if (!value) break
    taken.push(value)
  }
  return taken
}

function watchMemory(): { end: () => { before: number; peak: number } } {
  const now = () => Math.round(process.memoryUsage.rss() / 2 ** 20)
  const before = now()
  let peak = before
  let isOver = false
  const watch = async () => {
    while (!isOver) {
      peak = Math.max(peak, now())
      await pause(100)
    }
  }
  void watch()
  return {
    end: () => {
      isOver = true
      return { before, peak: Math.max(peak, now()) }
    },
  }
}

const tenths = (value: number): number => Math.round(value * 10) / 10
