import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { FoundHit } from './find-published'
import { FoundList } from './found-list'

const hit: FoundHit = {
  key: 'articles a1',
  collection: 'articles',
  id: 'a1',
  href: '/zwgk/a.html',
  title: [
    { text: '<script>', isMatch: false },
    { text: '夜间', isMatch: true },
  ],
  snippet: [{ text: '三问三看', isMatch: true }],
  kind: '动态',
  trail: [
    { title: '政务公开', href: '/zwgk/' },
    { title: '工作动态', href: '/zwgk/gzdt/' },
  ],
  source: null,
  date: '2024-09-13',
  files: [{ href: '/f.pdf', title: [{ text: '附表', isMatch: false }], snippet: null }],
}

const list = (changes: Partial<FoundHit> = {}) =>
  renderToStaticMarkup(
    <FoundList
      choice={({ id }, title) => <a href={`/edit/${id}`}>{title}</a>}
      hits={[{ ...hit, ...changes }]}
    />,
  )

it('marks what matches and shows markup as text', () => {
  expect(list()).toContain('<a href="/edit/a1">&lt;script&gt;<mark>夜间</mark></a>')
  expect(list()).toContain('<p><mark>三问三看</mark></p>')
})

it('tells kind, day and place, and names the file that matches', () => {
  const words = list().replace(/<[^>]*>/g, ' ')
  for (const part of ['动态', '2024-09-13', '政务公开 › 工作动态', '附件 附表']) {
    expect(words).toContain(part)
  }
})

it('leads to the page on the site', () => {
  expect(list()).toContain(
    '<a aria-label="在网站上查看：&lt;script&gt;夜间" href="/zwgk/a.html" rel="noopener" target="_blank">',
  )
})

it('shows a department, which has neither day nor place', () => {
  const html = list({ date: null, trail: [], snippet: null, files: [] })
  expect(html).not.toContain('<time')
  expect(html).not.toContain('<p>')
})
