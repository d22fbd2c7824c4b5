import jsQR from 'jsqr'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import type { Article, Department, Photo, Staff } from '@/payload-types'

import { ArticlePage } from './article-page'
import { articleView } from './view'

const URL = 'https://www.example.gov.cn/zwgk/gzdt/202611/t20261124_12.html'

const text = (words: string) => ({ type: 'text', text: words, format: 0, version: 1 })
const paragraph = (words: string, format = '') => ({
  type: 'paragraph',
  children: words ? [text(words)] : [],
  format,
  indent: format ? 1 : 0,
  version: 1,
})
const heading = (tag: string, words: string) => ({
  type: 'heading',
  tag,
  children: [text(words)],
  version: 1,
})
const block = (blockType: string, fields: object) => ({
  type: 'block',
  fields: { id: blockType, blockType, ...fields },
  version: 2,
})
const rich = (...children: object[]) => ({ root: { type: 'root', children, version: 1 } }) as never

const photo = {
  id: 'p1',
  alt: '队员在巡查',
  caption: '夜间巡查',
  credit: '李明',
  url: 'https://cms.example/api/photos/file/a.jpg',
  width: 1200,
  height: 800,
  sizes: {
    w400: { url: '/api/photos/file/a-400.webp', width: 400, height: 267 },
    w800: { url: '/api/photos/file/a-800.webp', width: 800, height: 533 },
  },
} as Photo
const unit = { id: 'd1', name: '一大队', slug: 'yidadui' } as Department
const person = { id: 's1', name: '王海燕', position: '中队长', department: unit } as Staff

const article = {
  id: 'a1',
  title: '区城管局开展夜间巡查',
  kind: 'document',
  path: '/zwgk/gzdt/202611/t20261124_12.html',
  publishedAt: '2026-11-24T01:05:00.000Z',
  source: '区城管局',
  responsibleEditor: '李敏',
  signOff: { organization: '区城管局', date: '2026-11-24T04:00:00.000Z' },
  disclosure: { validity: 'inForce', manner: 'proactive' },
  attachments: [{ id: 'f', title: '分工表', url: '/api/f.pdf', filename: 'f.pdf', filesize: 2048 }],
  body: rich(
    paragraph('11月23日，区城管局组织夜间巡查。'),
    paragraph(''),
    paragraph('居中', 'center'),
    block('unit', { department: unit }),
    heading('h2', '巡查情况'),
    block('photo', { photo, width: 'full' }),
    block('gallery', { photos: [{ photo, caption: '另一张' }, { photo: 'hidden' }] }),
    block('staffStory', { staff: ['s1', 'hidden'], text: rich(paragraph('她走遍每条巷子。')) }),
    { type: 'table', version: 1, children: [] },
    block('unheardOf', {}),
  ),
} as unknown as Article

const around = {
  trail: [{ title: '工作动态', href: '/zwgk/gzdt/' }],
  newer: null,
  older: null,
  related: [],
}

function render(changes: Partial<Article> = {}) {
  const view = articleView({ ...article, ...changes }, { ...around, people: [person] })
  return renderToStaticMarkup(<ArticlePage article={view} url={URL} reportUrl="https://r.cn/" />)
}

describe('the page of an article', () => {
  it('D-UI-02, -04: keeps the order that readers of government sites know', () => {
    const html = render()
    const order = [
      'aria-label="您的位置"',
      '<h1',
      '发布时间：',
      '来源：',
      '字体大小：',
      '分享',
      '11月23日',
      '2026年11月24日',
      '（此件公开发布）',
      '附件',
      '责任编辑：',
      '【我要纠错】',
      '扫一扫在手机打开当前页',
      '分享到：',
      '上一篇：',
      '下一篇：',
    ]
    const places = order.map((word) => html.indexOf(word))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
  })

  it('D-UI-11: has one h1, the title, and sections of units below it', () => {
    const html = render()
    expect(html.match(/<h1[^>]*>(.*?)<\/h1>/g)).toHaveLength(1)
    expect(html).toContain(
      '<h2 class="unit" id="unit-yidadui"><a href="/departments/yidadui/">一大队</a></h2>',
    )
    expect(html).toContain('<h3>巡查情况</h3>')
  })

  it('shows the published time in Beijing time', () => {
    expect(render()).toContain('<time dateTime="2026-11-24T09:05:00+08:00">2026-11-24 09:05</time>')
  })

  it('D-UI-06: says 没有了 where there is nothing before or after it', () => {
    expect(render().match(/没有了/g)).toHaveLength(2)
  })

  it('carries no inline style and no empty paragraph', () => {
    const html = render()
    expect(html).not.toMatch(/style=/)
    expect(html).not.toMatch(/<p[^>]*>(<br\/>)?<\/p>/)
    expect(html).toContain('<p class="align-center indent-1">居中</p>')
  })

  it('D-A11Y-11: shows photos with renditions, dimensions and captions, the first at once', () => {
    const html = render()
    expect(html).toContain(
      'srcSet="/api/photos/file/a-400.webp 400w, /api/photos/file/a-800.webp 800w"',
    )
    expect(html).toContain('<figcaption>夜间巡查（李明）</figcaption>')
    expect(html).toContain('<figcaption>另一张（李明）</figcaption>')
    expect(html.match(/loading="eager"/g)).toHaveLength(1)
  })

  it('names the people of a story who may be named, with unit and post', () => {
    const html = render()
    expect(html).toContain('href="/staff/s1/"')
    expect(html).toContain('一大队 中队长')
    expect(html).not.toContain('/staff/hidden/')
  })

  it('leaves no trace of a block nobody knows', () => {
    expect(render()).not.toContain('unknown')
  })

  it('says （此件公开发布） under documents only', () => {
    expect(render({ kind: 'dispatch' })).not.toContain('此件公开发布')
    expect(render({ kind: 'dispatch' })).not.toContain('索引号')
  })

  it('D-STR-04: warns above a repealed document and leads to the one in force', () => {
    const newer = { id: 'a2', title: '新办法', path: '/x.html' } as Article
    const html = render({ disclosure: { validity: 'repealed', replacedBy: newer } })
    expect(html).toContain('本文件已废止。')
    expect(html).toContain('<a href="/x.html">《新办法》</a>')
  })

  it('D-UI-05: encodes the canonical address in the QR code', () => {
    const [, size, path] = /viewBox="0 0 (\d+) \d+".*?<path d="([^"]+)"/.exec(
      render().slice(render().indexOf('qr__code')),
    ) as unknown as [string, string, string]
    expect(decode(Number(size), path)).toBe(URL)
  })
})

/** Paints the path's strokes, four pixels a module, and reads the picture. */
function decode(size: number, path: string): string | undefined {
  const scale = 4
  const width = size * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  let x = 0
  let y = 0
  for (const [, from, line, gap, run] of path.matchAll(/(?:M(\d+) (\d+)\.5|m(\d+) 0)h(\d+)/g)) {
    x = gap === undefined ? Number(from) : x + Number(gap)
    y = gap === undefined ? Number(line) : y
    for (let row = y * scale; row < (y + 1) * scale; row++) {
      const start = row * width + x * scale
      for (let at = start; at < start + Number(run) * scale; at++)
        pixels.fill(0, at * 4, at * 4 + 3)
    }
    x += Number(run)
  }
  const read = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR
  return read(pixels, width, width)?.data
}
