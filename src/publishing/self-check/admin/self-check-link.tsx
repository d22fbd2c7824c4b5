import type { ServerProps } from 'payload'

import { OwnNavLink } from '@/editorial/admin/own-nav-link'
import type { Actor } from '@/editorial/policy'

import { SELF_CHECK_PATH } from './self-check-route'

interface SelfCheckLinkProps {
  user?: Actor | null
  params?: ServerProps['params']
}

/** 页面自检 in the admin's menu. */
export function SelfCheckLink({ params, user }: SelfCheckLinkProps) {
  return (
    <OwnNavLink
      action="site.check"
      label="页面自检"
      params={params}
      path={SELF_CHECK_PATH}
      user={user}
    />
  )
}
