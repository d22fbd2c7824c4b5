import sharp from 'sharp'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { searchSource } from '@/content/search-source'
import { attachments } from '@/demo/content/attachments'
import { loadDemo } from '@/demo/load-demo'
import { env } from '@/platform/env'
import type { Entry } from '@/search/entry'
import { demoFileTexts } from '../search/demo-files'
import { judge } from '../search/judge'
import { describeReport } from '../search/judge-report'
import { labelledQueries } from '../search/labelled-queries'
import { type PortalSearch, startPortalSearch } from '../support/portal-search'
import { startTestPayload, type TestPayload } from '../support/test-payload'

// What the pictures show is nothing that a search finds.
const small = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#4a86c0' } })
    .jpeg()
    .toBuffer()
vi.mock('@/demo/scenes/render-scene', () => ({ renderScene: () => small() }))
vi.mock('@/demo/scenes/portrait', () => ({ renderPortrait: () => small() }))

let portal: TestPayload
let search: PortalSearch
let entries: Entry[]

beforeAll(async () => {
  portal = await startTestPayload()
  await loadDemo(portal.payload)
  search = await startPortalSearch(portal.payload, path.join(env().dataDir, 'labelled'))
  await search.followed()
  entries = []
  for await (const some of searchSource().all()) entries.push(...some)
}, 240_000)
afterAll(async () => {
  await search.end()
  await portal.destroy()
})

/** What other programs read in the demo's files, under the names that the portal gave them. */
function fileTexts(): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { name, title } of entries.flatMap(({ files }) => files)) {
    const file = attachments.find((each) => each.title === title)?.file ?? ''
    texts.set(name, demoFileTexts.get(file) ?? '')
  }
  return texts
}

it('B-03, D-SRCH-02, D-SRCH-03: finds all that the labelled queries ask for, on what editors made', async () => {
  const report = await judge(search.search, { entries, fileTexts: fileTexts() }, demoLabels)
  expect(describeReport(report)).toMatch(/^143 of 143 queries as expected/)
  expect(report).toMatchObject({ misses: [], void: [], faults: [], finds: [] })
  expect(report.titles).toMatchObject({ inTen: report.titles.queries, misses: [] })
  expect(report.precision.disordered).toEqual([])
  expect(report.mrr.value).toBeGreaterThan(0.95)
}, 120_000)

it('B-03: gives the same answers on both databases', async () => {
  const answers: string[] = []
  for (const { q } of demoLabels.filter(({ group }) => group !== 'hostile')) {
    const { total, hits, suggestions } = await search.find(q, { sort: 'time', limit: 50 })
    // What has no date lies in the order in which it was made, which is that of its ids.
    const dated = hits.filter(({ at }) => at !== null).map(({ title }) => title.text)
    const others = hits.filter(({ at }) => at === null).map(({ title }) => title.text)
    answers.push(
      `${q} | ${total} | ${[...dated, ...others.sort()].join('、')} | ${suggestions.join('、')}`,
    )
  }
  // One file, which each database's run of this test is compared with.
  await expect(answers.join('\n')).toMatchFileSnapshot('../search/demo-answers.txt')
})

const demoLabels = labelledQueries('demo')
