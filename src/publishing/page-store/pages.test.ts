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
import { LATER, ORDERED } from './page-index'

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

describe('a page', () => {
  it('is rendered once for a hundred visitors who ask at the same moment', async () => {
    const texts = await Promise.all(Array.from({ length: 100 }, () => textAt('/a/')))
    expect(new Set(texts)).toEqual(new Set(['first']))
    expect(renders).toEqual(['/a/'])
    change('columns:1')
    shows('/a/', 'second', ['columns:1'])
    const again = await Promise.all(Array.from({ length: 100 }, () => textAt('/a/')))
    expect(new Set(again)).toEqual(new Set(['second']))
    expect(renders).toEqual(['/a/', '/a/'])
  })

  it('goes out from memory, with files beside it', async () => {
    expect(store.pages.hot('/a/')).toBeUndefined()
    await textAt('/a/')
    expect(store.pages.hot('/a/')?.identity.toString()).toBe('first')
    expect(await store.stored()).toEqual(['a/index.html', 'a/index.html.br', 'a/index.html.gz'])
  })

  it('is right in the first answer after a change to what it depends on', async () => {
    await textAt('/a/')
    shows('/a/', 'second', ['columns:1'])
    change('columns:2')
    expect(await textAt('/a/')).toBe('first')
    expect(change('columns:1')).toEqual(['/a/'])
    expect(store.pages.hot('/a/')).toBeUndefined()
    expect(await textAt('/a/')).toBe('second')
    expect(store.pages.hot('/a/')?.identity.toString()).toBe('second')
  })

  it('follows what only its later renders depend on', async () => {
    await textAt('/a/')
    shows('/a/', 'second', ['columns:1', 'photos:7'])
    change('columns:1')
    await textAt('/a/')
    shows('/a/', 'third', ['columns:1', 'photos:7'])
    change('photos:7')
    expect(await textAt('/a/')).toBe('third')
  })

  it('keeps its time of change when it is rendered again to the same bytes', async () => {
    const before = await store.pages.get('/a/')
    change('columns:1')
    const after = await store.pages.get('/a/')
    expect(renders).toHaveLength(2)
    if (before.kind !== 'page' || after.kind !== 'page') throw new Error('no page')
    expect(after.page.modified).toBe(before.page.modified)
  })

  it('is not rendered again after a restart', async () => {
    const before = await store.pages.get('/a/')
    store.close()
    const { folder } = store
    store = openStore(() => Promise.reject(new Error('nothing may be rendered')), { folder })
    const after = await store.pages.get('/a/')
    expect(after).toEqual(before)
    expect(store.pages.hot('/a/')).toBeDefined()
  })

  it('that was old before a restart is rendered anew after it', async () => {
    await textAt('/a/')
    change('columns:1')
    store.close()
    shows('/a/', 'second', ['columns:1'])
    store = openStore(render, { folder: store.folder })
    expect(await textAt('/a/')).toBe('second')
  })

  it('is forgotten in memory, files and index when it is dropped', async () => {
    await textAt('/a/')
    site.set('/a/', () => renderedOther(410))
    store.pages.drop('/a/')
    expect(store.pages.hot('/a/')).toBeUndefined()
    expect(store.index.get('/a/')).toBeNull()
    expect(await store.stored()).toEqual([])
    expect(await store.pages.get('/a/')).toMatchObject({ kind: 'other', answer: { status: 410 } })
  })

  it('is looked for again when another process has written to the store', async () => {
    await textAt('/a/')
    shows('/a/', 'second')
    store.index.remove('/a/')
    expect(await textAt('/a/')).toBe('first')
    store.pages.forgetMemory()
    expect(await textAt('/a/')).toBe('second')
  })

  it('that the operator ordered and nobody has seen yet is rendered for the first visitor', async () => {
    store.index.order(['/a/'], ORDERED)
    expect(await textAt('/a/')).toBe('first')
    expect(store.index.get('/a/')?.stale).toBe(0)
  })

  it('of everything is rendered anew when the portal was built anew', async () => {
    await textAt('/a/')
    shows('/a/', 'second')
    store.pages.markAllStale()
    expect(await textAt('/a/')).toBe('second')
  })
})

describe('a render that a change overtakes', () => {
  it('is thrown away and done again', async () => {
    const { opened, open } = gate()
    site.set('/a/', async () => {
      await opened
      return rendered('old', ['columns:1'])
    })
    const visitor = textAt('/a/')
    await vi.waitFor(() => expect(renders).toHaveLength(1))
    shows('/a/', 'new', ['columns:1'])
    change('columns:1')
    const later = textAt('/a/')
    open()
    expect([await visitor, await later]).toEqual(['new', 'new'])
    expect(renders).toEqual(['/a/', '/a/'])
    expect(store.pages.hot('/a/')?.identity.toString()).toBe('new')
    expect(store.index.get('/a/')?.stale).toBe(0)
  })

  it('is kept when the change was to something else', async () => {
    const { opened, open } = gate()
    site.set('/a/', async () => {
      await opened
      return rendered('old', ['columns:1'])
    })
    const visitor = textAt('/a/')
    await vi.waitFor(() => expect(renders).toHaveLength(1))
    change('columns:2')
    open()
    expect(await visitor).toBe('old')
    expect(renders).toHaveLength(1)
  })

  it('never brings back a page that was withdrawn meanwhile', async () => {
    const { opened, open } = gate()
    site.set('/a/', async () => {
      await opened
      return rendered('withdrawn text', ['articles:1'])
    })
    const visitor = store.pages.get('/a/')
    await vi.waitFor(() => expect(renders).toHaveLength(1))
    site.set('/a/', () => renderedOther(410))
    store.pages.drop('/a/')
    change('articles:1')
    open()
    expect(await visitor).toMatchObject({ kind: 'other', answer: { status: 410 } })
    expect(await store.stored()).toEqual([])
    expect(store.index.get('/a/')).toBeNull()
  })

  it('of an address without a page is done again after any change: it may have come alive', async () => {
    const { opened, open } = gate()
    site.set('/new.html', async () => {
      await opened
      return renderedOther(404)
    })
    const visitor = textAt('/new.html')
    await vi.waitFor(() => expect(renders).toHaveLength(1))
    shows('/new.html', 'published', ['articles:1'])
    change('articles:1')
    open()
    expect(await visitor).toBe('published')
  })

  it('without end is sent to who asked and kept nowhere', async () => {
    site.set('/a/', () => {
      change('columns:1')
      return rendered(`render ${renders.length}`, ['columns:1'])
    })
    expect(await textAt('/a/')).toBe('render 5')
    expect(store.pages.hot('/a/')).toBeUndefined()
    expect(await store.stored()).toEqual([])
  })
})

describe('an address without a page', () => {
  it.each([
    ['404', renderedOther(404)],
    ['410', renderedOther(410)],
    ['301', renderedOther(301, '/b/')],
  ])(
    'answers %s without a file or a row, and renders once until something changes',
    async (_, answer) => {
      site.set('/gone/', () => answer)
      const expected = { status: answer.status, location: answer.location }
      for (let visit = 0; visit < 3; visit++) {
        expect(await store.pages.get('/gone/')).toMatchObject({ kind: 'other', answer: expected })
      }
      expect(renders).toEqual(['/gone/'])
      expect(await store.stored()).toEqual([])
      expect(store.index.totals()).toEqual({ pages: 0, bytes: 0, stale: 0 })

      change('something else')
      await store.pages.get('/gone/')
      expect(renders).toEqual(['/gone/', '/gone/'])
    },
  )

  it('takes the files of the page that stood there', async () => {
    await textAt('/a/')
    site.set('/a/', () => renderedOther(404))
    change('columns:1')
    expect(await store.pages.get('/a/')).toMatchObject({ answer: { status: 404 } })
    expect(await store.stored()).toEqual([])
    expect(store.index.get('/a/')).toBeNull()
  })

  it('with a name that no file may have is answered and never stored', async () => {
    shows('/odd name/', 'odd')
    expect(await textAt('/odd name/')).toBe('odd')
    expect(await store.stored()).toEqual([])
    expect(store.index.totals().pages).toBe(0)
  })
})
