'use client'

import { useState } from 'react'

import { sendJson } from '@/editorial/admin/send-json'

/** 停用动态验证码. Not a form of its own: it stands inside the form of the account. */
export function SwitchOffForm({ onDone }: { onDone: () => void }) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [message, setMessage] = useState('')

  async function switchOff() {
    const { isOk, message: told } = await sendJson('POST', '/api/users/second-factor/off', {
      password,
      code,
    })
    setMessage(told)
    if (isOk) onDone()
  }

  return (
    <details>
      <summary>停用或换手机</summary>
      <label>
        密码
        <input
          autoComplete="current-password"
          onChange={(event) => setPassword(event.target.value)}
          type="password"
          value={password}
        />
      </label>
      <label>
        动态验证码或恢复码
        <input
          autoComplete="one-time-code"
          onChange={(event) => setCode(event.target.value)}
          value={code}
        />
      </label>
      <button onClick={() => void switchOff()} type="button">
        停用
      </button>
      <p aria-live="polite" role="alert">
        {message}
      </p>
    </details>
  )
}
