import { expect, it } from 'vitest'

import { examplePage, exampleSite, exampleVisit } from '../../../tests/support/example-page'
import { judge } from './judge'
import type { Rule } from './rule'

const rule = (changes: Partial<Rule>): Rule => ({
  id: 'rule',
  group: 'tags',
  title: '标题',
  requirement: '应有标题。',
  severity: 'must',
  mendedBy: 'content',
  faults: () => [],
  ...changes,
})

const visits = ['/a.html', '/b.html', '/c.html'].map((path) => exampleVisit(undefined, { path }))
const judged = (changes: Partial<Rule>) => judge([rule(changes)], visits, exampleSite)[0]

it.each<[string, Partial<Rule>]>([
  ['passed', {}],
  ['missing', { faults: () => ['没有标题。'] }],
  ['advice', { severity: 'should', faults: () => ['没有标题。'] }],
  ['unchecked', { faults: () => null }],
])('is %s', (state, changes) => {
  expect(judged(changes)?.state).toBe(state)
})

it('gathers pages with the same fault', () => {
  const faults: Rule['faults'] = ({ page }) =>
    page.path === '/c.html' ? ['没有标题。', '没有正文。'] : ['没有标题。']
  const found = judged({ faults })?.findings.map(({ fault, isEverywhere, pages }) => ({
    fault,
    isEverywhere,
    paths: pages.map(({ path }) => path),
  }))
  expect(found).toEqual([
    { fault: '没有标题。', isEverywhere: true, paths: ['/a.html', '/b.html', '/c.html'] },
    { fault: '没有正文。', isEverywhere: false, paths: ['/c.html'] },
  ])
})

it('counts the pages that a rule concerns', () => {
  expect(judged({ faults: ({ page }) => (page.path === '/a.html' ? [] : null) })?.looked).toBe(1)
})

it('calls a single page by its name, not all of them', () => {
  const [only] = judge(
    [rule({ faults: () => ['没有标题。'] })],
    [exampleVisit(undefined, examplePage)],
    exampleSite,
  )
  expect(only?.findings[0]?.isEverywhere).toBe(false)
})
