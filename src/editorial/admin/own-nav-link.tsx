import type { ServerProps } from 'payload'

import { type Action, type Actor, can } from '../policy'

interface OwnNavLinkProps {
  user?: Actor | null
  params?: ServerProps['params']
  /** Who sees it. */
  action: Action
  /** Address of the page, with `/admin`. */
  path: string
  label: string
}

/** A page of ours below the other entries of the admin's menu; looks like one of them. */
export function OwnNavLink({ action, label, params, path, user }: OwnNavLinkProps) {
  if (!can(user, action)) return null
  const isHere = `/admin/${[params?.segments].flat().join('/')}` === path
  return (
    <a aria-current={isHere ? 'page' : undefined} className="nav__link portal-nav-link" href={path}>
      {isHere && <span className="nav__link-indicator" />}
      <span className="nav__link-label">{label}</span>
    </a>
  )
}
