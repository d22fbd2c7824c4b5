import { beforeAll, describe, expect, it } from 'vitest'

import {
  departmentEntry,
  searchEntry,
  searchIndex,
  type TestIndex,
} from '../../../tests/support/search-index'
import { MAX_COUNTED } from '../answer'
import { makeIndex, openIndex } from '../index/schema'
import { IndexWriter } from '../index/index-writer'
import { MAX_PAGE } from '../request'
import { MAX_LIMIT, plainRequest } from '../request'
import { IndexReader } from './index-reader'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const file = { name: 'f-1.docx', title: '申请表.docx', href: '/media/f-1.docx' }

describe('an answer', () => {
  it('shows a hit as a reader chooses by it', () => {
    const at = '2026-03-05T02:00:00.000Z'
    const { find } = searchIndex(
      searchEntry('a', { title: '路灯改造', body: '全区路灯改造完成。', at, source: '区城管局' }),
    )
    expect(find('路灯')).toMatchObject({ query: '路灯', isCut: false, total: 1, isMore: false })
    expect(find('路灯').hits).toEqual([
      {
        collection: 'articles',
        id: 'a',
        kind: 'dispatch',
        title: { text: '路灯改造', marks: [[0, 2]] },
        snippet: { text: '全区路灯改造完成。', marks: [[2, 4]] },
        path: '/zwgk/gzdt/202601/t20260101_a.html',
        trail: [
          { title: '政务公开', path: '/zwgk/' },
          { title: '工作动态', path: '/zwgk/gzdt/' },
        ],
        at,
        source: '区城管局',
        files: [],
      },
    ])
  })

  it('gives markup as text: whoever shows it escapes it', () => {
    const title = '<script>alert(1)</script>路灯'
    const { find } = searchIndex(searchEntry('a', { title }))
    expect(find('路灯').hits[0]?.title).toEqual({ text: title, marks: [[25, 27]] })
  })

  it('names the files that match, with the place where they do', () => {
    const index = searchIndex(
      searchEntry('a', { title: '路灯', files: [file, { ...file, name: 'f-2.docx' }] }),
    )
    index.read(file.name, '第一行\n盘山路的融雪剂')
    expect(index.find('融雪剂').hits[0]?.files).toEqual([
      {
        title: { text: '申请表.docx', marks: [] },
        href: '/media/f-1.docx',
        snippet: { text: '第一行 盘山路的融雪剂', marks: [[8, 11]] },
      },
    ])
    expect(index.find('申请表').hits[0]?.files).toHaveLength(2)
    expect(index.find('路灯').hits[0]?.files).toEqual([])
  })

  it('shows names where the text has nothing of it', () => {
    const { find } = searchIndex(searchEntry('a', { body: '正文', names: ['青城管〔2024〕17号'] }))
    expect(find('17号').hits[0]?.snippet).toEqual({ text: '青城管〔2024〕17号', marks: [[9, 12]] })
  })

  it('gives the whole address of what lies in no column', () => {
    const { find } = searchIndex(departmentEntry('cg', { title: '区城管局' }))
    expect(find('城管').hits[0]).toMatchObject({ path: '/departments/cg/', trail: [], at: null })
  })

  it.each(['', '  ', '…', '"'])('to nothing is empty: %j', (q) => {
    const { find } = searchIndex(searchEntry('a', { title: '路灯' }))
    expect(find(q)).toMatchObject({ total: 0, pages: 1, hits: [], suggestions: [] })
  })

  it('says when the query was too long', () => {
    const { find } = searchIndex(searchEntry('a', { title: '路灯' }))
    expect(find('路灯 '.repeat(50))).toMatchObject({ isCut: true, total: 1 })
  })

  it('sees what was written since the one before', () => {
    const index = searchIndex(searchEntry('a', { title: '路灯' }))
    expect(index.ids('路灯')).toEqual(['a'])
    index.put(searchEntry('b', { title: '路灯', number: 2, columns: ['new'], column: 'new' }))
    index.writer.transaction(() => {
      index.writer.setColumns([{ id: 'new', title: '新栏目', path: '/new/' }])
    })
    expect(index.ids('路灯', { column: '/new/' })).toEqual(['b'])
    index.writer.transaction(() => index.writer.remove({ collection: 'articles', id: 'b' }))
    expect(index.ids('路灯')).toEqual(['a'])
  })

  it('that fails does not spoil the next', () => {
    const index = searchIndex(searchEntry('a', { title: '路灯' }))
    index.database.exec('ALTER TABLE records RENAME TO hidden')
    expect(() => index.find('路灯')).toThrow(/no such table/)
    index.database.exec('ALTER TABLE hidden RENAME TO records')
    expect(index.ids('路灯')).toEqual(['a'])
  })
})

describe('suggestions of titles while typing', () => {
  it('are the newest whose titles hold it, with their addresses, eight at most', () => {
    const many = Array.from({ length: 10 }, (_, at) =>
      searchEntry(String(at), { title: `路灯${at}`, number: at }),
    )
    const { reader } = searchIndex(...many, searchEntry('body', { body: '路灯', number: 99 }))
    const found = reader.suggest('路灯')
    expect(found.map(({ title }) => title)).toEqual(
      [9, 8, 7, 6, 5, 4, 3, 2].map((at) => `路灯${at}`),
    )
    expect(found[0]?.path).toBe('/zwgk/gzdt/202601/t20260101_9.html')
    expect(reader.suggest('…')).toEqual([])
    expect(reader.suggest('公园')).toEqual([])
  })
})

describe('您是不是要找 (D-SRCH-02)', () => {
  const index = () =>
    searchIndex(
      searchEntry('a', { title: '城管执法进社区', number: 1 }),
      searchEntry('b', { title: '生活垃圾分类指南', number: 2 }),
      searchEntry('c', { title: '绿化养护', number: 3 }),
      searchEntry('d', { title: '无关', body: '占道经营', number: 4 }),
    )

  it.each([
    ['pinyin', 'chengguan', '城管'],
    ['the beginning of pinyin', 'chenggu', '城管'],
    ['pinyin in capitals', 'ChengGuan', '城管'],
    ['pinyin with an apostrophe', "sheng'huo", '生活'],
    ['pinyin of ü as it is typed', 'lvhua', '绿化'],
    ['a character of the same sound', '成管', '城管'],
    ['one wrong character of three or more', '垃圾分泪', '垃圾分类'],
    ['one wrong term of two', '社区 成管', '社区 城管'],
    ['a pair of a text that begins the same', '占到', '占道'],
  ])('%s', (_, q, meant) => {
    const answer = index().find(q)
    expect(answer.total).toBe(0)
    expect(answer.suggestions).toContain(meant)
  })

  it.each(['城管', 'xyzxyz', '*', '城?', '城*', '[a-z]', '城['])(
    'nothing wrong comes of %s',
    (q) => {
      const { ids, find } = index()
      for (const suggestion of find(q).suggestions) expect(ids(suggestion)).not.toEqual([])
    },
  )

  it('never offers what is not found', () => {
    const found = index()
    found.writer.transaction(() => {
      for (const id of ['a', 'b', 'c', 'd']) found.writer.remove({ collection: 'articles', id })
    })
    for (const q of ['chengguan', '成管', '占到', '垃圾分泪']) {
      expect(found.find(q).suggestions).toEqual([])
    }
  })

  it('offers nothing where only the filters leave nothing', () => {
    expect(index().find('城管', { year: 1999 })).toMatchObject({ total: 0, suggestions: [] })
  })
})

describe('more hits than are counted (D-SRCH-03)', () => {
  const count = MAX_COUNTED + 500
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-many-'))
  let reader: IndexReader
  let find: TestIndex['find']

  beforeAll(() => {
    const index = path.join(folder, 'search.db')
    const database = makeIndex(index)
    const writer = new IndexWriter(database)
    writer.transaction(() => {
      for (let number = 1; number <= count; number++) {
        const at = new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString()
        writer.put(searchEntry(String(number), { title: '路灯', at, number }))
      }
    })
    database.close()
    const opened = openIndex(index, 'read')
    reader = new IndexReader(opened, {})
    find = (q, rest) => reader.find(plainRequest(q, rest))
    return () => {
      opened.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('are said to be more than that', () => {
    expect(find('路灯')).toMatchObject({ total: MAX_COUNTED, isMore: true })
    expect(find('路灯', { from: '2026-01-02' })).toMatchObject({ total: 0, isMore: false })
  })

  it.each(['relevance', 'time'] as const)('by %s all pages that are named have hits', (sort) => {
    for (const limit of [20, MAX_LIMIT]) {
      const { pages } = find('路灯', { sort, limit })
      expect(find('路灯', { sort, limit, page: pages }).hits.length).toBeGreaterThan(0)
    }
  })

  it.each([1, 10, 20, MAX_LIMIT])(
    'no page is named that cannot be asked for: %i a page',
    (limit) => {
      for (const sort of ['relevance', 'time'] as const) {
        expect(find('路灯', { sort, limit }).pages).toBeLessThanOrEqual(MAX_PAGE)
      }
    },
  )
})
