import { expect, it } from 'vitest'

import type { Part } from './content/types'
import { RichText, type References } from './rich-text'

const references: References = {
  department: (slug) => `department-${slug}`,
  staff: (key) => `staff-${key}`,
  photo: (key) => `photo-${key}`,
  attachment: (key) => `attachment-${key}`,
}

const build = (...parts: Part[]) => new RichText('test', references).state(parts).root.children

it.each<[string, Part, object]>([
  ['paragraph', '正文', { type: 'paragraph', children: [{ type: 'text', text: '正文' }] }],
  ['heading', { h2: '一、总体情况' }, { type: 'heading', tag: 'h2' }],
  ['list', { list: ['一', '二'], ordered: true }, { type: 'list', listType: 'number', tag: 'ol' }],
  ['quote', { quote: '引文' }, { type: 'quote' }],
  [
    'unit',
    { unit: 'qcgj' },
    { type: 'block', fields: { blockType: 'unit', department: 'department-qcgj' } },
  ],
  [
    'photo',
    { photo: 'p' },
    { type: 'block', fields: { blockType: 'photo', photo: 'photo-p', width: 'full' } },
  ],
  [
    'gallery',
    { gallery: [{ photo: 'p' }] },
    { fields: { blockType: 'gallery', photos: [{ photo: 'photo-p' }] } },
  ],
  [
    'story',
    { story: ['s'], photo: 'p', text: ['故事'] },
    {
      fields: { blockType: 'staffStory', staff: ['staff-s'], photo: 'photo-p', text: { root: {} } },
    },
  ],
  [
    'attachment',
    { attachment: 'a' },
    { fields: { blockType: 'attachment', attachment: 'attachment-a' } },
  ],
])('builds a %s', (_, part, expected) => {
  expect(build(part)).toMatchObject([expected])
})

it('marks the first row of a table as its heading', () => {
  const [table] = build({ table: [['项目'], ['面积']] })
  expect(table).toMatchObject({
    type: 'table',
    children: [{ children: [{ headerState: 1 }] }, { children: [{ headerState: 0 }] }],
  })
})

it('links inside a paragraph', () => {
  const [paragraph] = build({ text: ['见', { link: '/zwgk/', label: '政务公开' }, '。'] })
  expect(paragraph).toMatchObject({
    children: [{ text: '见' }, { type: 'link', fields: { url: '/zwgk/' } }, { text: '。' }],
  })
})

it('gives every block an id of its own, the same on every run', () => {
  const ids = () =>
    build({ unit: 'a' }, { unit: 'a' }).map(({ fields }) => (fields as { id: string }).id)
  expect(new Set(ids()).size).toBe(2)
  expect(ids()).toEqual(ids())
})
