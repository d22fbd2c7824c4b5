import type { ServerProps } from 'payload'

import { type Actor, can } from '@/editorial/policy'

import { SELF_CHECK_PATH, SELF_CHECK_ROUTE } from './self-check-route'

interface SelfCheckLinkProps {
  user?: Actor | null
  params?: ServerProps['params']
}

/** 页面自检 below the other entries of the admin's menu; looks like one of them. */
export function SelfCheckLink({ params, user }: SelfCheckLinkProps) {
  if (!can(user, 'site.check')) return null
  const isHere = [params?.segments].flat().join('/') === SELF_CHECK_ROUTE.slice(1)
  return (
    <a
      aria-current={isHere ? 'page' : undefined}
      className="nav__link portal-nav-link"
      href={SELF_CHECK_PATH}
    >
      {isHere && <span className="nav__link-indicator" />}
      <span className="nav__link-label">页面自检</span>
    </a>
  )
}
