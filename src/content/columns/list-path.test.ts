import { expect, it } from 'vitest'

import { listAddress } from './list-path'

it.each([
  ['/zwgk/gzdt/', { columnPath: '/zwgk/gzdt/', year: null, page: 1 }],
  ['/zwgk/gzdt/index_2.html', { columnPath: '/zwgk/gzdt/', year: null, page: 2 }],
  ['/zwgk/gzdt/index_y2025.html', { columnPath: '/zwgk/gzdt/', year: 2025, page: 1 }],
  ['/zwgk/gzdt/index_y2025_12.html', { columnPath: '/zwgk/gzdt/', year: 2025, page: 12 }],
  ['/zwgk/gzdt/index_y2025_1.html', null],
  ['/zwgk/gzdt/index_y25.html', null],
  ['/zwgk/gzdt/index_y02025.html', null],
  ['/zwgk/gzdt/index.html', null],
  ['/zwgk/gzdt/index_1.html', null],
  ['/zwgk/gzdt/index_0.html', null],
  ['/zwgk/gzdt/index_-1.html', null],
  ['/zwgk/gzdt/index_02.html', null],
  ['/zwgk/gzdt/202611/t20261124_12.html', null],
  ['/', null],
])('reads %s', (path, address) => {
  expect(listAddress(path)).toEqual(address)
})
