import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { WithdrawalCertificate } from './withdrawal-certificate'

const html = renderToStaticMarkup(
  <WithdrawalCertificate
    certificate={{
      facts: [{ label: '稿件标题', value: '保洁 <b>' }],
      surfaces: [{ label: '首页', url: 'https://e.cn/', confirmed: '尚未确认' }],
      notes: ['还有 1 处尚未确认。'],
    }}
  />,
)

it('shows facts, surfaces and notes as text', () => {
  expect(html).toContain('<dt>稿件标题</dt><dd>保洁 &lt;b&gt;</dd>')
  expect(html).toContain('<td>https://e.cn/</td><td>尚未确认</td>')
  expect(html).toContain('还有 1 处尚未确认。')
})

it('has a print button that the reader’s script shows', () => {
  expect(html).toMatch(/<p class="certificate__tools tools" hidden="">.*data-print=/)
})
