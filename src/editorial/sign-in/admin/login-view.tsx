import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'

import { Logo } from '@/editorial/admin/logo'
import { SignInForm } from './sign-in-form'

/** The page 登录 of the admin. */
export function LoginView({ initPageResult, searchParams }: AdminViewServerProps) {
  const goTo = getSafeRedirect({
    fallbackTo: '/admin',
    redirectTo: searchParams?.redirect ?? '/admin',
  })
  if (initPageResult.req.user) redirect(goTo)
  return (
    <main>
      <div className="login__brand">
        <Logo />
      </div>
      <SignInForm goTo={goTo} />
    </main>
  )
}
