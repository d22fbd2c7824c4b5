import { expect, it } from 'vitest'

import type { Column, Site } from '@/payload-types'

import { shellView } from './view'

it('D-FOOT-03: leaves out what is not set and always leads home', () => {
  const shell = shellView(
    { name: ' 某区人民政府 ', domain: '' } as Site,
    { navigation: [], atFoot: [] },
    'https://e.cn',
  )
  expect(shell.siteName).toBe('某区人民政府')
  expect(shell.domain).toBeNull()
  const { links, ...facts } = shell.footer
  expect(links).toEqual([])
  expect(Object.values(facts).every((value) => value === null)).toBe(true)
  expect(shell.navigation).toEqual([{ title: '首页', href: '/', section: '/' }])
})

it('has a name before anybody gave it one', () => {
  expect(shellView({} as Site, { navigation: [], atFoot: [] }, 'https://e.cn').siteName).not.toBe(
    '',
  )
})

it('keeps the section of a column that leads elsewhere', () => {
  const news = { title: '新闻', path: '/xwzx/', view: 'link', link: '/xwzx/qlyw/' } as Column
  expect(
    shellView({} as Site, { navigation: [news], atFoot: [] }, 'https://e.cn').navigation[1],
  ).toEqual({
    title: '新闻',
    href: '/xwzx/qlyw/',
    section: '/xwzx/',
  })
})
