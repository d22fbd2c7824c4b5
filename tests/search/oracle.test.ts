import { describe, expect, it } from 'vitest'
import type { Entry } from '@/search/entry'
import { normalise, Oracle, termsOf } from './oracle'

function entry(id: string, given: Partial<Entry>): Entry {
  return {
    collection: 'articles',
    id,
    kind: 'dispatch',
    title: '',
    subtitle: null,
    body: '',
    names: [],
    source: null,
    at: null,
    number: 0,
    column: null,
    path: '',
    columns: [],
    departments: [],
    files: [],
    ...given,
  }
}

const file = { name: 'f-1.pdf', title: '点位表.pdf', href: '/f-1.pdf' }
const oracle = new Oracle(
  [
    entry('title', { title: '城管执法进社区' }),
    entry('subtitle', { title: '动态', subtitle: '铁路55316热线开通' }),
    entry('body', { body: '第一段。\n查看PM2.5，先听完，再开口。' }),
    entry('names', { names: ['青城管〔2024〕17号'] }),
    entry('file', { files: [file], source: '区水务局' }),
  ],
  new Map([[file.name, '盘山路的融雪剂']]),
)
const found = (query: string) => oracle.expected(query).map(({ id }) => id)

describe('normalised text', () => {
  it.each([
    ['ＰＭ２．５', 'pm2.5'],
    ['城市管理執法', '城市管理执法'],
    ['㎡（平米）', 'm2(平米)'],
    ['城管　执法', '城管 执法'],
  ])('%s is %s', (text, normal) => expect(normalise(text)).toBe(normal))
})

describe('the terms of a query', () => {
  it.each([
    ['路灯 井盖', ['路灯', '井盖']],
    ['路灯　井盖 ', ['路灯', '井盖']],
    ['"先听完 再开口" 路灯', ['先听完 再开口', '路灯']],
    ['高温天“青岚驿站”开放', ['高温天', '青岚驿站', '开放']],
    ['「執法」', ['执法']],
    ['"路灯 井盖', ['路灯', '井盖']],
    ['', []],
  ])('of %s', (query, terms) => expect(termsOf(query)).toEqual(terms))
})

describe('what has to be found', () => {
  it.each([
    ['管执', ['title']],
    ['執法', ['title']],
    ['铁路55316', ['subtitle']],
    ['pm2.5', ['body']],
    ['"先听完,再开口"', ['body']],
    ['〔2024〕１７号', ['names']],
    ['融雪剂', ['file']],
    ['城管', ['title', 'names']],
    ['城管 社区', ['title']],
    ['社区 融雪剂', []],
    ['段。查', []],
    ['点位表', []],
    ['', []],
  ])('for %s', (query, ids) => expect(found(query)).toEqual(ids))

  it('leaves open what only source or file title hold', () => {
    expect(oracle.allowed('水务').map(({ id }) => id)).toEqual(['file'])
    expect(oracle.allowed('点位表').map(({ id }) => id)).toEqual(['file'])
    expect(found('水务')).toEqual([])
  })
})
