import { describe, expect, it } from 'vitest'

import { departmentEntry, searchEntry, searchIndex } from '../../../tests/support/search-index'
import type { RelatedSubject } from '../search'

const subject: RelatedSubject = {
  collection: 'articles',
  id: 'own',
  title: '融雪剂使用规范',
  keywords: [],
  body: '',
  column: 'news',
  departments: [],
}
const own = searchEntry('own', { title: subject.title, number: 1000 })

describe('related articles', () => {
  it('share words; itself and other collections are left out', () => {
    const index = searchIndex(
      own,
      searchEntry('a', { title: '融雪剂储备', number: 1 }),
      searchEntry('b', { title: '公园长椅', number: 2 }),
      departmentEntry('cg', { title: '融雪剂办公室' }),
    )
    expect(index.reader.related(subject, 5)).toEqual(['a'])
  })

  it('come closest first: more words, a rarer word, the same unit or column', () => {
    const index = searchIndex(
      own,
      searchEntry('one', { title: '融雪剂', columns: ['talk'], number: 1 }),
      searchEntry('column', { title: '融雪剂', number: 2 }),
      searchEntry('unit', { title: '融雪剂', departments: ['cg'], columns: ['talk'], number: 3 }),
      searchEntry('more', { title: '融雪剂规范', departments: ['cg'], number: 4 }),
    )
    const found = index.reader.related({ ...subject, departments: ['cg'] }, 5)
    expect(found).toEqual(['more', 'unit', 'column', 'one'])
  })

  it('need a word in common: a unit or column is not enough', () => {
    const index = searchIndex(
      own,
      searchEntry('a', { title: '公园', departments: ['cg'], number: 1 }),
      searchEntry('b', { title: '融雪剂', number: 2 }),
    )
    expect(index.reader.related({ ...subject, departments: ['cg'] }, 5)).toEqual(['b'])
  })

  it('are no more than were asked for, the newer first where all else is the same', () => {
    const dates = ['2020-01-01T00:00:00Z', '2022-01-01T00:00:00Z', '2024-01-01T00:00:00Z']
    const index = searchIndex(
      own,
      ...dates.map((at, id) => searchEntry(String(id), { title: '融雪剂', at, number: id })),
    )
    expect(index.reader.related(subject, 2)).toEqual(['2', '1'])
  })

  it('are found by keywords and by what the text repeats', () => {
    const index = searchIndex(
      own,
      searchEntry('keyword', { title: '井盖', number: 1 }),
      searchEntry('body', { title: '路灯', number: 2 }),
      searchEntry('other', { title: '长椅', number: 3 }),
    )
    const asked = { ...subject, keywords: ['井盖'], body: '路灯，路灯，长椅' }
    // The subject has these words, too, once it is in the index.
    index.put(searchEntry('own', { title: `${subject.title}井盖`, body: asked.body, number: 1000 }))
    expect(index.reader.related(asked, 5).sort()).toEqual(['body', 'keyword'])
  })

  it('are found for an article that the index does not have yet', () => {
    const index = searchIndex(searchEntry('a', { title: '融雪剂储备', number: 1 }))
    expect(index.reader.related(subject, 5)).toEqual(['a'])
  })

  it.each([
    ['without words', { title: '…', column: null }],
    ['with a column and unit that are not there', { column: 'x', departments: ['y'] }],
    ['with hostile text', { title: '" OR * NEAR(a b)', keywords: ['"'], body: '*"*"\u0000' }],
  ])('are none for a subject %s', (_, given) => {
    const index = searchIndex(searchEntry('b', { title: '公园长椅', number: 2 }))
    expect(index.reader.related({ ...subject, ...given }, 5)).toEqual([])
  })
})
