import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { type Action, can } from '../policy'

interface OwnViewProps {
  /** What Payload gives to a view. */
  view: AdminViewServerProps
  /** Who may see it. Payload lets everybody see a page of one's own making. */
  action: Action
  /** Address of the page, with `/admin`. */
  path: string
  title: string
  className: string
  children: ReactNode
}

/** The frame of a page of ours in the admin: menu, head and heading like Payload's own. */
export function OwnView({ view, action, path, title, className, children }: OwnViewProps) {
  const { initPageResult, params, payload, searchParams, viewActions } = view
  const { locale, permissions, req, visibleEntities } = initPageResult
  const user = req.user ?? undefined
  if (!user) redirect(`/admin/login?redirect=${path}`)
  if (!can(user, action)) notFound()
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      viewActions={viewActions}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: title }]} />
      <Gutter className={className}>
        <h1>{title}</h1>
        {children}
      </Gutter>
    </DefaultTemplate>
  )
}
