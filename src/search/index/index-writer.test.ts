import { describe, expect, it } from 'vitest'

import { departmentEntry, searchEntry, searchIndex } from '../../../tests/support/search-index'
import { makeIndex, openIndex } from './schema'

const key = { collection: 'articles', id: 'a' }
const file = { name: 'f-1.pdf', title: '点位表.pdf', href: '/media/f-1.pdf' }
const own = ['entries', 'records', 'entry_files', 'files', 'spellings']

describe('an entry that is put', () => {
  it('is found by title, text, names and source, and shown as it was given', () => {
    const index = searchIndex(
      searchEntry('a', { title: '路灯', body: '井盖', names: ['张三'], source: '本报' }),
    )
    for (const q of ['路灯', '井盖', '张三', '本报']) expect(index.ids(q)).toEqual(['a'])
    expect(index.writer.titles('articles', ['a', 'b'])).toEqual({ a: '路灯' })
    expect(index.writer.count()).toBe(1)
  })

  it('stands in place of its older state, which leaves no word behind', () => {
    const index = searchIndex(searchEntry('a', { title: '路灯', body: '井盖' }))
    index.put(searchEntry('a', { title: '公园', body: '长椅' }))
    expect(index.ids('路灯')).toEqual([])
    expect(index.ids('井盖')).toEqual([])
    expect(index.ids('公园')).toEqual(['a'])
    expect(index.column('SELECT count(*) FROM entries')).toEqual([1])
    expect(index.column('SELECT word FROM spellings WHERE word IN (?, ?)', '路灯', '公园')).toEqual(
      ['公园'],
    )
  })

  it('twice at once is there once', () => {
    const index = searchIndex()
    index.put(searchEntry('a', { title: '路灯' }), searchEntry('a', { title: '公园' }))
    expect(index.ids('路灯')).toEqual([])
    expect(index.ids('公园')).toEqual(['a'])
    expect(index.writer.count()).toBe(1)
  })

  it('moves in time with its time of publication', () => {
    const index = searchIndex(
      searchEntry('a', { title: '路灯', at: '2026-01-01T00:00:00Z', number: 1 }),
      searchEntry('b', { title: '路灯', at: '2026-01-02T00:00:00Z', number: 2 }),
    )
    expect(index.ids('路灯', { sort: 'time' })).toEqual(['b', 'a'])
    index.put(searchEntry('a', { title: '路灯', at: '2026-01-03T00:00:00Z', number: 1 }))
    expect(index.ids('路灯', { sort: 'time' })).toEqual(['a', 'b'])
  })

  it('keeps its place among others of the same second', () => {
    const index = searchIndex(
      searchEntry('a', { title: '路灯', number: 1 }),
      searchEntry('b', { title: '路灯', number: 2 }),
      searchEntry('c', { title: '路灯', number: 2 }),
    )
    expect(index.ids('路灯', { sort: 'time' })).toEqual(['c', 'b', 'a'])
    index.put(searchEntry('a', { title: '路灯改造', number: 1 }))
    expect(index.ids('路灯', { sort: 'time' })).toEqual(['c', 'b', 'a'])
  })

  it('without a time keeps its place when it is put again', () => {
    const index = searchIndex(departmentEntry('cg', { title: '城管局' }))
    const before = index.column('SELECT id FROM entries')
    index.put(departmentEntry('cg', { title: '区城管局' }))
    expect(index.column('SELECT id FROM entries')).toEqual(before)
    index.put(departmentEntry('sw', { title: '水务局' }))
    expect(index.column('SELECT count(*) FROM entries WHERE id >= 281474976710656')).toEqual([2])
  })

  it('of another collection may have the same id', () => {
    const index = searchIndex(searchEntry('1', { title: '路灯' }))
    index.put(departmentEntry('1', { title: '路灯所' }))
    index.writer.transaction(() => index.writer.remove({ collection: 'articles', id: '1' }))
    expect(index.find('路灯').hits.map(({ collection }) => collection)).toEqual(['departments'])
  })
})

describe('an entry that is removed', () => {
  it('leaves nothing behind in any table', () => {
    const index = searchIndex(searchEntry('a', { title: '路灯', body: '井盖', files: [file] }))
    index.read(file.name, '附件里的融雪剂')
    expect(index.ids('融雪剂')).toEqual(['a'])
    index.writer.transaction(() => index.writer.remove(key))
    for (const q of ['路灯', '井盖', '融雪剂', '点位']) expect(index.ids(q)).toEqual([])
    for (const table of own) expect(index.column(`SELECT * FROM ${table}`), table).toEqual([])
    expect(index.column('SELECT count(*) FROM words')).toEqual([0])
    expect(index.writer.count()).toBe(0)
  })

  it('leaves no word behind once the index is merged', () => {
    const index = searchIndex(
      searchEntry('a', { title: '融雪剂' }),
      searchEntry('b', { number: 2 }),
    )
    index.writer.transaction(() => index.writer.remove(key))
    index.database.exec("INSERT INTO words (words) VALUES ('optimize')")
    expect(index.column('SELECT term FROM vocabulary WHERE term = ?', '融雪')).toEqual([])
  })

  it('may be one that is not there', () => {
    const index = searchIndex()
    index.writer.transaction(() => index.writer.remove(key))
    expect(index.writer.count()).toBe(0)
  })
})

describe('a file of entries', () => {
  const both = [
    searchEntry('a', { title: '路灯', number: 1, files: [file] }),
    searchEntry('b', { title: '井盖', number: 2, files: [file] }),
  ]

  it('is found by its title at once, by its text when that was read', () => {
    const index = searchIndex(...both)
    expect(index.writer.unreadFiles(100)).toEqual([file.name])
    expect(index.ids('点位表')).toEqual(['b', 'a'])
    expect(index.ids('融雪剂')).toEqual([])
    index.read(file.name, '融雪剂')
    expect(index.writer.unreadFiles(100)).toEqual([])
    expect(index.ids('融雪剂')).toEqual(['b', 'a'])
  })

  it('keeps its text while any entry has it', () => {
    const index = searchIndex(...both)
    index.read(file.name, '融雪剂')
    index.writer.transaction(() => index.writer.remove(key))
    expect(index.ids('融雪剂')).toEqual(['b'])
    index.put(searchEntry('b', { number: 2, files: [] }))
    expect(index.ids('融雪剂')).toEqual([])
    expect(index.column('SELECT name FROM files')).toEqual([])
  })

  it('is not read again for an entry that is written again', () => {
    const index = searchIndex(...both)
    index.read(file.name, '融雪剂')
    index.put(searchEntry('a', { title: '公园', number: 1, files: [file] }))
    expect(index.writer.unreadFiles(100)).toEqual([])
    expect(index.ids('融雪剂')).toEqual(['b', 'a'])
  })

  it('that cannot be read is not asked for again', () => {
    const index = searchIndex(...both)
    const { writer } = index
    writer.transaction(() => writer.setFileReading(file.name, { text: null, fault: 'encrypted' }))
    expect(writer.unreadFiles(100)).toEqual([])
    expect(index.column('SELECT fault FROM files')).toEqual(['encrypted'])
    expect(index.ids('路灯')).toEqual(['a'])
  })

  it('that went while it was read leaves no text', () => {
    const index = searchIndex(...both)
    index.writer.transaction(() => both.forEach((entry) => index.writer.remove(entry)))
    index.read(file.name, '融雪剂')
    expect(index.column('SELECT name FROM files')).toEqual([])
  })

  it('may have been read for an index before', () => {
    const index = searchIndex()
    index.writer.transaction(() => {
      index.writer.presetFileReading(file.name, { text: '融雪剂', fault: null })
      index.writer.put(searchEntry('a', { files: [file] }))
    })
    expect(index.writer.unreadFiles(100)).toEqual([])
    expect(index.ids('融雪剂')).toEqual(['a'])
  })
})

describe('a transaction that fails', () => {
  it('leaves nothing, and the writer goes on', () => {
    const index = searchIndex(searchEntry('a', { title: '路灯', files: [file] }))
    const before = own.map((table) => index.column(`SELECT count(*) FROM ${table}`))
    const fail = () => {
      index.writer.remove(key)
      index.writer.put(searchEntry('b', { title: '公园', number: 2, columns: ['elsewhere'] }))
      index.writer.setPosition(9)
      throw new Error('no more')
    }
    expect(() => index.writer.transaction(fail)).toThrow('no more')
    expect(own.map((table) => index.column(`SELECT count(*) FROM ${table}`))).toEqual(before)
    expect(index.ids('路灯')).toEqual(['a'])
    expect(index.ids('公园')).toEqual([])
    expect(index.writer.position()).toBe(0)
    expect(index.writer.count()).toBe(1)
    // The number that the column got in it is no longer there.
    index.put(searchEntry('b', { title: '公园', number: 2, columns: ['elsewhere'] }))
    expect(index.ids('公园', { column: 'elsewhere' })).toEqual([])
    index.writer.transaction(() => {
      index.writer.setColumns([{ id: 'elsewhere', title: '别处', path: '/bc/' }])
    })
    expect(index.ids('公园', { column: 'elsewhere' })).toEqual(['b'])
    expect(index.writer.unreadFiles(100)).toEqual([file.name])
  })
})

describe('what the index says of itself', () => {
  it('is as it was when it is opened again', () => {
    const index = searchIndex(searchEntry('a'))
    index.writer.transaction(() => {
      index.writer.setPosition(12)
      index.writer.setFact('source', 'portal.db')
      index.writer.setAside(11, 'no such article')
    })
    expect(index.writer.position()).toBe(12)
    expect(index.writer.fact('source')).toBe('portal.db')
    expect(index.writer.fact('other')).toBeNull()
    expect(index.writer.asides()).toEqual([{ seq: 11, error: 'no such article' }])
    index.writer.transaction(() => index.writer.clearAside(11))
    expect(index.writer.asides()).toEqual([])
  })

  it('never goes back behind a change that it reflects', () => {
    const { writer } = searchIndex()
    writer.transaction(() => writer.setPosition(9))
    writer.transaction(() => writer.setPosition(10))
    writer.transaction(() => writer.setPosition(9))
    expect(writer.position()).toBe(10)
  })
})

it('the tables that are looked through above are all there are', () => {
  const index = searchIndex()
  makeIndex(`${index.file}.new`).close()
  const made = openIndex(`${index.file}.new`, 'read')
  const rows = made
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'words_%' AND name NOT LIKE 'titles_%'",
    )
    .all() as { name: string }[]
  made.close()
  const others = ['words', 'titles', 'vocabulary', 'combinations', 'labels', 'asides', 'facts']
  expect(rows.map(({ name }) => name).sort()).toEqual([...own, ...others].sort())
})
