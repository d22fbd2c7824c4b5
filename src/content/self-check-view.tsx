import type { AdminViewServerProps } from 'payload'

import { SelfCheckPage } from '@/publishing/self-check/admin/self-check-page'

import { thingsToCheck } from './self-check-pages'

/** 页面自检 in the admin, with what this portal has to check. */
export function SelfCheckView(props: AdminViewServerProps) {
  return <SelfCheckPage {...props} thingsToCheck={thingsToCheck} />
}
