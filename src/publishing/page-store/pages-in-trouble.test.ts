import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import {
  bodyOf,
  gate,
  openStore,
  rendered,
  renderedOther,
  removeStores,
  type TestStore,
} from '../../../tests/support/page-store'
import type { RenderedPage } from '../renderer/renderer'
import { LATER } from './page-index'

let store: TestStore
/** What was rendered, in order. */
let renders: string[]
/** What the site shows now. */
let site: Map<string, () => RenderedPage | Promise<RenderedPage>>

const render = async (path: string): Promise<RenderedPage> => {
  renders.push(path)
  return (await site.get(path)?.()) ?? renderedOther(404)
}

beforeEach(() => {
  renders = []
  site = new Map([['/a/', () => rendered('first', ['columns:1'])]])
  store = openStore(render)
})
afterEach(() => {
  vi.useRealTimers()
  removeStores()
})

const textAt = async (path: string, from = store) => bodyOf(await from.pages.get(path))
const change = (...tags: string[]) => store.pages.markStale(tags, () => LATER)
const shows = (path: string, body: string, tags: string[] = []) =>
  site.set(path, () => rendered(body, tags))
const siteFile = (name: string) => path.join(store.folder, 'site', name)

describe('a page that fails to render', () => {
  const fails = () => site.set('/a/', () => Promise.reject(new Error('database away')))

  it('goes on being served as it was, and is told of', async () => {
    await textAt('/a/')
    fails()
    change('columns:1')
    expect(await textAt('/a/')).toBe('first')
    expect(await textAt('/a/')).toBe('first')
    expect(renders).toHaveLength(3)
    expect(store.pages.status().failing).toEqual([{ path: '/a/', error: 'database away' }])

    shows('/a/', 'second', ['columns:1'])
    expect(await textAt('/a/')).toBe('second')
    expect(store.pages.status().failing).toEqual([])
  })

  it('is an error when there is nothing old to show', async () => {
    fails()
    await expect(store.pages.get('/a/')).rejects.toThrow('database away')
    expect(await store.stored()).toEqual([])
  })

  it('does not come back from its old files once it was withdrawn', async () => {
    await textAt('/a/')
    store.pages.drop('/a/')
    fails()
    await expect(store.pages.get('/a/')).rejects.toThrow('database away')
  })

  it('is shown as it was when it takes longer than a visitor waits', async () => {
    await textAt('/a/')
    const { opened, open } = gate()
    site.set('/a/', async () => {
      await opened
      return rendered('second', ['columns:1'])
    })
    change('columns:1')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const visitor = textAt('/a/')
    await vi.advanceTimersByTimeAsync(3000)
    vi.useRealTimers()
    expect(await visitor).toBe('first')
    open()
    await vi.waitFor(async () => expect(await textAt('/a/')).toBe('second'))
  })
})

describe('files that somebody changed', () => {
  it.each(['index.html', 'index.html.gz', 'index.html.br'])(
    'are not served: %s is put right from a new render',
    async (name) => {
      await textAt('/a/')
      writeFileSync(siteFile(`a/${name}`), 'defaced')
      store.pages.forgetMemory()
      expect(await textAt('/a/')).toBe('first')
      expect(renders).toHaveLength(2)
      expect((await store.files.read('/a/'))?.identity.toString()).toBe('first')
    },
  )

  it('are not served when the page cannot be rendered anew either', async () => {
    await textAt('/a/')
    writeFileSync(siteFile('a/index.html'), 'defaced')
    store.pages.forgetMemory()
    site.set('/a/', () => Promise.reject(new Error('database away')))
    await expect(store.pages.get('/a/')).rejects.toThrow('database away')
  })

  it('are made anew when they are gone', async () => {
    await textAt('/a/')
    rmSync(siteFile('a'), { recursive: true })
    store.pages.forgetMemory()
    expect(await textAt('/a/')).toBe('first')
    expect(await store.stored()).toHaveLength(3)
  })
})

describe('a disk without room', () => {
  beforeEach(() => {
    // Every file is written here first; a file in its place takes nothing, as a full disk does.
    rmSync(siteFile('.writing'), { recursive: true })
    writeFileSync(siteFile('.writing'), '')
  })

  it('does not keep a page from visitors, and is told of', async () => {
    expect(await textAt('/a/')).toBe('first')
    expect(await textAt('/a/')).toBe('first')
    expect(renders).toHaveLength(1)
    expect(store.pages.status().diskError).toContain('.writing')
    expect(await store.stored()).toEqual(['.writing'])
  })

  it('leaves no old page in memory after a change', async () => {
    await textAt('/a/')
    shows('/a/', 'second', ['columns:1'])
    change('columns:1')
    expect(store.pages.hot('/a/')).toBeUndefined()
    expect(await textAt('/a/')).toBe('second')
  })

  it('is used again when it has room', async () => {
    await textAt('/a/')
    rmSync(siteFile('.writing'))
    change('columns:1')
    await textAt('/a/')
    expect(store.pages.status().diskError).toBeNull()
    expect(await store.stored()).toHaveLength(3)
  })
})

describe('the limits', () => {
  /** Text that does not compress. */
  const noise = (bytes: number) =>
    Array.from({ length: bytes }, () => String.fromCharCode(33 + Math.random() * 90)).join('')

  it('hold memory to its bytes: the pages asked for last stay', async () => {
    store = openStore(render, { memoryBytes: 40_000 })
    const paths = Array.from({ length: 12 }, (_, index) => `/page-${index}/`)
    for (const each of paths) shows(each, noise(2000))
    for (const each of paths) {
      await textAt(each)
      await textAt('/page-0/')
    }
    expect(store.pages.status().inMemory).toBeLessThan(10)
    expect(store.pages.hot('/page-0/')).toBeDefined()
    expect(store.pages.hot('/page-11/')).toBeDefined()
    expect(store.pages.hot('/page-1/')).toBeUndefined()
    expect(store.index.totals().pages).toBe(12)
    expect((await textAt('/page-1/')).length).toBe(2000)
    expect(renders).toHaveLength(12)
  })

  it('hold the disk to its bytes: the pages that nobody asks for go, and only as many as must', async () => {
    store = openStore(render, { diskBytes: 60_000, memoryBytes: 14_000 })
    const paths = Array.from({ length: 14 }, (_, index) => `/page-${index}/`)
    for (const each of paths) shows(each, noise(2000))
    let now = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now })
    for (const each of paths) {
      vi.setSystemTime((now += 1000))
      await textAt(each)
      await textAt('/page-0/')
    }
    const { pages, bytes } = store.index.totals()
    expect(bytes).toBeLessThanOrEqual(60_000)
    // One page takes between 5 and 6 KB in its three forms.
    expect(pages).toBeGreaterThanOrEqual(9)
    expect(store.index.get('/page-1/')).toBeNull()
    expect(store.index.get('/page-13/')).not.toBeNull()
    expect(store.index.get('/page-0/')).not.toBeNull()
    expect(await store.stored()).toHaveLength(pages * 3)
    // What went is rendered again when somebody asks.
    expect((await textAt('/page-1/')).length).toBe(2000)
  })
})
