import { ThreadCalls } from '@/platform/threads/thread-calls'
import type { QueryThreadCalls } from '@/search/threads/query-thread'
import { percentile } from './results'
import type { Ask, BenchGroup } from './search-queries'

const KINDS = { dispatch: '动态', notice: '公告', document: '文件', interpretation: '解读' }

/** The portal cuts a search off after 2 s; here the slow ones are measured to their end. */
const PATIENCE = 120_000

export type QueryThread = ThreadCalls<QueryThreadCalls>

/** Opens the thread that answers in the portal, over the index in `file`. */
export function openQueryThread(file: string, threads: string): QueryThread {
  return new ThreadCalls<QueryThreadCalls>({
    file: `${threads}/search-query.mjs`,
    data: { file, kinds: KINDS },
    maxWaiting: 1000,
    timeout: PATIENCE,
  })
}

/** @returns number of hits, or of what else was asked for. */
export async function askThread(thread: QueryThread, ask: Ask): Promise<number> {
  switch (ask.call) {
    case 'find':
      return (await thread.call('find', ask.request)).total
    case 'suggest':
      return (await thread.call('suggest', ask.typed)).length
    case 'related':
      return (await thread.call('related', ask.subject, 6)).length
  }
}

/** One query of the bench: its times in milliseconds, from the call to the answer. */
export interface Asked {
  group: string
  name: string
  hits: number
  /** The first time, when little of the index was at hand. */
  first: number
  times: number[]
  /** Processor time of the whole process for the same: what others take of the machine is not in it. */
  cpuTimes: number[]
}

/** Asks everything once, and then all of it again in each round; one after the other. */
export async function askAll(
  thread: QueryThread,
  groups: readonly BenchGroup[],
  rounds: number,
): Promise<Asked[]> {
  await thread.call('suggest', '区') // the thread starts, and opens the file
  const asked: (Asked & { ask: Ask })[] = []
  for (const group of groups) {
    for (const { name, ask } of group.queries) {
      const [first, hits] = await timed(() => askThread(thread, ask))
      asked.push({ group: group.name, name, hits, first, times: [], cpuTimes: [], ask })
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const each of asked) {
      const before = process.cpuUsage()
      each.times.push((await timed(() => askThread(thread, each.ask)))[0])
      const { user, system } = process.cpuUsage(before)
      each.cpuTimes.push((user + system) / 1000)
    }
  }
  return asked.map(({ ask: _, ...each }) => each)
}

export async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

export interface Summary {
  queries: number
  p50: number
  p95: number
  max: number
  /** 95 of 100 of the first times. */
  firstP95: number
  /** Over the least processor time of each query, in milliseconds. */
  cpu: { p50: number; p95: number; max: number }
}

/** Over all times of these queries, in milliseconds. */
export function summaryOf(asked: readonly Asked[]): Summary {
  const times = asked.flatMap((each) => each.times)
  const first = asked.map((each) => each.first)
  const cpu = asked.map(leastCpu)
  return {
    queries: asked.length,
    p50: rounded(percentile(times, 0.5)),
    p95: rounded(percentile(times, 0.95)),
    max: rounded(percentile(times, 1)),
    firstP95: rounded(percentile(first, 0.95)),
    cpu: {
      p50: rounded(percentile(cpu, 0.5)),
      p95: rounded(percentile(cpu, 0.95)),
      max: rounded(percentile(cpu, 1)),
    },
  }
}

export const leastCpu = ({ cpuTimes }: Asked): number => Math.min(...cpuTimes)

export const middleOf = ({ times }: Asked): number => rounded(percentile(times, 0.5))

export const rounded = (ms: number): number => Math.round(ms * 100) / 100
