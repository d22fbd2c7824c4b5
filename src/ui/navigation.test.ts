import { expect, it } from 'vitest'

import { currentNavItem } from './navigation'

const items = [
  { title: '首页', href: '/', section: '/' },
  { title: '新闻', href: '/xwzx/qlyw/', section: '/xwzx/' },
  { title: '政务公开', href: '/zwgk/', section: '/zwgk/' },
  { title: '目录', href: '/zwgk/bmxxgkml/', section: '/zwgk/bmxxgkml/' },
]

it.each([
  ['/', '首页'],
  ['/zwgk/', '政务公开'],
  ['/zwgk/gzdt/202611/t20261124_12.html', '政务公开'],
  ['/zwgk/bmxxgkml/qcgj/', '目录'],
  ['/xwzx/gsgg/', '新闻'],
  ['/staff/7/', undefined],
])('marks the entry that %s lies under', (path, title) => {
  expect(currentNavItem(items, path)?.title).toBe(title)
})
