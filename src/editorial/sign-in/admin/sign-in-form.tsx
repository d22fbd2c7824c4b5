'use client'

import { type FormEvent, useState } from 'react'

import { sendJson } from '@/editorial/admin/send-json'

/** 登录: account and password, then the code of the second factor when the account has one. */
export function SignInForm({ goTo }: { goTo: string }) {
  const [needsCode, setNeedsCode] = useState(false)
  const [message, setMessage] = useState('')
  const [isSending, setIsSending] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsSending(true)
    setMessage('')
    const form = new FormData(event.currentTarget)
    const given = Object.fromEntries(form)
    const { isOk, code, message: told } = await sendJson('POST', '/api/users/login', given)
    if (isOk) {
      // A whole page: the admin reads who is signed in on the server.
      window.location.assign(goTo)
      return
    }
    setIsSending(false)
    if (code === 'code-needed') setNeedsCode(true)
    else setMessage(told)
  }

  return (
    <form className="portal-sign-in" method="post" onSubmit={(event) => void submit(event)}>
      <h1>登录</h1>
      <label>
        电子邮件
        <input autoComplete="username" id="field-email" name="email" required type="email" />
      </label>
      <label>
        密码
        <input
          autoComplete="current-password"
          id="field-password"
          name="password"
          required
          type="password"
        />
      </label>
      {needsCode && (
        <label>
          动态验证码
          <input
            autoComplete="one-time-code"
            // The field that has just appeared is the next thing to fill in.
            ref={(input) => input?.focus()}
            inputMode="numeric"
            maxLength={40}
            name="code"
            required
          />
          <small>手机应用里的六位数字；手机不在身边可用一个恢复码。</small>
        </label>
      )}
      <p aria-live="polite" className="portal-sign-in__fault" role="alert">
        {message}
      </p>
      <button disabled={isSending} type="submit">
        {isSending ? '正在登录…' : '登录'}
      </button>
      <p className="portal-sign-in__hint">忘记密码请联系单位的系统管理员或安全管理员。</p>
    </form>
  )
}
