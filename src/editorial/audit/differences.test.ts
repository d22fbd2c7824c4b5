import { describe, expect, it } from 'vitest'

import { differences } from './differences'

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const body = (...nodes: object[]) => ({ root: { type: 'root', children: nodes } })

describe('what a save changed', () => {
  it.each([
    ['nothing', { title: '甲' }, { title: '甲' }, []],
    ['a text', { title: '甲' }, { title: '乙' }, [{ field: 'title', before: '甲', after: '乙' }]],
    ['a new value', {}, { title: '乙' }, [{ field: 'title', before: null, after: '乙' }]],
    [
      'a value taken out',
      { title: '甲' },
      { title: null },
      [{ field: 'title', before: '甲', after: null }],
    ],
    ['empty values are none', { title: '', tags: [] }, { title: null }, []],
    [
      'a group',
      { signOff: { organization: '甲' } },
      { signOff: { organization: '乙' } },
      [{ field: 'signOff.organization', before: '甲', after: '乙' }],
    ],
    [
      'a list',
      { roles: ['author'] },
      { roles: ['author', 'publisher'] },
      [{ field: 'roles', before: 'author', after: 'author、publisher' }],
    ],
    [
      'rows',
      { links: [{ id: 'x', title: '甲' }] },
      { links: [{ id: 'y', title: '乙' }] },
      [{ field: 'links.1.title', before: '甲', after: '乙' }],
    ],
    [
      'a relation, populated on one side',
      { column: { id: 'c1', updatedAt: 'x', title: '栏目' } },
      { column: 'c1' },
      [],
    ],
    ['a time as such and as text', { at: new Date(0) }, { at: '1970-01-01T00:00:00.000Z' }, []],
    [
      'what the server keeps',
      { updatedAt: '1', plainText: '甲' },
      { updatedAt: '2', plainText: '乙' },
      [],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(differences(before, after)).toEqual(expected)
  })

  it('tells the paragraphs of a text that differ, and no others', () => {
    const before = body(paragraph('第一段。'), paragraph('罚款三百元。'), paragraph('第三段。'))
    const after = body(paragraph('第一段。'), paragraph('罚款五百元。'), paragraph('第三段。'))
    expect(differences({ body: before }, { body: after })).toEqual([
      { field: 'body', before: '罚款三百元。', after: '罚款五百元。' },
    ])
  })

  it('tells when only the order changed, and when a paragraph stands twice', () => {
    const [a, b] = [paragraph('甲。'), paragraph('乙。')]
    expect(differences({ body: body(a, b) }, { body: body(b, a) })).toMatchObject([
      { field: 'body', before: '（段落次序改变）' },
    ])
    expect(differences({ body: body(a, b) }, { body: body(a, b, b) })).toEqual([
      { field: 'body', before: null, after: '乙。' },
    ])
  })

  it('reads what stands in links, tables and blocks', () => {
    const link = {
      type: 'paragraph',
      children: [
        { type: 'text', text: '见' },
        {
          type: 'link',
          fields: { url: 'https://a.example' },
          children: [{ type: 'text', text: '通知' }],
        },
      ],
    }
    const block = {
      type: 'block',
      fields: { blockType: 'photo', caption: '图注', text: body(paragraph('块内')) },
    }
    const cell = {
      type: 'table',
      children: [
        { type: 'tablerow', children: [{ type: 'tablecell', children: [paragraph('格')] }] },
      ],
    }
    const [change] = differences(null, { body: body(link, block, cell) })
    expect(change?.after).toBe(
      '见通知（https://a.example）\nblockType：photo\ncaption：图注\n块内\n格',
    )
  })

  it.each(['password', 'salt', 'resetPasswordToken', 'totp.secret', 'recoveryCodes', 'apiKey'])(
    'never keeps a secret: %s',
    (field) => {
      const [name = '', inner] = field.split('.')
      const of = (value: string) => ({ [name]: inner ? { [inner]: value } : value })
      const told = JSON.stringify(differences(of('geheim-1'), of('geheim-2')))
      expect(told).toContain('不记录内容')
      expect(told).not.toContain('geheim')
    },
  )

  it('has a limit', () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [`f${i}`, '长'.repeat(5000)]),
    )
    const changes = differences(null, many)
    expect(changes).toHaveLength(61)
    expect(changes.at(-1)?.after).toBe('另有 440 处变化')
    expect(JSON.stringify(changes).length).toBeLessThan(150_000)
  })
})
