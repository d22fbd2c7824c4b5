'use client'

import { useState } from 'react'

import { sendJson } from '@/editorial/admin/send-json'

interface Begun {
  secret: string
  /** An SVG that our own server drew. */
  qr: string
}

/**
 * Sets up the second factor: scan, confirm, keep the recovery codes. Not a form of its own: it also
 * stands inside the form of the account.
 * @param goTo where it ends.
 */
export function SecondFactorSetup({ goTo }: { goTo: string }) {
  const [begun, setBegun] = useState<Begun | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const [code, setCode] = useState('')
  const [message, setMessage] = useState('')

  async function begin() {
    const {
      isOk,
      body,
      message: told,
    } = await sendJson<Begun>('POST', '/api/users/second-factor/begin', {})
    setMessage(told)
    if (isOk && body.secret && body.qr) setBegun({ secret: body.secret, qr: body.qr })
  }

  async function confirm() {
    const {
      isOk,
      body,
      message: told,
    } = await sendJson<{ recoveryCodes: string[] }>('POST', '/api/users/second-factor/confirm', {
      code,
    })
    setMessage(told)
    if (isOk && body.recoveryCodes) setCodes(body.recoveryCodes)
  }

  if (codes) return <RecoveryCodes codes={codes} goTo={goTo} />
  return (
    <div className="portal-second-factor">
      {begun === null ? (
        <button onClick={() => void begin()} type="button">
          生成二维码
        </button>
      ) : (
        <div>
          <p>用手机上的验证器应用（支持 TOTP 的任一种）扫描二维码，再输入应用显示的六位数字。</p>
          <img
            alt={`二维码；也可手工输入密钥 ${begun.secret}`}
            className="portal-second-factor__qr"
            src={`data:image/svg+xml,${encodeURIComponent(begun.qr)}`}
          />
          <p>
            不能扫描时手工输入密钥：<code>{begun.secret}</code>
          </p>
          <label>
            动态验证码
            <input
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={7}
              onChange={(event) => setCode(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                void confirm()
              }}
              value={code}
            />
          </label>
          <button onClick={() => void confirm()} type="button">
            启用
          </button>
        </div>
      )}
      <p aria-live="polite" className="portal-sign-in__fault" role="alert">
        {message}
      </p>
    </div>
  )
}

function RecoveryCodes({ codes, goTo }: { codes: string[]; goTo: string }) {
  const text = encodeURIComponent(codes.join('\r\n'))
  return (
    <div className="portal-second-factor">
      <h2>恢复码</h2>
      <p>手机丢失时，用其中一个代替动态验证码，每个只能用一次。现在是唯一一次显示，请保存好。</p>
      <ul className="portal-second-factor__codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a download="恢复码.txt" href={`data:text/plain;charset=utf-8,${text}`}>
          下载
        </a>{' '}
        <a href={goTo}>已保存，继续</a>
      </p>
    </div>
  )
}
