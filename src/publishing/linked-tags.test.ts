import { expect, it } from 'vitest'

import { linkedTags } from './linked-tags'

const linkTo = (value: unknown) => ({
  type: 'link',
  fields: { linkType: 'internal', doc: { relationTo: 'articles', value } },
})

it('a text depends on what it links to, public already or not', () => {
  const body = {
    root: { children: [linkTo('1'), { children: [linkTo({ id: '2', title: '稿件' })] }] },
  }
  expect(linkedTags({ title: '市容', body })).toEqual(['articles:1', 'articles:2'])
})

it('a text without links depends on nothing', () => {
  expect(
    linkedTags({ title: '市容', body: { root: { children: [{ text: 'articles:1' }] } } }),
  ).toEqual([])
  expect(linkedTags(null)).toEqual([])
  expect(linkedTags(linkTo(null))).toEqual([])
})

it('a text nested without end is read as far as any that can be saved', () => {
  const nest = (levels: number): unknown =>
    levels === 0 ? linkTo('1') : { child: nest(levels - 1) }
  expect(linkedTags(nest(70))).toEqual(['articles:1'])
  expect(linkedTags(nest(10_000))).toEqual([])
})
