import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import {
  openStore,
  rendered,
  removeStores,
  type TestStore,
} from '../../../tests/support/page-store'
import { pageOf } from './page'
import { LATER, ORDERED, type PageIndex, URGENT } from './page-index'

let store: TestStore
let index: PageIndex

beforeEach(() => {
  store = openStore(() => Promise.reject(new Error('the index renders nothing')))
  ;({ index } = store)
})
afterEach(removeStores)

const put = async (path: string, tags: string[], body = path, modified = Date.now()) =>
  index.put({ ...(await pageOf(path, rendered(body, tags))), modified })

/** Sets when a page was last asked for. */
const usedAt = (path: string, used: number) =>
  store.state.database.prepare('UPDATE pages SET used = ? WHERE path = ?').run(used, path)

/** What a change does: finds the pages by its tags and marks them. */
function markStale(tags: string[], priorityOf: (path: string) => number): string[] {
  const paths = index.pathsOf(tags)
  index.mark(paths, priorityOf)
  return paths
}

describe('a stored page', () => {
  it('is found again with everything that was put, in fresh state', async () => {
    const row = await put('/a/', ['site', 'columns:1'])
    expect(index.get('/a/')).toMatchObject({ ...row, tags: expect.anything() })
    expect(index.get('/a/')?.tags.sort()).toEqual(['columns:1', 'site'])
    expect(row.stale).toBe(0)
    expect(row.filesSha256).not.toBe(row.sha256)
    expect(index.get('/b/')).toBeNull()
  })

  it('keeps the time of its first render while its bytes are the same', async () => {
    await put('/a/', ['site'], 'one', 1000)
    expect((await put('/a/', ['site', 'home'], 'one', 2000)).modified).toBe(1000)
    expect(index.get('/a/')?.modified).toBe(1000)
    expect((await put('/a/', ['site'], 'two', 3000)).modified).toBe(3000)
    expect(index.totals().pages).toBe(1)
  })

  it('leaves nothing behind when it is removed', async () => {
    await put('/a/', ['site'])
    index.remove('/a/')
    index.remove('/never-there/')
    expect(index.get('/a/')).toBeNull()
    expect(index.totals()).toEqual({ pages: 0, bytes: 0, stale: 0 })
    expect(markStale(['site'], () => URGENT)).toEqual([])
    expect(store.state.database.prepare('SELECT * FROM page_tags').all()).toEqual([])
  })

  it('counts with the bytes of all its forms', async () => {
    const a = await pageOf('/a/', rendered('a'.repeat(5000)))
    index.put(a)
    await put('/b/', [], 'b')
    const b = index.get('/b/')?.size ?? 0
    expect(index.totals()).toEqual({
      pages: 2,
      bytes: a.identity.length + a.gzip.length + a.brotli.length + b,
      stale: 0,
    })
  })
})

describe('a change', () => {
  it('marks the pages that depend on one of its tags and no others', async () => {
    await put('/a/', ['site', 'columns:1'])
    await put('/b/', ['site', 'columns:2'])
    await put('/c/', ['columns:1', 'columns:2'])
    expect(markStale(['columns:1', 'unknown'], () => LATER).sort()).toEqual(['/a/', '/c/'])
    expect(index.get('/b/')?.stale).toBe(0)
    expect(index.totals().stale).toBe(2)
    expect(markStale([], () => LATER)).toEqual([])
  })

  it('reaches a page by the tags of its last render alone', async () => {
    await put('/a/', ['articles:1', 'site'])
    await put('/a/', ['articles:2', 'site'])
    expect(markStale(['articles:1'], () => LATER)).toEqual([])
    expect(markStale(['articles:2'], () => LATER)).toEqual(['/a/'])
  })

  it('makes a page more urgent but never less', async () => {
    await put('/a/', ['site'])
    markStale(['site'], () => LATER)
    markStale(['site'], () => URGENT)
    expect(index.get('/a/')?.stale).toBe(URGENT)
    markStale(['site'], () => LATER)
    expect(index.get('/a/')?.stale).toBe(URGENT)
    await put('/a/', ['site'])
    expect(index.get('/a/')?.stale).toBe(0)
  })

  it('of everything marks every fresh page and leaves the order of the others', async () => {
    await put('/a/', ['site'])
    await put('/b/', ['home'])
    markStale(['home'], () => URGENT)
    index.markAllStale()
    expect([index.get('/a/')?.stale, index.get('/b/')?.stale]).toEqual([LATER, URGENT])
  })
})

describe('what is to be rendered again', () => {
  it('comes the most urgent first, then the one asked for last', async () => {
    for (const path of ['/rare/', '/often/', '/front/', '/fresh/']) await put(path, [path])
    usedAt('/rare/', 1)
    usedAt('/often/', 2)
    markStale(['/rare/', '/often/', '/front/'], (path) => (path === '/front/' ? URGENT : LATER))
    expect(index.stale(10)).toEqual(['/front/', '/often/', '/rare/'])
    expect(index.stale(1)).toEqual(['/front/'])
    expect(index.leastUsedStale(10)).toEqual(['/rare/', '/often/'])
    expect([index.staleCount(URGENT), index.staleCount(LATER), index.staleCount()]).toEqual([
      1, 3, 3,
    ])
  })

  it('includes what the operator ordered, stored before or not, behind everything else', async () => {
    await put('/a/', ['site'])
    await put('/b/', ['home'])
    markStale(['home'], () => LATER)
    index.order(['/a/', '/b/', '/new/'], ORDERED)
    expect(index.get('/a/')?.stale).toBe(ORDERED)
    expect(index.get('/b/')?.stale).toBe(LATER)
    expect(index.get('/new/')).toMatchObject({ stale: ORDERED, sha256: '', size: 0 })
    expect(index.stale(10)[0]).toBe('/b/')
    expect(index.leastUsedStale(10)).toEqual(['/b/'])
  })
})

describe('the rows in order', () => {
  it('gives those below an address and none beside it', async () => {
    for (const path of ['/a/', '/a/b/', '/a/b/c.html', '/a-b/', '/ab/', '/b/']) await put(path, [])
    expect(index.below('/a/')).toEqual(['/a/', '/a/b/', '/a/b/c.html'])
    expect(index.below('/a/b/')).toEqual(['/a/b/', '/a/b/c.html'])
  })

  it('walks over all of them in steps, each once', async () => {
    const paths = ['/', '/a/', '/b.html', '/b/', '/c/']
    for (const path of paths) await put(path, [])
    const walked: string[] = []
    for (let after = ''; ; after = walked.at(-1) ?? '') {
      const some = index.pathsAfter(after, 2)
      if (some.length === 0) break
      walked.push(...some)
    }
    expect(walked).toEqual([...paths].sort())
  })

  it('gives the pages that nobody asked for lately first', async () => {
    for (const path of ['/a/', '/b/', '/c/']) await put(path, [])
    usedAt('/a/', 3)
    usedAt('/b/', 1)
    usedAt('/c/', 2)
    expect(index.leastUsed(2).map(({ path }) => path)).toEqual(['/b/', '/c/'])
    index.touch('/b/')
    expect(index.leastUsed(1).map(({ path }) => path)).toEqual(['/c/'])
  })
})
