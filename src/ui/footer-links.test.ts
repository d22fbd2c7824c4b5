import { expect, it } from 'vitest'

import { conacUrl, policeUrl, reportErrorUrl } from './footer-links'

it('D-FOOT-02: encodes the page address in the report-an-error link', () => {
  expect(reportErrorUrl('3100000087', 'https://www.example.gov.cn/zwgk/t1.html')).toBe(
    'https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3100000087' +
      '&url=https%3A%2F%2Fwww.example.gov.cn%2Fzwgk%2Ft1.html',
  )
})

it('D-FOOT-03: sends only the digits of the police filing', () => {
  expect(policeUrl('沪公网安备 31010002000001号')).toMatch(/recordcode=31010002000001$/)
})

it('D-FOOT-03: links the mark by its id', () => {
  expect(conacUrl('0123456789ABCDEF0123456789ABCDEF')).toMatch(
    /\?method=show&id=0123456789ABCDEF0123456789ABCDEF$/,
  )
})
