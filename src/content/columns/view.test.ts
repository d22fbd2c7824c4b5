import { describe, expect, it } from 'vitest'

import type { Column } from '@/payload-types'

import { columnLink, columnMenu, columnTree, ownBranch } from './view'

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

  it('of a department are those at the top, or what is below them, the fullest branch first', () => {
    const ids = (columns: Column[]) => ownBranch(columns).map(({ id }) => id)
    const owned = [column('topic', 'other'), column('node', 'top'), column('news', 'node')]
    expect(ids(owned)).toEqual(['news', 'topic'])
    expect(ids(owned.slice(0, 2))).toEqual(['topic', 'node'])
    const hidden = column('node', 'top', { inNavigation: false })
    expect(ids([hidden, column('news', 'node'), column('deep', 'news')])).toEqual(['news'])
    expect(ids([])).toEqual([])
  })

  it('form a tree whatever the order they come in', () => {
    const tree = columnTree([column('c', 'b'), column('a', null), column('b', 'a')])
    expect(tree).toMatchObject([
      { title: 'a', children: [{ title: 'b', children: [{ title: 'c', children: [] }] }] },
    ])
  })
})
