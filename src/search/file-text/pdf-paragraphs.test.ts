import { describe, expect, it } from 'vitest'
import { type PageLine, paragraphsOf } from './pdf-paragraphs'

const line = (text: string, right = 500, size = 14): PageLine => ({ text, right, size })
const LONG = '各街道办事处要认真做好今年冬季供'

describe('lines of a page', () => {
  it.each<[string, PageLine[], string[]]>([
    ['joins a word broken at the edge', [line(LONG), line('暖工作。', 200)], [`${LONG}暖工作。`]],
    [
      'joins over several lines',
      [line(LONG), line(LONG), line('暖。', 90)],
      [`${LONG}${LONG}暖。`],
    ],
    [
      'keeps a line that ends before the edge',
      [line(LONG, 300), line('暖'), line(LONG)],
      [LONG, '暖', LONG],
    ],
    ['keeps a sentence that is complete', [line(`${LONG}。`), line('二')], [`${LONG}。`, '二']],
    ['keeps what follows in another size', [line(LONG, 500, 22), line('暖')], [LONG, '暖']],
    ['keeps short lines', [line('通知'), line('各街道')], ['通知', '各街道']],
    [
      'keeps rows of a table',
      [line('云溪大桥桥面 市政一班融雪剂吨草垫八十块'), line('清水路')],
      ['云溪大桥桥面 市政一班融雪剂吨草垫八十块', '清水路'],
    ],
    [
      'keeps Latin lines',
      [line('A line that goes on'), line('in the next')],
      ['A line that goes on', 'in the next'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(paragraphsOf(lines)).toEqual(expected)
  })

  it('has none on an empty page', () => {
    expect(paragraphsOf([]).join('')).toBe('')
  })
})
