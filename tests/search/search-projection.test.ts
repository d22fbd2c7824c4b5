import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { ensureServerBuilt } from '../../scripts/bootstrap/build.mjs'
import { logger } from '@/platform/logger'
import type { Change, ChangeAction } from '@/publishing/changes/change'
import type { Entry } from '@/search/entry'
import { searchOf } from '@/search/open-search'
import { plainRequest } from '@/search/request'
import { SearchIndex } from '@/search/search-index'
import { SearchProjection } from '@/search/search-projection'
import type { SearchSource } from '@/search/source'
import { corpusSource } from '../support/corpus-index'
import { gate } from '../support/page-store'
import { until } from '../support/portal-search'
import { entries } from './corpus'

/** Changes that come while the index is exchanged for a new one, at the moments that matter. */
let folder: string
/** What the public sees, by id. */
let live: Map<string, Entry>
let head: number
let index: SearchIndex
let projection: SearchProjection
/** What reading waits for. */
let wait: { all: Promise<void> | null; entries: Promise<void> | null }

const [first, second] = [...entries(2, 1)] as [Entry, Entry]

beforeAll(async () => {
  await ensureServerBuilt()
})
beforeEach(async () => {
  logger.level = 'silent'
  folder = mkdtempSync(path.join(tmpdir(), 'portal-projection-'))
  live = new Map([first, second].map((entry) => [entry.id, entry]))
  head = 0
  wait = { all: null, entries: null }
  const source: SearchSource = {
    ...corpusSource(0),
    async *all() {
      const batch = [...live.values()]
      await wait.all
      yield batch
    },
    entries: async ({ ids }) => {
      const found = ids.flatMap((id) => live.get(id) ?? [])
      await wait.entries
      return found
    },
  }
  const subject = { source, database: 'test', head: () => Promise.resolve(head) }
  index = new SearchIndex(folder, path.resolve('build'), subject, () => undefined)
  projection = new SearchProjection(index, source, () => undefined)
  await index.open()
  await until(() => index.isOpen)
})
afterEach(async () => {
  await index.end()
  rmSync(folder, { recursive: true, force: true })
})

function changed(entry: Entry, action: ChangeAction): Change {
  head += 1
  if (action === 'retracted') live.delete(entry.id)
  else live.set(entry.id, entry)
  const nothing = { title: null, path: null, previousPath: null, version: null, hash: null }
  return {
    ...nothing,
    ...{ seq: head, at: '2026-11-25T00:00:00.000Z', kind: 'articles', contentId: entry.id, action },
    ...{ reason: null, actor: null, actorName: null, tags: [] },
  }
}

const isFound = async ({ id, title }: Entry) => {
  const { hits } = await searchOf(index).find(plainRequest(title))
  return hits.some((hit) => hit.id === id)
}

it('a change under way when the index is exchanged is taken again by the new one', async () => {
  const [reading, making] = [gate(), gate()]
  wait.all = making.opened
  const made = index.make()
  await until(() => index.status.written !== null)
  // The new index has been told what there is; now one is withdrawn, and the old one hears of it.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const withdrawal = changed(first, 'retracted')
  wait.entries = reading.opened
  const applied = projection.apply([withdrawal])
  await until(async () => !(await isFound(first)))
  making.open()
  await made
  reading.open()
  await applied
  // Nothing was said of the withdrawal to the new one, so it must not stand behind it.
  expect(await projection.position()).toBe(0)
  await projection.apply([withdrawal])
  expect(await projection.position()).toBe(1)
  expect(await isFound(first)).toBe(false)
  expect(await isFound(second)).toBe(true)
})

it('a change that was read for an older index does not leap over those before it', async () => {
  const withdrawal = changed(first, 'retracted')
  const correction = changed({ ...second, title: '更正后的题目' }, 'updated')
  // Read when the index stood behind the first; meanwhile it was exchanged for one that does not.
  await projection.apply([correction])
  expect(await projection.position()).toBe(0)
  await projection.setAside(correction, 'failed')
  expect(await projection.position()).toBe(0)
  expect(await projection.asides()).toEqual([])
  await projection.apply([withdrawal, correction])
  expect(await projection.position()).toBe(2)
  expect(await isFound(first)).toBe(false)
})
