import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

import type { ColumnNode, Entry, NamedThing } from '@/search/entry'
import { IndexWriter } from '@/search/index/index-writer'
import { makeIndex, openIndex } from '@/search/index/schema'
import { IndexReader } from '@/search/query/index-reader'
import { columns, departments, entries, fileTexts, LABELLED_COUNT, LABELLED_SEED } from './corpus'
import { demoColumns, demoDepartments, demoEntries, demoFileTexts } from './demo-entries'
import { judge, type JudgedSearch } from './judge'
import { describeReport } from './judge-report'
import { labelledQueries } from './labelled-queries'

const folder = mkdtempSync(path.join(tmpdir(), 'portal-judged-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function searchOver(
  name: string,
  all: Entry[],
  files: ReadonlyMap<string, string>,
  tree: { columns: ColumnNode[]; departments: NamedThing[] },
): JudgedSearch {
  const file = path.join(folder, `${name}.db`)
  const database = makeIndex(file)
  const writer = new IndexWriter(database)
  writer.transaction(() => {
    writer.setColumns(tree.columns)
    writer.setDepartments(tree.departments)
    for (const entry of all) writer.put(entry)
  })
  writer.transaction(() => {
    for (const [file, text] of files) writer.setFileReading(file, { text, fault: null })
  })
  database.close()
  const reader = new IndexReader(openIndex(file, 'read'), {})
  return {
    find: (request) => Promise.resolve(reader.find(request)),
    suggest: (typed) => Promise.resolve(reader.suggest(typed)),
  }
}

test('the labelled queries over the demo content', async () => {
  const all = demoEntries()
  const files = demoFileTexts
  const search = searchOver('demo', all, files, {
    columns: demoColumns(),
    departments: demoDepartments(),
  })
  const report = await judge(search, { entries: all, fileTexts: files }, labelledQueries('demo'))
  console.log(describeReport(report))
  expect(report.void).toEqual([])
})

test('the labelled queries over 5,000 generated articles', async () => {
  const all = [...entries(LABELLED_COUNT, LABELLED_SEED)]
  const files = fileTexts(all, LABELLED_SEED)
  const search = searchOver('generated', all, files, {
    columns: columns(),
    departments: departments(),
  })
  const report = await judge(
    search,
    { entries: all, fileTexts: files },
    labelledQueries('generated'),
  )
  console.log(describeReport(report))
  expect(report.void).toEqual([])
}, 120_000)
