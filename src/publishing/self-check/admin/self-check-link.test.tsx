import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { type Role, roles } from '@/editorial/policy'

import { SelfCheckLink } from './self-check-link'

const link = (user: { roles: Role[] } | null, segments: string[] = []) =>
  renderToStaticMarkup(<SelfCheckLink params={{ segments }} user={user} />)

it.each(Object.keys(roles) as Role[])('is shown to those who may check: %s', (role) => {
  const may = ['publisher', 'siteAdmin'].includes(role)
  expect(link({ roles: [role] }).includes('页面自检')).toBe(may)
})

it('is not shown to anybody who is not signed in', () => {
  expect(link(null)).toBe('')
})

it('is marked while one is there', () => {
  expect(link({ roles: ['siteAdmin'] }, ['self-check'])).toContain('aria-current="page"')
  expect(link({ roles: ['siteAdmin'] }, ['collections', 'articles'])).not.toContain('aria-current')
})
