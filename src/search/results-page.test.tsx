import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { publicDocument } from '@/publishing/document/public-document'
import type { SearchAnswer } from './answer'
import { plainRequest, type SearchRequest } from './request'
import { ResultsPage } from './results-page'
import { type SearchFound, searchView } from './view'

const answer: SearchAnswer = {
  query: '城管',
  isCut: false,
  total: 41,
  isMore: false,
  page: 2,
  limit: 20,
  pages: 3,
  hits: [
    {
      collection: 'articles',
      id: 'a1',
      kind: 'document',
      title: { text: '城管<script>alert("1")</script>', marks: [[0, 2]] },
      snippet: { text: '<b>由城管队员</b>', marks: [[4, 6]] },
      path: '/zwgk/gzdt/202611/t20261124_12.html',
      trail: [
        { title: '政务公开', path: '/zwgk/' },
        { title: '工作动态', path: '/zwgk/gzdt/' },
      ],
      at: '2026-11-24T01:05:00.000Z',
      source: '区城管局',
      files: [
        {
          title: { text: '城管分工表.docx', marks: [[0, 2]] },
          href: '/api/attachments/file/a.docx',
          snippet: { text: '每名城管队员', marks: [[2, 4]] },
        },
      ],
    },
  ],
  facets: {
    kind: [{ value: 'document', label: '文件', count: 3 }],
    column: [{ value: '/zwgk/', label: '政务公开', count: 41 }],
    department: [],
    year: [{ value: '2026', label: '2026', count: 41 }],
  },
  suggestions: [],
}
const nothing: SearchAnswer = {
  ...answer,
  total: 0,
  page: 1,
  pages: 1,
  hits: [],
  facets: { kind: [], column: [], department: [], year: [] },
  suggestions: ['城管'],
}

function render(
  changes: Partial<SearchFound> = {},
  asked: Partial<SearchRequest> = { page: 2 },
): string {
  const view = searchView({
    request: plainRequest('城管', asked),
    faults: [],
    outcome: { kind: 'answer', answer },
    kinds: { document: '文件' },
    names: { column: null, department: null },
    columns: [
      { title: '首页', href: '/' },
      { title: '政务公开', href: '/zwgk/' },
    ],
    ...changes,
  })
  return renderToStaticMarkup(<ResultsPage view={view} />)
}

const states: Record<string, string> = {
  hits: render(),
  'hits under filters': render({}, { kind: 'document', isTitleOnly: true, sort: 'time' }),
  nothing: render({ outcome: { kind: 'answer', answer: nothing } }, { kind: 'document' }),
  'no query': render({ request: plainRequest(''), outcome: null }),
  refusal: render({ outcome: { kind: 'refused', code: 'search-slow', text: '已经停下。' } }),
}

describe.each(Object.entries(states))('with %s', (_, html) => {
  it('has one h1, one search form with a label, and only names that belong', () => {
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/role="search"/g)).toHaveLength(1)
    expect(html).toMatch(/<label class="unseen" for="results-query">/)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(html).not.toMatch(/undefined|null|\[object/)
  })

  it('passes the document step: nothing inline', () => {
    expect(() => publicDocument(html, (url) => url)).not.toThrow()
  })
})

describe('hits', () => {
  it('show markup as text, with the matches marked', () => {
    expect(states.hits).toContain(
      '<mark>城管</mark>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</a>',
    )
    expect(states.hits).toContain('&lt;b&gt;由<mark>城管</mark>队员&lt;/b&gt;')
    expect(states.hits).not.toMatch(/<script|<b>/)
  })

  it('are numbered on from the page before', () => {
    expect(states.hits).toContain('<ol class="hits" start="21">')
  })

  it('tell kind, day, source and column', () => {
    expect(states.hits).toContain('<span class="label">文件</span>')
    expect(states.hits).toContain('<time dateTime="2026-11-24">2026-11-24</time>')
    expect(states.hits).toContain('来源：区城管局')
    expect(states.hits).toContain('政务公开 › <a href="/zwgk/gzdt/">工作动态</a>')
  })

  it('name the files that match, each with its place', () => {
    expect(states.hits).toMatch(
      /href="\/api\/attachments\/file\/a\.docx".*<mark>城管<\/mark>分工表\.docx.*每名<mark>城管/,
    )
  })

  it('come with count, order, filters and pages', () => {
    expect(states.hits).toContain('找到 41 条')
    expect(states.hits).toMatch(
      /<nav class="sorts" aria-label="排序">.*aria-current="true">按相关度/,
    )
    expect(states.hits).toContain('<nav class="filters" aria-label="筛选">')
    expect(states.hits).toMatch(/<nav class="pager" aria-label="分页">.*href="\/search\?q=.*page=3/)
    expect(states.hits).toContain('<input type="hidden" name="q" value="城管"/>')
  })

  it('under filters name them with a link to take each back', () => {
    const html = states['hits under filters']
    expect(html).toContain('aria-label="去掉 类型：文件"')
    expect(html).toContain('aria-label="去掉 只搜标题"')
    expect(html).toMatch(
      /<a class="chosen__clear" href="\/search\?q=[^&"]+&amp;sort=time">全部去掉/,
    )
  })

  it('are missed in words on a page beyond the last', () => {
    const html = render({ outcome: { kind: 'answer', answer: { ...answer, hits: [], page: 9 } } })
    expect(html).toContain('这一页没有内容了。')
  })
})

describe('without hits', () => {
  it('offers other queries, advice and other ways', () => {
    expect(states.nothing).toContain('没有找到相关内容。')
    expect(states.nothing).toMatch(/您是不是要找：<a href="\/search\?q=/)
    expect(states.nothing).toContain('去掉所有筛选条件</a>')
    expect(states.nothing).toContain('href="/sitemap.html"')
    expect(states.nothing).toContain('href="/zwgk/"')
  })

  it('tells how to search before anything is asked', () => {
    expect(states['no query']).toContain('怎样搜索')
    expect(states['no query']).toContain('<h1 class="page-title results__heading">站内搜索</h1>')
  })

  it('says why there is no answer', () => {
    expect(states.refusal).toContain('<p class="results__refusal">已经停下。</p>')
    expect(states.refusal).toContain('再试一次')
  })
})
