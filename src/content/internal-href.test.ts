import { expect, it } from 'vitest'

import { internalHref } from './internal-href'

it.each([
  ['articles', { id: '1', path: '/zwgk/t1.html' }, '/zwgk/t1.html'],
  ['departments', { id: '1', slug: 'yidadui' }, '/departments/yidadui/'],
  ['staff', { id: '7' }, '/staff/7/'],
  ['users', { id: '1', path: '/x' }, null],
])('links a document of %s', (relationTo, value, href) => {
  expect(internalHref({ relationTo, value })).toBe(href)
})

it('does not link what the visitor may not see', () => {
  expect(internalHref({ relationTo: 'articles', value: '1' })).toBeNull()
  expect(internalHref(null)).toBeNull()
})
