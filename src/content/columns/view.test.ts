import { describe, expect, it } from 'vitest'

import type { Column } from '@/payload-types'

import { columnLink, columnMenu, columnTree } from './view'

const column = (id: string, parent: string | null, more: Partial<Column> = {}) =>
  ({ id, title: id, path: `/${id}/`, view: 'list', parent, ...more }) as Column

describe('columns', () => {
  it('lead to their page, or straight to where a link column points', () => {
    expect(columnLink(column('a', null)).href).toBe('/a/')
    const link = column('b', null, { view: 'link', link: 'https://www.gov.cn/' })
    expect(columnLink(link).href).toBe('https://www.gov.cn/')
  })

  it('show their children in the menu, else their siblings', () => {
    const trail = [column('a', null), column('b', 'a')]
    const siblings = [column('b', 'a'), column('c', 'a')]
    expect(columnMenu(trail, [column('d', 'b')], siblings)?.title).toBe('b')
    expect(columnMenu(trail, [], siblings)).toMatchObject({
      title: 'a',
      items: [{ title: 'b' }, { title: 'c' }],
    })
    expect(columnMenu([column('a', null)], [], siblings)).toBeNull()
  })

  it('form a tree whatever the order they come in', () => {
    const tree = columnTree([column('c', 'b'), column('a', null), column('b', 'a')])
    expect(tree).toMatchObject([
      { title: 'a', children: [{ title: 'b', children: [{ title: 'c', children: [] }] }] },
    ])
  })
})
