'use client'

import { type FormEvent, useState } from 'react'

import { sendJson } from '@/editorial/admin/send-json'

/** A new password for one's own account. */
export function NewPasswordForm({ userId }: { userId: string }) {
  const [message, setMessage] = useState('')
  const [isSending, setIsSending] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const password = form.get('password')
    if (password !== form.get('again')) {
      setMessage('两次输入的密码不一样。')
      return
    }
    setIsSending(true)
    const currentPassword = form.get('current')
    const { isOk, message: told } = await sendJson('PATCH', `/api/users/${userId}`, {
      currentPassword,
      password,
    })
    if (isOk) window.location.assign('/admin')
    else {
      setIsSending(false)
      setMessage(told)
    }
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)}>
      <label>
        当前密码
        <input autoComplete="current-password" name="current" required type="password" />
      </label>
      <label>
        新密码
        <input autoComplete="new-password" name="password" required type="password" />
        <small>
          至少 8 个字符，含大写字母、小写字母、数字、符号中的三种；或者 16 个字符以上的一句话。
        </small>
      </label>
      <label>
        再输一次
        <input autoComplete="new-password" name="again" required type="password" />
      </label>
      <p aria-live="polite" className="portal-sign-in__fault" role="alert">
        {message}
      </p>
      <button disabled={isSending} type="submit">
        {isSending ? '正在保存…' : '修改密码'}
      </button>
    </form>
  )
}
