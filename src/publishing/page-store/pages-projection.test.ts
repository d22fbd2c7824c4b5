import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import {
  openStore,
  rendered,
  removeStores,
  type TestStore,
} from '../../../tests/support/page-store'
import type { Change } from '../changes/change'
import { LATER, URGENT } from './page-index'
import { PagesProjection } from './pages-projection'

const PATHS = ['/', '/a/', '/a/index_2.html', '/a/1.html', '/a/2.html', '/a/b/', '/ab/']

let store: TestStore
let projection: PagesProjection
let woken: number

beforeEach(async () => {
  store = openStore((path) => Promise.resolve(rendered(path, ['site', `page:${path}`])))
  woken = 0
  projection = new PagesProjection(store.state, store.pages, () => (woken += 1))
  for (const each of PATHS) await store.pages.get(each)
})
afterEach(removeStores)

function changeOf(data: Partial<Change> & { seq: number }): Change {
  return {
    at: '2026-11-24T01:00:00.000Z',
    kind: 'articles',
    contentId: '1',
    action: 'updated',
    title: null,
    path: null,
    previousPath: null,
    version: null,
    hash: null,
    reason: null,
    actor: null,
    actorName: null,
    tags: [],
    ...data,
  }
}

const kept = () => PATHS.filter((path) => store.index.get(path))

describe('the pages follow the change log', () => {
  it('what was withdrawn is gone at once, with its files; the rest stays', async () => {
    await projection.apply([changeOf({ seq: 1, action: 'retracted', path: '/a/1.html' })])
    expect(kept()).toEqual(PATHS.filter((path) => path !== '/a/1.html'))
    expect(store.pages.hot('/a/1.html')).toBeUndefined()
    expect(await store.stored()).not.toContain('a/1.html')
  })

  it('what moved away is gone from its old address; with a column everything below it', async () => {
    await projection.apply([changeOf({ seq: 1, path: '/n/1.html', previousPath: '/a/1.html' })])
    expect(kept()).not.toContain('/a/1.html')
    await projection.apply([
      changeOf({ seq: 2, kind: 'columns', path: '/n/', previousPath: '/a/' }),
    ])
    expect(kept()).toEqual(['/', '/ab/'])
  })

  it('a change of the home page does not take the whole site with it', async () => {
    await projection.apply([changeOf({ seq: 1, action: 'retracted', path: '/', tags: [] })])
    expect(kept()).toEqual(PATHS.filter((path) => path !== '/'))
  })

  it('the page of the change and front pages come before the others', async () => {
    await projection.apply([changeOf({ seq: 1, path: '/a/1.html', tags: ['site'] })])
    const urgent = PATHS.filter((path) => store.index.get(path)?.stale === URGENT)
    expect(urgent).toEqual(['/', '/a/', '/a/1.html', '/a/b/', '/ab/'])
    expect(store.index.get('/a/2.html')?.stale).toBe(LATER)
    expect(woken).toBe(1)
  })

  it('what was published is to be rendered before anybody asks', async () => {
    await projection.apply([changeOf({ seq: 1, action: 'published', path: '/new/1.html' })])
    expect(store.index.stale(10)).toContain('/new/1.html')
    expect(store.index.get('/new/1.html')?.sha256).toBe('')
  })

  it.each([
    ['a photo or an attachment', '/api/photos/file/202611-a1.jpg'],
    ['an odd address', '/odd name/'],
  ])('what was published and is no page is not rendered: %s', async (_, path) => {
    const change = changeOf({ seq: 1, kind: 'photos', action: 'published', path })
    await projection.apply([change, { ...change, seq: 2, action: 'updated' }])
    expect(store.index.stale(10)).toEqual([])
    expect(store.index.totals().pages).toBe(PATHS.length)
  })

  it('the position moves behind the last change and never back', async () => {
    expect(await projection.position()).toBe(0)
    await projection.apply([changeOf({ seq: 1 }), changeOf({ seq: 2 })])
    expect(await projection.position()).toBe(2)
    // As after a kill: the same ones come again.
    await projection.apply([changeOf({ seq: 1 })])
    expect(await projection.position()).toBe(2)
  })

  it('remembers what was set aside until it is applied after all', async () => {
    await projection.setAside(changeOf({ seq: 3 }), 'disk full')
    expect(await projection.position()).toBe(3)
    expect(await projection.asides()).toEqual([{ seq: 3, error: 'disk full' }])
    await projection.clearAside(3)
    expect(await projection.asides()).toEqual([])
  })
})
