import { expect, it } from 'vitest'

import { errorPage } from './error-page'

it('writes a whole document without inline style or script', () => {
  const html = errorPage({ status: 500, title: '页面暂时无法打开', text: '请稍后再试。' })
  expect(html).toMatch(/^<!doctype html>/)
  expect(html).toContain('<h1>页面暂时无法打开</h1>')
  expect(html).toContain('href="/"')
  expect(html).not.toMatch(/<style|<script|style=/)
})

it('escapes what it is given', () => {
  expect(errorPage({ status: 404, title: '<b>&', text: '' })).toContain('<h1>&lt;b&gt;&amp;</h1>')
})
