import { describe, expect, it } from 'vitest'

import type { Article } from '@/payload-types'

import { catalogueRow, disclosureView, validityView } from './disclosure'
import { articleTags } from './view'

const article = {
  id: 'a1',
  title: '管理办法',
  kind: 'document',
  path: '/zcwj/202611/t20261124_1.html',
  publishedAt: '2026-11-23T16:05:00.000Z',
  source: '区城管局',
  responsibleEditor: '李敏',
  cover: { id: 'p', alt: '', url: '/api/photos/file/a.webp', width: 8, height: 6 },
  disclosure: { indexNumber: 'X/2026-00001', issuedOn: '2026-11-20T04:00:00.000Z' },
} as unknown as Article

describe('page tags of an article', () => {
  it('are those of the page: title, time, source, absolute addresses', () => {
    expect(articleTags(article, 'https://e.cn')).toMatchObject({
      title: '管理办法',
      publishedAt: article.publishedAt,
      source: '区城管局',
      author: '李敏',
      image: 'https://e.cn/api/photos/file/a.webp',
      url: 'https://e.cn/zcwj/202611/t20261124_1.html',
    })
  })

  it('are not given to a draft', () => {
    expect(articleTags({ ...article, publishedAt: null }, 'https://e.cn')).toBeNull()
  })
})

describe('facts of a document', () => {
  const valueOf = (label: string, changes: Partial<Article> = {}) =>
    disclosureView({ ...article, ...changes })?.facts.find((fact) => fact.label === label)?.value

  it('are shown for documents and for notices with an index number', () => {
    expect(disclosureView({ ...article, kind: 'notice' })).not.toBeNull()
    expect(disclosureView({ ...article, kind: 'notice', disclosure: {} })).toBeNull()
    expect(disclosureView({ ...article, kind: 'dispatch' })).toBeNull()
  })

  it('say 无 where there is nothing', () => {
    expect(valueOf('索引号')).toBe('X/2026-00001')
    expect(valueOf('文号')).toBe('无')
    expect(valueOf('成文日期')).toBe('2026-11-20')
    expect(valueOf('有效性')).toBe('有效')
  })

  it('tell when it no longer holds, even if its successor is not to be seen', () => {
    const disclosure = { validity: 'repealed', replacedBy: 'hidden' } as const
    expect(validityView({ ...article, disclosure })).toEqual({ label: '已废止', replacedBy: null })
    expect(validityView(article)).toBeNull()
  })

  it('fill the line of the catalogue', () => {
    expect(catalogueRow(article)).toEqual({
      href: article.path,
      title: '管理办法',
      indexNumber: 'X/2026-00001',
      summary: '管理办法',
      issuedOn: '2026-11-20',
      documentNumber: '无',
      validity: { text: '有效', isWarning: false },
    })
  })
})
