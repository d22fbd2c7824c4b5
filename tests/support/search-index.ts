import type Database from 'libsql'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

import type { SearchAnswer } from '@/search/answer'
import type { ColumnNode, Entry, NamedThing } from '@/search/entry'
import { IndexWriter } from '@/search/index/index-writer'
import { makeIndex, openIndex } from '@/search/index/schema'
import { Statements } from '@/search/index/statements'
import { IndexReader } from '@/search/query/index-reader'
import { plainRequest, type SearchRequest } from '@/search/request'

/** A dispatch of the column 工作动态; what a test is about is given. */
export function searchEntry(id: string, given: Partial<Entry> = {}): Entry {
  return {
    collection: 'articles',
    id,
    kind: 'dispatch',
    title: `稿件${id}`,
    subtitle: null,
    body: '',
    names: [],
    source: null,
    at: '2026-01-01T00:00:00.000Z',
    number: 1,
    column: 'news',
    path: `202601/t20260101_${id}.html`,
    columns: ['news'],
    departments: [],
    files: [],
    ...given,
  }
}

/** A department: without time, column and files. */
export function departmentEntry(id: string, given: Partial<Entry> = {}): Entry {
  const timeless = { kind: 'department', at: null, number: 0, column: null, columns: [] }
  const path = `/departments/${id}/`
  return searchEntry(id, { collection: 'departments', ...timeless, path, ...given })
}

/** 政务公开 with 工作动态 and 通知公告 below it, and 互动交流 beside it. */
export const searchColumns: ColumnNode[] = [
  { id: 'open', title: '政务公开', path: '/zwgk/' },
  { id: 'news', title: '工作动态', path: '/zwgk/gzdt/' },
  { id: 'notices', title: '通知公告', path: '/zwgk/tzgg/' },
  { id: 'talk', title: '互动交流', path: '/hdjl/' },
]

export const searchDepartments: NamedThing[] = [
  { id: 'cg', title: '区城市管理局' },
  { id: 'sw', title: '区水务局' },
]

export interface TestIndex {
  file: string
  database: Database.Database
  writer: IndexWriter
  /** Puts entries into the index, in one transaction. */
  put: (...entries: Entry[]) => void
  /** Gives a file of an entry its text. */
  read: (name: string, text: string) => void
  reader: IndexReader
  /** Asks for words, with more of the request where a test needs it. */
  find: (q: string, rest?: Partial<SearchRequest>) => SearchAnswer
  /** Ids of the hits of a query, in their order. */
  ids: (q: string, rest?: Partial<SearchRequest>) => string[]
  /** First column of the rows that a statement gives. */
  column: (sql: string, ...values: unknown[]) => unknown[]
}

/** Names of kinds for the facet. */
const kinds = { dispatch: '动态', notice: '公告', department: '机构' }

/** An index on a file of its own, gone after the test that made it. */
export function searchIndex(...entries: Entry[]): TestIndex {
  const file = indexFile()
  makeIndex(file).close()
  const database = openIndex(file, 'write')
  const answering = openIndex(file, 'read')
  onTestFinished(() => {
    answering.close()
    database.close()
  })
  const writer = new IndexWriter(database)
  const reader = new IndexReader(answering, kinds)
  const statements = new Statements(database)
  writer.transaction(() => {
    writer.setColumns(searchColumns)
    writer.setDepartments(searchDepartments)
  })
  const put = (...more: Entry[]) => {
    writer.transaction(() => more.forEach((entry) => writer.put(entry)))
  }
  put(...entries)
  const find: TestIndex['find'] = (q, rest) => reader.find(plainRequest(q, rest))
  return {
    file,
    database,
    writer,
    put,
    read: (name, text) => {
      writer.transaction(() => writer.setFileReading(name, { text, fault: null }))
    },
    reader,
    find,
    ids: (q, rest) => find(q, rest).hits.map(({ id }) => id),
    column: (sql, ...values) =>
      statements.all(sql, ...values).map((row) => Object.values(row)[0] ?? null),
  }
}

/** Path of an index that is not there yet, in a folder that goes after the test. */
export function indexFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-search-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return path.join(folder, 'search.db')
}
