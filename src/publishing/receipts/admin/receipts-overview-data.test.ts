import { expect, it } from 'vitest'

import type { Receipt } from '@/payload-types'
import { lateReceiptItem, receiptItem } from './receipts-overview-data'

const pages = { collections: [{ slug: 'articles' }], globals: [{ slug: 'site' }] }

const receipt: Receipt = {
  id: 'r1',
  seq: 7,
  kind: 'articles',
  contentId: 'a1',
  action: 'updated',
  title: '冬季首场清晨保洁',
  changedAt: '2026-11-24T01:05:07.000Z',
  state: 'complete',
  completedAt: '2026-11-24T01:05:07.400Z',
  updatedAt: '',
  createdAt: '',
}

it('lists a receipt with its state in words and the time that it took', () => {
  expect(receiptItem(receipt, pages)).toEqual({
    seq: 7,
    title: '冬季首场清晨保洁',
    href: '/admin/collections/articles/a1',
    action: '更新',
    at: '11-24 09:05',
    state: { symbol: '✓', text: '全部确认' },
    took: '0.4 秒',
  })
})

it.each([
  ['site', '/admin/globals/site'],
  ['elsewhere', null],
])('leads to what the admin has a page for: %s', (kind, href) => {
  expect(receiptItem({ ...receipt, kind, contentId: kind }, pages).href).toBe(href)
})

it('lists of a late receipt only what is not right, with what to do', () => {
  const seen = {
    key: 'page',
    label: '稿件页面',
    url: '/a.html',
    expectation: 'shown',
    seenAt: '2026-11-24T01:05:08.000Z',
    checkedAt: '2026-11-24T01:05:08.000Z',
    tries: 1,
    problem: null,
  }
  const unseen = { ...seen, key: 'home', label: '首页', url: '/', seenAt: null }
  const late: Receipt = {
    ...receipt,
    title: null,
    state: 'late',
    completedAt: null,
    surfaces: [seen, { ...unseen, problem: 'not-listed' }, unseen],
  }
  const item = lateReceiptItem(late, pages)
  expect(item).toMatchObject({ title: '（无标题）', took: null })
  expect(item.surfaces.map(({ label, problem }) => `${label} ${problem}`)).toEqual([
    '首页 还没有列出',
    '首页 尚未确认',
  ])
  expect(item.surfaces.every(({ advice }) => advice?.includes('系统管理员'))).toBe(true)
})
