import { createServer } from 'node:http'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import { freePort } from '../support/free-port'
import { startPortalServer } from '../support/portal-server'
import { settled } from '../support/settled'
import { type Load, type LoadTool } from './load-tool'
import { keepPage, type Kept } from './raw-page'
import { askThread, type QueryThread } from './search-asking'
import { askPortal, type SearchLoad, withSearchLoad } from './search-load'
import type { Ask } from './search-queries'

const PAGE = '/zwgk/bmxxgkml/qcgj/gzdt/'

/** Over the demo content: common and rare words, phrases, titles, nothing. */
const TEXTS = [
  ...['城管', '青岚区', '管理', '夜市', '钢索', '落叶缓扫', '云溪大桥', '垃圾分类', '社区', '区'],
  ...['青城管〔2026〕41号', '贺东升', '2026年', '油烟投诉', '志愿者 河岸', '口袋公园开放'],
  ...['招聘 保洁', '骆驼', 'chengguan', '防暑'],
]

/** Requests a second of a stored page, with and without searches beside it. */
export interface PagesBeside {
  /** One of each, turn by turn. */
  turns: { searches: 'none' | 'paced' | 'saturated'; pages: Load; search: SearchLoad | null }[]
  perSecond: { none: number; paced: number; saturated: number }
  /** To {@link PagesBeside.perSecond} without searches. */
  ratio: { paced: number; saturated: number }
}

export interface Turns {
  seconds: number
  rounds: number
  /** Searches a second of the paced load. */
  paced: number
}

/** The pages of a portal with the demo content, and searches by its API. */
export async function pagesOfPortal(
  tool: LoadTool,
  turns: Turns,
): Promise<PagesBeside & { kept: Kept }> {
  const portal = await startPortalServer({ LOG_LEVEL: 'error' })
  const { ask, end } = askPortal(portal.url, TEXTS)
  try {
    await settled(portal.url, 300_000)
    await searchReady(portal.url)
    const kept = await keepPage(portal.url, PAGE, 'identity')
    return { ...(await turnByTurn(tool, portal.url + PAGE, ask, turns)), kept }
  } finally {
    end()
    await portal.stop()
  }
}

/**
 * The same with a large index: a bare server of this process hands out the page, its query thread
 * answers the searches.
 */
export async function pagesBesideIndex(
  tool: LoadTool,
  { headers, body }: Kept,
  thread: QueryThread,
  asks: readonly Ask[],
  turns: Turns,
): Promise<PagesBeside> {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_, res) => res.writeHead(200, headers).end(bytes))
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  try {
    const ask = async (nth: number) => {
      await askThread(thread, asks[(nth * 37) % asks.length]!)
      return true
    }
    return await turnByTurn(tool, `http://127.0.0.1:${port}/`, ask, turns)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function turnByTurn(
  tool: LoadTool,
  url: string,
  ask: (nth: number) => Promise<boolean>,
  { seconds, rounds, paced }: Turns,
): Promise<PagesBeside> {
  await tool.run(url, 'identity', 2) // compiled and warm before anything counts
  const turns: PagesBeside['turns'] = []
  const load = () => tool.run(url, 'identity', seconds)
  for (let round = 0; round < rounds; round++) {
    for (const [searches, perSecond] of [['paced', paced] as const, ['saturated', null] as const]) {
      turns.push({ searches: 'none', pages: await load(), search: null })
      const { result, load: search } = await withSearchLoad(ask, perSecond, load)
      turns.push({ searches, pages: result, search })
    }
  }
  const rate = (searches: string) => {
    const own = turns.filter((turn) => turn.searches === searches)
    return Math.round(own.reduce((sum, { pages }) => sum + pages.perSecond, 0) / own.length)
  }
  const perSecond = { none: rate('none'), paced: rate('paced'), saturated: rate('saturated') }
  const share = (part: number) => Math.round((part / perSecond.none) * 100) / 100
  const ratio = { paced: share(perSecond.paced), saturated: share(perSecond.saturated) }
  return { turns, perSecond, ratio }
}

async function searchReady(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const { search } = (await (await fetch(`${url}/readyz`)).json()) as { search: any }
    if (search?.state === 'ready' && search.waitingFiles === 0) return
    await pause(200)
  }
  throw new Error('The search of the portal does not get ready')
}
