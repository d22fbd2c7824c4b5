import { describe, expect, it } from 'vitest'

import type { Receipt } from '@/payload-types'
import { certificateView } from './certificate-view'
import type { SurfaceRecord } from './receipt'

const page: SurfaceRecord = {
  key: 'page',
  label: '稿件页面',
  url: '/zwgk/t20261124_1.html',
  expectation: 'gone',
  check: { kind: 'exists' },
  seenAt: '2026-11-24T16:05:08.000Z',
  checkedAt: '2026-11-24T16:05:08.000Z',
  tries: 1,
  problem: null,
}

const receipt: Receipt = {
  id: 'r1',
  seq: 12,
  kind: 'articles',
  contentId: 'a1',
  action: 'retracted',
  title: '冬季首场清晨保洁',
  path: '/zwgk/t20261124_1.html',
  changedAt: '2026-11-24T16:05:07.000Z',
  state: 'complete',
  hash: 'ab12',
  reason: '图片用错',
  actorName: '李敏',
  surfaces: [{ ...page }],
  updatedAt: '',
  createdAt: '',
}

const view = (changes: Partial<Receipt> = {}, firstPublishedAt: string | null = null) =>
  certificateView({
    receipt: { ...receipt, ...changes },
    siteName: '某某区人民政府',
    publicUrl: 'https://www.example.gov.cn',
    firstPublishedAt,
    now: new Date('2026-11-25T01:00:00.000Z'),
  })

const factOf = (label: string, changes: Partial<Receipt> = {}, firstPublishedAt?: string) =>
  view(changes, firstPublishedAt).facts.find((fact) => fact.label === label)?.value

describe('the certificate of a withdrawal', () => {
  it.each([
    ['网站名称', '某某区人民政府'],
    ['稿件标题', '冬季首场清晨保洁'],
    ['原网址', 'https://www.example.gov.cn/zwgk/t20261124_1.html'],
    ['撤稿时间', '2026年11月25日 00:05:07 北京时间'],
    ['经手人', '李敏'],
    ['撤稿原因', '图片用错'],
    ['撤下内容的 SHA-256', 'ab12'],
    ['发布日志序号', '12'],
    ['证明生成时间', '2026年11月25日 09:00:00 北京时间'],
  ])('states %s', (label, value) => {
    expect(factOf(label)).toBe(value)
  })

  it('states the first publication only when it is known', () => {
    expect(factOf('首次发布时间', {}, '2026-03-05T01:02:03.000Z')).toBe(
      '2026年3月5日 09:02:03 北京时间',
    )
    expect(factOf('首次发布时间')).toBeUndefined()
  })

  it('says what was not given', () => {
    expect(factOf('撤稿原因', { reason: ' ' })).toBe('（未填写）')
    expect(factOf('撤稿原因', { reason: null })).toBe('（未填写）')
    expect(factOf('经手人', { actorName: null })).toBe('系统')
  })
})

describe('its surfaces', () => {
  it('have their full address and the time when they were first seen gone', () => {
    expect(view().surfaces).toEqual([
      {
        label: '稿件页面',
        url: 'https://www.example.gov.cn/zwgk/t20261124_1.html',
        confirmed: '2026年11月25日 00:05:08 北京时间',
      },
    ])
    expect(view().notes).toEqual([])
  })

  it('that were not seen are counted in a note', () => {
    const changed = view({ surfaces: [{ ...page }, { ...page, seenAt: null }] })
    expect(changed.surfaces[1]?.confirmed).toBe('尚未确认')
    expect(changed.notes).toEqual(['截至本证明生成时，还有 1 处尚未确认。'])
  })

  it('that must show the withdrawal are told apart', () => {
    const changed = view({ surfaces: [{ ...page, expectation: 'shown' }] })
    expect(changed.surfaces[0]?.confirmed).toContain('（已更新）')
  })
})

it('a later change is noted', () => {
  expect(view({ state: 'superseded' }).notes[0]).toContain('又有变化')
})
