import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import {
  bodyOf,
  openStore,
  rendered,
  removeStores,
  type TestStore,
} from '../../../tests/support/page-store'
import { LATER } from './page-index'
import { checkStore, type Finding, restore } from './store-check'

const PATHS = ['/', '/zwgk/', '/zwgk/a.html', '/rss.xml']

let store: TestStore

beforeEach(async () => {
  store = openStore((path) => Promise.resolve(rendered(`page ${path}`, ['site'])))
  for (const each of PATHS) await store.pages.get(each)
})
afterEach(removeStores)

const inSite = (name: string) => path.join(store.folder, 'site', name)

async function findings(): Promise<Finding[]> {
  const found: Finding[] = []
  for await (const finding of checkStore(store.pages, store.files)) found.push(finding)
  return found
}

describe('the check of the store', () => {
  it('finds nothing in a store that nobody touched, unfinished files left aside', async () => {
    writeFileSync(inSite('.writing/123-1'), 'half a page')
    expect(await findings()).toEqual([])
  })

  it.each([
    ['the page itself', 'zwgk/a.html'],
    ['its gzip form', 'zwgk/a.html.gz'],
    ['its brotli form', 'zwgk/a.html.br'],
  ])('finds that somebody changed %s, and puts it right', async (_, name) => {
    writeFileSync(inSite(name), 'defaced')
    const found = await findings()
    expect(found).toEqual([{ kind: 'changed', path: '/zwgk/a.html' }])
    for (const finding of found) await restore(store.pages, store.files, finding)
    expect(await findings()).toEqual([])
    expect((await store.files.read('/zwgk/a.html'))?.identity.toString()).toBe('page /zwgk/a.html')
  })

  it('finds that a page was taken away, and brings it back', async () => {
    rmSync(inSite('zwgk'), { recursive: true })
    const found = await findings()
    expect(found).toEqual([
      { kind: 'missing', path: '/zwgk/' },
      { kind: 'missing', path: '/zwgk/a.html' },
    ])
    for (const finding of found) await restore(store.pages, store.files, finding)
    expect(await findings()).toEqual([])
    expect(bodyOf(await store.pages.get('/zwgk/'))).toBe('page /zwgk/')
  })

  it('finds what does not belong there, and takes it away', async () => {
    mkdirSync(inSite('uploads'))
    const foreign = ['uploads/shell.php', 'phishing.html', 'phishing.html.gz', '.htaccess']
    for (const name of foreign) writeFileSync(inSite(name), 'foreign')
    const found = await findings()
    expect(found.map(({ kind }) => kind)).toEqual(foreign.map(() => 'extra'))
    expect(found.map(({ path: name }) => name).sort()).toEqual([...foreign].sort())
    for (const finding of found) await restore(store.pages, store.files, finding)
    expect(await findings()).toEqual([])
    expect(await store.stored()).toHaveLength(PATHS.length * 3)
  })

  it('finds the files of a page that was dropped from the index by somebody', async () => {
    store.index.remove('/rss.xml')
    const found = await findings()
    expect(found.map(({ kind }) => kind)).toEqual(['extra', 'extra', 'extra'])
    expect(found.map(({ path: name }) => name).sort()).toEqual([
      'rss.xml',
      'rss.xml.br',
      'rss.xml.gz',
    ])
  })

  it('leaves a page alone that is about to be rendered anyway', async () => {
    writeFileSync(inSite('zwgk/a.html'), 'defaced')
    store.pages.markStale(['site'], () => LATER)
    expect(await findings()).toEqual([])
  })

  it('goes through more pages than it looks at in one go', async () => {
    const paths = Array.from({ length: 120 }, (_, index) => `/many/page-${index}.html`)
    for (const each of paths) await store.pages.get(each)
    writeFileSync(inSite('many/page-0.html'), 'defaced')
    writeFileSync(inSite('many/page-99.html'), 'defaced')
    expect(await findings()).toEqual([
      { kind: 'changed', path: '/many/page-0.html' },
      { kind: 'changed', path: '/many/page-99.html' },
    ])
  })
})
