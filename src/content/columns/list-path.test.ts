import { expect, it } from 'vitest'

import { listAddress } from './list-path'

it.each([
  ['/zwgk/gzdt/', { columnPath: '/zwgk/gzdt/', page: 1 }],
  ['/zwgk/gzdt/index_2.html', { columnPath: '/zwgk/gzdt/', page: 2 }],
  ['/zwgk/gzdt/index_1.html', null],
  ['/zwgk/gzdt/index_0.html', null],
  ['/zwgk/gzdt/index_-1.html', null],
  ['/zwgk/gzdt/index_02.html', null],
  ['/zwgk/gzdt/202611/t20261124_12.html', null],
  ['/', null],
])('reads %s', (path, address) => {
  expect(listAddress(path)).toEqual(address)
})
