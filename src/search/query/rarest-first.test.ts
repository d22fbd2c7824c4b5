import { describe, expect, it } from 'vitest'

import { searchEntry, searchIndex } from '../../../tests/support/search-index'
import { TEXT_COLUMNS } from '../index/schema'
import { Statements } from '../index/statements'
import { readQuery } from '../language/read-query'
import { EVERYTHING, Hits } from './hits'
import { matchOf, within } from './match'
import { RarestFirst } from './rarest-first'

/** 300 articles an hour apart: 社区 and 工作 in all, 管理 in every second, 井盖 in four. */
function manyEntries() {
  return Array.from({ length: 300 }, (_, at) =>
    searchEntry(String(at), {
      number: at,
      at: new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toISOString(),
      body: [
        '社区、工作',
        at % 2 === 0 ? '管理' : '',
        at % 80 === 0 ? '井盖' : '',
        at === 160 ? '社区管理工作，管理井盖' : '',
      ].join('。'),
    }),
  )
}

const asked = (typed: string) => within(TEXT_COLUMNS, matchOf(readQuery(typed).terms).exact)

describe('conditions', () => {
  const index = () => {
    const { database } = searchIndex(...manyEntries())
    return new Statements(database)
  }

  it('stand as they are where there are two', () => {
    const { conditions } = asked('社区 井盖')
    expect(new RarestFirst(index()).expression(conditions)).toBe('"社区" AND "井盖"')
  })

  it('are met the rarest first, each where those before it are', () => {
    const { conditions } = asked('社区 管理 井盖 工作')
    expect(new RarestFirst(index()).expression(conditions)).toBe(
      '((("井盖" AND "管理") NOT "§") AND "社区") NOT "§") AND "工作"'.replace(/^/, '('),
    )
  })

  it('of a long phrase are its rarest pairs, then the phrase', () => {
    const { conditions } = asked('"社区管理工作"')
    expect(new RarestFirst(index()).expression(conditions)).toMatch(
      /^\(\("\p{L}{2}" AND "\p{L}{2}"\) NOT "§"\) AND "社区 区管 管理 理工 工作"$/u,
    )
  })

  it.each(['"社区管理工作"', '社区 管理 工作', '井盖 社区 工作 管理', '"社区管理井盖"'])(
    'find what all of them together find, newest and oldest: %s',
    (typed) => {
      const statements = index()
      const question = asked(typed)
      const plain = question.conditions.map(({ expression }) => expression).join(' AND ')
      const rows = statements.all('SELECT rowid AS id FROM words WHERE words MATCH ?', plain)
      const ids = rows.map(({ id }) => Number(id)).sort((a, b) => a - b)
      const hits = new Hits(statements)
      expect(hits.newest(question, EVERYTHING, 1000)).toEqual(ids)
      expect(hits.oldest(question, EVERYTHING, 1000)).toEqual([...ids].reverse())
      expect(hits.count(question, EVERYTHING, 1000)).toBe(ids.length)
    },
  )

  it('of the longest query are no deeper than FTS5 allows', () => {
    const han = Array.from({ length: 100 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7))
    const typed = Array.from({ length: 12 }, (_, at) => han.slice(at * 8, at * 8 + 8).join(''))
    const hits = new Hits(index())
    expect(hits.count(asked(typed.join(' ')), EVERYTHING, 10)).toBe(0)
  })
})
