import { describe, expect, it } from 'vitest'

import {
  exampleHtml,
  exampleSite,
  exampleVisit,
  siteWithout,
} from '../../../../tests/support/example-page'
import type { CheckedSite } from '../checked-page'
import { judge } from '../judge'
import type { Visit } from '../rule'
import { rules } from '../rules'
import { selfCheckView } from './self-check-view'

function viewOf(visits: Visit[], site: CheckedSite = exampleSite) {
  return selfCheckView({
    at: '2026-11-24T01:05:07.400Z',
    took: 1240,
    site,
    pages: visits.map(({ page }) => page),
    seen: visits.filter(({ kind }) => kind === 'answer').length,
    judgements: judge(rules, visits, site),
  })
}

const six = (html = exampleHtml) =>
  ['/1', '/2', '/3', '/4', '/5', '/6'].map((path) => exampleVisit(html, { path }))

describe('when nothing is missing', () => {
  const view = viewOf([exampleVisit()])

  it('says so, with the time in Beijing', () => {
    expect(view).toMatchObject({ isGood: true, missing: [], advice: [] })
    expect(view.counts[0]).toMatchObject({ state: 'missing', symbol: '–', text: '缺失 0 项' })
    expect(view.done).toBe('检查时间 2026-11-24 09:05:07，看了 1 个网页，用时 1.2 秒。')
  })

  it('lists what was kept by its group', () => {
    const groups = view.passed.map(({ group }) => group)
    expect(groups).toEqual(['网页标签', '网页结构', '页脚标识'])
  })

  it('tells apart what there was no page for', () => {
    const titles = view.unchecked.map(({ title }) => title)
    expect(titles).toContain('信息订阅')
    expect(view.counts.map(({ state }) => state)).toEqual(['missing', 'passed', 'unchecked'])
  })
})

describe('a finding', () => {
  const findingOf = (visits: Visit[], id: string, site?: CheckedSite) => {
    const { missing, isGood } = viewOf(visits, site)
    expect(isGood).toBe(false)
    return missing.find((each) => each.id === id)?.findings[0]
  }

  it('leads to the site settings when they are empty', () => {
    const finding = findingOf(six(), 'footer-icp-number', siteWithout('icpNumber'))
    expect(finding).toMatchObject({
      fault: 'ICP备案编号未填写，请到站点设置填写。',
      extent: '全部 6 个网页',
      mend: { href: '/admin/globals/site' },
      advice: null,
    })
    expect(finding?.pages.map(({ mend }) => mend)).toEqual(Array(6).fill(null))
  })

  it('leads from each page to where its content is written', () => {
    const html = exampleHtml.replace(' alt="夜巡"', '')
    expect(findingOf([exampleVisit(html)], 'image-alt')).toMatchObject({
      extent: null,
      mend: null,
      pages: [{ mend: { label: '这篇稿件' } }],
    })
  })

  it.each([
    ['nobody writes the page', 'image-alt', exampleVisit('<img src="/a.jpg">', { mend: null })],
    ['it is the portal’s own', 'lang', exampleVisit('<p>')],
  ])('says whom to ask when %s', (_, id, visit) => {
    expect(findingOf([visit], id)?.advice).toBe('后台不能修改，请联系运维人员。')
  })
})
