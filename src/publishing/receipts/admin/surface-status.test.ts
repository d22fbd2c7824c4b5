import { expect, it } from 'vitest'

import type { Receipt } from '@/payload-types'
import type { SurfaceRecord } from '../receipt'
import { surfaceStatus } from './surface-status'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24) + seconds * 1000).toISOString()

const cases: [string, Partial<SurfaceRecord>, Receipt['state']][] = [
  ['seen', { seenAt: at(1), checkedAt: at(1) }, 'pending'],
  ['seen', { seenAt: at(1), checkedAt: at(1) }, 'superseded'],
  ['waiting', {}, 'pending'],
  ['waiting', { checkedAt: at(4), problem: 'old-version' }, 'pending'],
  ['failed', { checkedAt: at(6), problem: 'old-version' }, 'pending'],
  ['failed', { checkedAt: at(1), problem: 'stopped' }, 'pending'],
  ['failed', {}, 'late'],
  ['dropped', { checkedAt: at(6), problem: 'old-version' }, 'superseded'],
]

it.each(cases)('is %s for %o of a receipt that is %s', (status, changes, state) => {
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
  expect(surfaceStatus(surface, { state, changedAt: at(0) })).toBe(status)
})
