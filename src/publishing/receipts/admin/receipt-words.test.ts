import { describe, expect, it } from 'vitest'

import { changeActions } from '../../changes/collection'
import { receiptStates } from '../collection'
import type { SurfaceRecord } from '../receipt'
import {
  actionWords,
  adviceFor,
  clockTime,
  durationWords,
  problemWords,
  readFaultWords,
  stateWords,
} from './receipt-words'

const surface = (changes: Partial<SurfaceRecord>): SurfaceRecord => ({
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
})

it('says the same words as the collections', () => {
  const texts = Object.entries(stateWords).map(([state, { text }]) => [state, text])
  expect(Object.fromEntries(texts)).toEqual(receiptStates)
  expect(actionWords).toEqual(changeActions)
})

it('gives times of day in Beijing', () => {
  expect(clockTime('2026-11-24T16:05:07.400Z')).toBe('00:05:07')
})

it.each([
  [0, '0.0 秒'],
  [420, '0.4 秒'],
  [9_949, '9.9 秒'],
  [9_960, '10 秒'],
  [59_400, '59 秒'],
  [125_000, '2 分 5 秒'],
  [3_780_000, '1 小时 3 分'],
  [-500, '0.0 秒'],
])('tells a duration of %d ms as %s', (milliseconds, words) => {
  const from = '2026-11-24T00:00:00.000Z'
  const to = new Date(Date.parse(from) + milliseconds).toISOString()
  expect(durationWords(from, to)).toBe(words)
})

describe('a problem', () => {
  it.each([
    ['unreachable', '打不开', 'PUBLIC_URL'],
    ['status:500', '网站出错（500）', '网站出错'],
    ['status:404', '没有这个页面', '还找不到'],
    ['status:410', '页面已撤下', '还找不到'],
    ['status:403', '没有正常回答（403）', '代理和防火墙'],
    ['old-version', '仍是旧内容', '页面仍是旧内容'],
    ['not-listed', '还没有列出', '还没有列出'],
    ['still-there', '仍能看到', '已撤下的内容'],
    ['stopped', '已停止确认', '停止自动确认'],
    ['证书已过期', '证书已过期', '还不正确'],
  ])('%s has words and advice', (problem, words, advice) => {
    expect(problemWords(problem)).toContain(words)
    expect(adviceFor(surface({ problem }))).toContain(advice)
  })

  it('is none where the surface was seen right', () => {
    expect(adviceFor(surface({ seenAt: '2026-11-24T00:00:00.000Z' }))).toBeNull()
  })

  it('has advice where nobody looked yet', () => {
    expect(adviceFor(surface({}))).toContain('还没有确认到这里')
  })
})

it.each([
  [null, '请检查网络'],
  [401, '登录已过期，请重新登录。'],
  [403, '登录已过期，请重新登录。'],
  [500, '（500）'],
])('says why receipts cannot be read: %s', (status, words) => {
  expect(readFaultWords(status)).toContain(words)
})
