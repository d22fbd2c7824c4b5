import type { ServerProps } from 'payload'

import type { Actor } from '../policy'
import { OwnNavLink } from './own-nav-link'
import { POLICY_PATH } from './policy-route'

/** 权限表 in the admin's menu. */
export function PolicyLink(props: { user?: Actor | null; params?: ServerProps['params'] }) {
  return (
    <OwnNavLink
      action="policy.read"
      label="权限表"
      params={props.params}
      path={POLICY_PATH}
      user={props.user}
    />
  )
}
