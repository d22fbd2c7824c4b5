import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { Role } from '../policy'
import { QuickFindLink } from './quick-find-link'

it.each<[Role | null, boolean]>([
  ['author', true],
  ['publisher', true],
  ['siteAdmin', true],
  // Their dashboard has no field to lead to.
  ['auditor', false],
  ['securityAdmin', false],
  [null, false],
])('leads to the field for whoever has it: %s', (role, isShown) => {
  const user = role && { roles: [role] }
  const html = renderToStaticMarkup(<QuickFindLink user={user} />)
  expect(html).toBe(isShown ? '<a href="/admin#quick-find">查找</a>' : '')
})
