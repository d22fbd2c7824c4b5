import { describe, expect, it } from 'vitest'

import { departmentEntry, searchEntry, searchIndex } from '../../../tests/support/search-index'
import { readQuery } from '../language/read-query'
import { facetToken } from '../index/facet-mark'
import { TEXT_COLUMNS } from '../index/schema'
import { markedWith, matchOf, type Part, titleHas, within } from './match'

const match = (typed: string) => matchOf(readQuery(typed).terms)

const expressions = (parts: Part[] | null) =>
  parts &&
  within('title', parts)
    .conditions.map(({ expression }) => expression)
    .join(' AND ')

describe('what to look for', () => {
  it.each([
    ['城管', '"城管"', null],
    ['城', 'characters : "城"', null],
    ['12', '"12"', null],
    ['123', '"123"', '"123"*'],
    ['垃圾分类', '"垃圾 圾分 分类"', '"垃圾" AND "分类"'],
    [
      '垃圾分类 灯',
      '"垃圾 圾分 分类" AND characters : "灯"',
      '"垃圾" AND "分类" AND characters : "灯"',
    ],
    ['"垃圾分类"', '"垃圾 圾分 分类"', null],
    ['铁路热线12306', '"铁路 路热 热线 线 12306"', '"铁路" AND "热线" AND "12306"*'],
    // Single characters stand in another column, too.
    ['水、电、气', '{title} : "电" AND characters : "水" AND characters : "气"', null],
  ])('of %s', (typed, exact, loose) => {
    const { exact: exactly, loose: loosely } = match(typed)
    expect([expressions(exactly), expressions(loosely)]).toEqual([exact, loose])
  })

  it('keeps to columns of the index and to filters', () => {
    const filter = markedWith([facetToken(['k', 1]), facetToken(['k', 2])])
    expect(within('title', match('k1').exact, [filter])).toEqual({
      table: 'titles',
      conditions: [
        { expression: '"k1"', needs: ['"k1"'] },
        { expression: '("§k1" OR "§k2")', needs: ['("§k1" OR "§k2")'] },
      ],
    })
    expect(within(TEXT_COLUMNS, match('12月2日').exact)).toEqual({
      table: 'words',
      conditions: [{ expression: '"12 月 2 日"', needs: ['"12"', '"月"', '"2"', '"日"'] }],
    })
  })
})

describe('a title that is known', () => {
  it.each([
    ['"城管执法"', '区城管执法大队', true],
    ['"城管执法"', '城管，执法', false],
    ['城管执法', '执法的城管', true],
    ['铁路123', '铁路12306热线', true],
    ['铁路23', '铁路12306热线', false],
    ['12306', '铁路123067', true],
    ['306', '铁路12306', false],
    ['執法', '执法', true],
    ['灯，井盖', '井盖和路灯', true],
    ['灯，井盖', '井盖', false],
    ['路灯 井盖', '井盖和路灯', true],
  ])('%s in %s: %s, as the index says', (typed, title, isIn) => {
    const { exact, loose } = match(typed)
    const parts = loose ?? exact
    const { database } = searchIndex(searchEntry('a', { title }))
    const { table, conditions } = within('title', parts)
    const expression = conditions.map((each) => each.expression).join(' AND ')
    const found = database.prepare(`SELECT 1 FROM ${table} WHERE ${table} MATCH ?`).all(expression)
    expect([titleHas(title, parts), found.length > 0]).toEqual([isIn, isIn])
  })
})

describe('what is found (D-SRCH-02, B-03)', () => {
  it.each([
    ['two characters inside a word', '全区城市管理工作会议', '理工'],
    ['across a word cut', '全区城市管理工作会议', '市管理工'],
    ['the end of a text', '全区城市管理工作会议', '会议'],
    ['one character', '全区城市管理工作会议', '议'],
    ['text and number', '请拨打铁路12306热线', '铁路12306'],
    ['number and text', '请拨打铁路12306热线', '12306热线'],
    ['the beginning of a number', '请拨打铁路12306热线', '123'],
    ['text and the beginning of a number', '请拨打铁路12306热线', '铁路123'],
    ['a year', '2022年度工作总结', '2022年'],
    ['behind a year', '2022年度工作总结', '年度'],
    ['a character behind a number', '供水55101热线', '55101热'],
    ['a character and a word', '请拨打铁路12306热线', '热 铁路'],
    ['a document number', '青城管〔2024〕17号', '〔2024〕17号'],
    ['a document number in other brackets', '青城管〔2024〕17号', '[2024]17号'],
    ['traditional for simplified', '城市管理执法', '執法'],
    ['simplified for traditional', '城市管理執法', '执法'],
    ['half-width for full-width', 'ＰＭ２．５治理', 'pm2.5'],
    ['upper case for lower case', '免费wifi热点', 'WIFI'],
    ['a phrase across punctuation', '先听完，再开口', '"先听完,再开口"'],
    ['a single character behind punctuation', '先听完，再开口', '听完,再'],
    ['a single character before punctuation', '先听完，再开口', '完,再开'],
    ['a character beyond the first plane', '𠮷野路改造', '𠮷野'],
    ['full-width space between terms', '路灯和井盖', '路灯　井盖'],
    ['pieces in other order', '分类投放生活垃圾', '垃圾分类'],
    ['text across an invisible space', '城\u200b管执法', '城管'],
  ])('%s', (_, text, q) => {
    const inText = searchEntry('text', { body: text, number: 2 })
    const inTitle = searchEntry('title', { title: text, number: 3 })
    const other = searchEntry('other', { title: '无关', body: '无关', number: 1 })
    const index = searchIndex(inText, inTitle, other)
    expect(index.ids(q).sort()).toEqual(['text', 'title'])
  })

  it.each([
    ['水、电、气、热服务进社区'],
    ['建、管、护一体化管理'],
    ['11号店开业'],
    ['café开放日'],
    ['家，因你而美'],
    ['一、总体要求'],
    ['赞'],
    ['“十四五”规划（2021—2025年）'],
    ['3·15，保护你我他'],
    ['A区B座5层C室'],
  ])('every text is found by itself, and first by its title: %s', (text) => {
    const inText = searchEntry('text', { body: `前言。${text}。后记`, number: 1 })
    const inTitle = searchEntry('title', { title: text, number: 2 })
    const longer = searchEntry('longer', { title: `关于${text}的通知`, number: 3 })
    const index = searchIndex(inText, inTitle, longer)
    expect(index.ids(text).sort()).toEqual(['longer', 'text', 'title'])
    expect(index.ids(text)[0]).toBe('title')
  })

  it.each([
    ['one term of two is missing', '路灯 公园'],
    ['a phrase that is there only in pieces', '"垃圾分类"'],
    ['characters that stand apart', '灯井'],
    ['one of two single characters is missing', '路，树'],
  ])('nothing where %s', (_, q) => {
    const index = searchIndex(searchEntry('a', { body: '路灯、井盖，分类投放垃圾' }))
    expect(index.ids(q)).toEqual([])
  })

  it('terms may stand in different places', () => {
    const file = { name: 'f-1.pdf', title: '点位表.pdf', href: '/f-1.pdf' }
    const index = searchIndex(searchEntry('a', { title: '路灯', body: '井盖', files: [file] }))
    index.read(file.name, '融雪剂')
    expect(index.ids('路灯 井盖 融雪剂 点位')).toEqual(['a'])
  })

  it('never by the marks of the filters', () => {
    const department = departmentEntry('cg', { title: '城管局', departments: ['cg'] })
    const index = searchIndex(searchEntry('a', { title: '路灯' }), department)
    const { ids } = index
    for (const q of ['k1', 'c1', 'd1', 'c', 'k']) expect(ids(q)).toEqual([])
  })
})

describe('hostile input (D-SRCH-02, B-03)', () => {
  const words = ['a" OR "b', 'NEAR(a b)', 'NEAR/2', 'AND', 'title:城管', '{title}:城管', '^城管']
  const signs = ['*', '%', '_', '"', '""', "'", '\\', '()', '-', '+', '#', ';', '\u0000', '\ud83d']
  const long = ['城'.repeat(3500), 'a'.repeat(10_240), '" '.repeat(5000), '城 '.repeat(5000)]
  const odd = ['城管*', '(((城管', '\u0000城管', '城\u0000管', '\u202e城管', "城管' OR 1=1 --", '﷽']
  const index = () => searchIndex(searchEntry('a', { title: '城管', body: 'b near a or "b"' }))

  it.each([...words, ...signs, ...long, ...odd].map((q) => [q.slice(0, 20), q]))(
    'gives an ordinary answer: %j',
    (_, q) => {
      const { find, reader } = index()
      for (const isTitleOnly of [false, true]) {
        const answer = find(q, { isTitleOnly })
        expect(answer.hits.length).toBe(answer.total)
        expect(answer.query).not.toMatch(/\p{Cs}|\p{Cc}/u)
      }
      expect(Array.isArray(reader.suggest(q))).toBe(true)
    },
  )

  it.each([
    ['a" OR "b', []],
    ['城管*', ['a']],
    ['NEAR(b a)', []],
    ['title:城管', []],
    ['%', []],
  ])('%s finds only what is written so', (q, ids) => {
    const { ids: found } = searchIndex(searchEntry('a', { title: '城管', body: 'only b' }))
    expect(found(q)).toEqual(ids)
  })

  it.each(['k1" OR "c1', '城管', "' OR 1=1", '*', '\u0000'])(
    'is data in filters, too: %j',
    (value) => {
      const { find } = index()
      for (const filter of ['kind', 'column', 'department']) {
        expect(find('城管', { [filter]: value })).toMatchObject({ total: 0, hits: [] })
      }
    },
  )
})
