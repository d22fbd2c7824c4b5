import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { Receipt } from '@/payload-types'
import type { SurfaceRecord } from '../receipt'
import { SurfaceRow } from './surface-row'

const receipt: Receipt = {
  id: 'r1',
  seq: 1,
  kind: 'articles',
  contentId: 'a1',
  action: 'published',
  changedAt: '2026-11-24T01:05:07.000Z',
  state: 'pending',
  updatedAt: '',
  createdAt: '',
}

/** What the row says, without its markup. */
const row = (changes: Partial<SurfaceRecord>, state: Receipt['state'] = 'pending') => {
  const surface: SurfaceRecord = {
    key: 'page',
    label: '稿件页面',
    url: '/a.html',
    expectation: 'shown',
    check: { kind: 'exists' },
    seenAt: null,
    checkedAt: null,
    tries: 0,
    problem: null,
    ...changes,
  }
  return renderToStaticMarkup(
    <SurfaceRow receipt={{ ...receipt, state }} surface={surface} />,
  ).replace(/<[^>]*>/g, '')
}

it('tells when a surface was seen right, and how long after the change', () => {
  expect(row({ seenAt: '2026-11-24T01:05:07.400Z' })).toBe('稿件页面✓ 09:05:07（0.4 秒后）')
})

it('tells that a surface is waited for', () => {
  expect(row({})).toBe('稿件页面… 正在确认')
})

it('tells what is wrong and what to do', () => {
  expect(row({ problem: 'old-version' }, 'late')).toBe(
    '稿件页面✗ 仍是旧内容页面仍是旧内容，系统会自动重试；超过五分钟请联系系统管理员。',
  )
})

it('tells that nobody looks any more', () => {
  expect(row({}, 'superseded')).toBe('稿件页面– 未再确认')
})
