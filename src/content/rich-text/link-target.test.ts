import type { FieldAffectingData } from 'payload'
import { expect, it } from 'vitest'

import { linkFields, linkTargetOf } from './link-target'

it.each([
  [
    { relationTo: 'articles', value: 'a1' },
    { relationTo: 'articles', value: 'a1' },
  ],
  [
    { relationTo: 'columns', value: { id: 'c1', title: '工作动态' } },
    { relationTo: 'columns', value: 'c1' },
  ],
  [{ relationTo: 'staff', value: 's1' }, null],
  [{ relationTo: 'articles', value: null }, null],
  [{ relationTo: 'articles', value: '' }, null],
  ['a1', null],
  [null, null],
  [undefined, null],
])('reads the target of a link: %o', (value, target) => {
  expect(linkTargetOf(value)).toEqual(target)
})

it('changes how the target is chosen, and nothing else of the fields of a link', () => {
  const condition = () => true
  const text: FieldAffectingData = { name: 'text', type: 'text', required: true }
  const doc: FieldAffectingData = {
    name: 'doc',
    type: 'relationship',
    relationTo: ['articles', 'columns'],
    required: true,
    admin: { condition },
  }
  const Field = '@/content/rich-text/link-target-field#LinkTargetField'
  expect(linkFields({ defaultFields: [text, doc] })).toEqual([
    text,
    { ...doc, admin: { condition, components: { Field } } },
  ])
})
