import { describe, expect, it } from 'vitest'

import { articleRow, articleRows, type RowArticle } from './rows'

const article: RowArticle = {
  title: '区城管局开展夜间巡查',
  path: '/zwgk/gzdt/202611/t20261124_12.html',
  publishedAt: '2026-11-24T01:00:00.000Z',
}

describe('rows of a list', () => {
  it('link the article under its title', () => {
    expect(articleRow(article)).toEqual({
      title: article.title,
      href: article.path,
      date: article.publishedAt,
      label: null,
    })
  })

  it('mark what is pinned only where pinned articles come first', () => {
    expect(articleRow({ ...article, pinned: true }, true)?.label?.text).toBe('置顶')
    expect(articleRow({ ...article, pinned: true })?.label).toBeNull()
  })

  it('D-STR-04: mark a repealed document even when it is pinned', () => {
    const row = articleRow({ ...article, pinned: true, disclosure: { validity: 'repealed' } }, true)
    expect(row?.label).toEqual({ text: '已废止', isWarning: true })
  })

  it('leave out what has no address yet', () => {
    expect(articleRows([{ ...article, path: null }, article])).toHaveLength(1)
  })
})
