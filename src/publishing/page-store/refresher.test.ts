import { afterEach, describe, expect, it } from 'vitest'

import {
  gate,
  openStore,
  rendered,
  removeStores,
  type TestStore,
} from '../../../tests/support/page-store'
import { LATER, URGENT } from './page-index'
import { Refresher } from './refresher'

let refresher: Refresher | null = null
afterEach(() => {
  refresher?.end()
  removeStores()
})

/** A store with these pages, whose renders from now on are noted in `order`. */
async function stale(paths: string[], render: (path: string) => Promise<string>, priority = LATER) {
  let isStarted = false
  const order: string[] = []
  const store: TestStore = openStore(async (path) => {
    if (isStarted) order.push(path)
    return rendered(isStarted ? await render(path) : path, ['site'])
  })
  for (const each of paths) await store.pages.get(each)
  isStarted = true
  store.pages.markStale(['site'], (path) => (path === '/' ? URGENT : priority))
  return { store, order }
}

describe('stale pages', () => {
  it('are rendered again without being asked for, the most urgent first, until none is left', async () => {
    const { store, order } = await stale(['/a.html', '/b.html', '/'], async (path) => `new ${path}`)
    refresher = new Refresher(store.pages)
    await refresher.idle()
    expect(order[0]).toBe('/')
    expect([...order].sort()).toEqual(['/', '/a.html', '/b.html'])
    expect(store.index.staleCount()).toBe(0)
    expect(store.pages.hot('/a.html')?.identity.toString()).toBe('new /a.html')
  })

  it.each([
    ['urgent', URGENT, 2],
    ['others', LATER, 1],
  ])('are rendered a few at a time, each once: %s', async (_, priority, atOnce) => {
    const { opened, open } = gate()
    let running = 0
    let most = 0
    const paths = Array.from({ length: 8 }, (_, index) => `/${index}.html`)
    const render = async (path: string) => {
      most = Math.max(most, (running += 1))
      await opened
      running -= 1
      return path
    }
    const { store, order } = await stale(paths, render, priority)
    refresher = new Refresher(store.pages, false)
    refresher.wake()
    refresher.wake()
    setTimeout(open, 50)
    await refresher.idle()
    expect(most).toBe(atOnce)
    expect([...order].sort()).toEqual(paths)
  })

  it('that fail do not hold up the others, and are tried again', async () => {
    let isBroken = true
    const { store, order } = await stale(['/a.html', '/b.html', '/c.html'], async (path) => {
      if (path === '/b.html' && isBroken) throw new Error('no')
      return `new ${path}`
    })
    refresher = new Refresher(store.pages)
    await refresher.idle()
    expect(store.index.stale(10)).toEqual(['/b.html'])
    expect(order.filter((path) => path === '/b.html')).toHaveLength(1)
    isBroken = false
    await expect.poll(() => store.index.staleCount(), { timeout: 5000 }).toBe(0)
    expect(store.pages.hot('/b.html')?.identity.toString()).toBe('new /b.html')
  })
})
