import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { holdOf } from '../standing'
import { standingRules } from '../rules'
import { NewPasswordForm } from './new-password-form'
import { SecondFactorSetup } from './second-factor-setup'

/**
 * What somebody sees who signed in and may not do anything yet: the step that is missing, one after
 * the other. Who may really not enter is told so.
 */
export function FirstStepsView({ initPageResult }: AdminViewServerProps) {
  const { user } = initPageResult.req
  if (!user) redirect('/admin/login')
  const hold = holdOf(user, standingRules())
  return (
    <main className="portal-sign-in portal-sign-in--wide">
      {hold === 'disabled' && (
        <>
          <h1>账号已停用</h1>
          <p>这个账号已停用，不能再使用。请联系系统管理员或安全管理员。</p>
        </>
      )}
      {hold === 'password' && (
        <>
          <h1>请先修改密码</h1>
          <p>这个密码由他人设置，或者使用已满期限。换成只有您自己知道的密码后才能继续。</p>
          <NewPasswordForm userId={user.id} />
        </>
      )}
      {hold === 'secondFactor' && (
        <>
          <h1>请启用动态验证码</h1>
          <p>按规定，您的岗位登录时除密码外还需要手机上的动态验证码。启用后才能继续。</p>
          <SecondFactorSetup goTo="/admin" />
        </>
      )}
      {hold === null && (
        <>
          <h1>没有进入后台的权限</h1>
          <p>您的账号没有任何角色。请联系安全管理员。</p>
        </>
      )}
      <p>
        <a href="/admin/logout">退出登录</a>
      </p>
    </main>
  )
}
