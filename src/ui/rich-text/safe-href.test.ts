import { expect, it } from 'vitest'

import { safeHref } from './safe-href'

it.each(['https://www.gov.cn/', '/zwgk/', '#unit-1', 'tel:02012345', ' mailto:a@example.cn'])(
  'links to %s',
  (href) => {
    expect(safeHref(href)).toBe(href.trim())
  },
)

it.each(['javascript:alert(1)', 'JavaScript:void(0)', 'data:text/html,x', '//evil.test', '', null])(
  'does not link to %s',
  (href) => {
    expect(safeHref(href)).toBeNull()
  },
)
