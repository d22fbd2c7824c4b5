/**
 * `npm run bench -- search [--sizes 10000,100000,1000000] [--rounds 5] [--seconds 8] [--turns 2]
 * [--paced 50] [--no-pages] [--no-asking]`: makes indexes of so many invented articles through the
 * thread that does so in the portal, newest first and in any order of time; asks its query thread for everything that readers ask, one query after the
 * other; the same words by SQL `LIKE`; stored pages a second with and without searches beside them.
 */
import { cpSync, mkdirSync, rmSync, statfsSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'

import { ensureServerBuilt } from '../../scripts/bootstrap/build.mjs'
import { LABELLED_SEED, entries } from '../search/corpus'
import { temporaryFolder } from '../support/test-settings'
import { findLoadTool } from './load-tool'
import { isFlag, numberOption, textOption } from './options'
import { writeResults } from './results'
import { askAll, leastCpu, middleOf, openQueryThread, rounded } from './search-asking'
import { compareWithLike } from './search-like'
import { makeSearchIndex, type Making, type TimeOrder } from './search-making'
import { pagesBesideIndex, pagesOfPortal, type Turns } from './search-pages'
import {
  type Ask,
  benchGroups,
  COMMON_PHRASES,
  COMMON_WORDS,
  EVERYWHERE,
  rareWords,
} from './search-queries'
import { reportLike, reportMaking, reportPages, reportQueries, TARGETS } from './search-report'

const SAMPLE = 10_000

/** `LIKE` takes too long to be asked of more. */
const MOST_LIKE = 100_000

/** The file and what may come beside it, in bytes. */
const ROOM_PER_ARTICLE = 10_000

const sizes = textOption('sizes', '10000,100000,1000000').split(',').map(Number)
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error('--sizes: numbers')
const rounds = numberOption('rounds', 5)
/** Without, nothing is written down: it would be half of the figures. */
const isAsking = !isFlag('no-asking')
const turns: Turns = {
  seconds: numberOption('seconds', 8),
  rounds: numberOption('turns', 2),
  paced: numberOption('paced', 50),
}

console.log(`the server's code: ${await ensureServerBuilt()}`)
// Of what is measured nothing changes when somebody builds meanwhile.
const threads = path.resolve(`.cache/bench-search-${process.pid}`)
rmSync(threads, { recursive: true, force: true })
cpSync('build', threads, { recursive: true })
const folder = temporaryFolder('bench-search')
const clear = () => {
  for (const each of [folder, threads]) rmSync(each, { recursive: true, force: true })
}
process.once('exit', clear)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log(`✗ ended by ${signal}; what was measured until now is kept`)
    process.exit(1)
  })
}

const loadBefore = loadavg().map((each) => Number(each.toFixed(2)))
console.log(`${cpus().length} cores, load before: ${loadBefore.join(', ')}`)

const sample = [...entries(SAMPLE, LABELLED_SEED)]
const groups = benchGroups(sample)
const words = [
  ...rareWords(sample).slice(2, 6),
  ...['榫卯', '井盖', '城管'],
  ...[COMMON_WORDS, EVERYWHERE, COMMON_PHRASES].flatMap((each) => each.slice(0, 2)),
]
const madeAll: Making[] = []
const bySize: Record<string, object> = {}
/** The largest index that is kept for the pages beside searches. */
let kept: string | null = null

for (const size of sizes) {
  const { bavail, bsize } = statfsSync(tmpdir())
  const need = size * ROOM_PER_ARTICLE
  if (bavail * bsize < need) {
    const [has, needs] = [bavail * bsize, need].map((bytes) => (bytes / 1e9).toFixed(1))
    console.log(`✗ ${size} articles are left out: ${tmpdir()} has ${has} GB, they need ${needs} GB`)
    bySize[size] = { leftOut: `no room in ${tmpdir()}` }
    continue
  }
  await measure(size)
  if (isAsking) keepResults(null)
}
reportMaking(madeAll)
if (isAsking && !isFlag('no-pages')) keepResults(await measurePages())
clear()

/** Kept after each step: the largest size takes long, and may be ended. */
function keepResults(pages: object | null): void {
  const setting = { seed: LABELLED_SEED, rounds, loadBefore, targets: TARGETS }
  writeResults('search', { ...setting, making: madeAll, bySize, pages })
}

async function measure(size: number): Promise<void> {
  const home = path.join(folder, String(size))
  mkdirSync(home)
  const file = path.join(home, 'search.db')
  const ground = { size, seed: LABELLED_SEED }
  const make = async (order: TimeOrder) => {
    const made = await makeSearchIndex(file, threads, { ...ground, order })
    madeAll.push(made)
    console.log(`\n${size} articles, ${order}: ${made.seconds} s, ${made.perSecond} a second`)
  }
  await make('newest first')
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true })
  await make('any')
  if (!isAsking) {
    rmSync(home, { recursive: true })
    return
  }
  const thread = openQueryThread(file, threads)
  try {
    const asked = await askAll(thread, groups, rounds)
    const report = reportQueries(size, asked)
    const like =
      size > MOST_LIKE
        ? null
        : await compareWithLike(path.join(home, 'plain.db'), ground, thread, words)
    bySize[size] = {
      ...report,
      like: like && { ...like, faster: reportLike(size, like.compared) },
      queries: asked.map((each) => ({
        group: each.group,
        name: each.name,
        hits: each.hits,
        first: Math.round(each.first * 100) / 100,
        p50: middleOf(each),
        cpu: rounded(leastCpu(each)),
      })),
    }
  } finally {
    await thread.end()
  }
  rmSync(path.join(home, 'plain.db'), { force: true })
  if (size > MOST_LIKE) rmSync(home, { recursive: true })
  else kept = file
}

async function measurePages(): Promise<object> {
  const tool = findLoadTool()
  console.log(
    `\npages: ${tool.description}, ${turns.seconds} s each; load tool, searching clients and ` +
      `server share ${cpus().length} cores`,
  )
  const { kept: page, ...portal } = await pagesOfPortal(tool, turns)
  reportPages('a portal with the demo content, searches by /api/search', portal)
  if (!kept) return { load: tool.description, turns, portal }
  const thread = openQueryThread(kept, threads)
  const asks = groups.flatMap(({ queries }) => queries.map(({ ask }): Ask => ask))
  const bare = await pagesBesideIndex(tool, page, thread, asks, turns)
  await thread.end()
  const index = path.basename(path.dirname(kept))
  reportPages(`a bare server beside the query thread over ${index} articles`, bare)
  return { load: tool.description, turns, portal, bare: { index: Number(index), ...bare } }
}
