import { describe, expect, it } from 'vitest'

import { bodyFacts, BodyTooDeep } from './body-facts'

const text = (value: string) => ({ type: 'text', text: value })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const block = (fields: object) => ({ type: 'block', fields })
const body = (...children: object[]) => ({ root: { type: 'root', children } })

describe('bodyFacts', () => {
  it('reads text a line a paragraph, captions and stories included', () => {
    const facts = bodyFacts(
      body(
        paragraph(text('第一段，'), text('接着写。')),
        block({ blockType: 'unit', department: 'd1', title: '环卫中心' }),
        block({ blockType: 'photo', photo: { id: 'p1' }, caption: '清扫现场' }),
        block({
          blockType: 'staffStory',
          staff: ['s1', { id: 's2' }],
          photo: 'p2',
          text: body(paragraph(text('她每天五点到岗。'))),
        }),
      ),
    )
    expect(facts.plainText).toBe('第一段，接着写。\n环卫中心\n清扫现场\n她每天五点到岗。')
    expect(facts.departments).toEqual(['d1'])
    expect(facts.staff).toEqual(['s1', 's2'])
    expect(facts.photos).toEqual(['p1', 'p2'])
  })

  it('names each photo and attachment once, in order', () => {
    const facts = bodyFacts(
      body(
        block({
          blockType: 'gallery',
          photos: [{ photo: 'b', caption: '乙' }, { photo: 'a' }, { photo: 'b' }],
        }),
        block({ blockType: 'attachment', attachment: 'f1' }),
      ),
    )
    expect(facts.photos).toEqual(['b', 'a'])
    expect(facts.attachments).toEqual(['f1'])
  })

  it('is empty for an empty or broken body', () => {
    for (const broken of [
      null,
      undefined,
      {},
      { root: null },
      { root: { children: [1, 'x', null] } },
    ]) {
      expect(bodyFacts(broken).plainText).toBe('')
    }
  })

  it('refuses a body nested without end', () => {
    let node: object = paragraph(text('底'))
    for (let level = 0; level < 100; level++) node = { type: 'list', children: [node] }
    expect(() => bodyFacts(body(node))).toThrow(BodyTooDeep)
  })
})
