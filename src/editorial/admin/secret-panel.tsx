'use client'

import { useState } from 'react'

import { sendJson } from './send-json'

interface SecretPanelProps {
  heading: string
  /** Makes the secret by POST and answers `{ secret }`. */
  path: string
  /** One was made before: making it again has a consequence, which is asked about first. */
  hasOne: boolean
  /** What the consequence is. */
  warning: string
  /** Where the person is to put it. */
  hint: string
}

/** Makes a secret and shows it this once. */
export function SecretPanel({ heading, hasOne, hint, path, warning }: SecretPanelProps) {
  const [secret, setSecret] = useState('')
  const [message, setMessage] = useState('')

  async function make() {
    if (hasOne && !window.confirm(warning)) return
    const { isOk, body, message: told } = await sendJson<{ secret: string }>('POST', path, {})
    setMessage(told)
    if (isOk && body.secret) setSecret(body.secret)
  }

  return (
    <section aria-label={heading} className="portal-account-security">
      <h2>{heading}</h2>
      {secret ? (
        <>
          <p>现在是唯一一次显示，{hint}：</p>
          <p>
            <code className="portal-key-secret">{secret}</code>
          </p>
          <p>
            <button onClick={() => void navigator.clipboard.writeText(secret)} type="button">
              复制
            </button>
          </p>
        </>
      ) : (
        <p>
          <button onClick={() => void make()} type="button">
            {hasOne ? '重新生成密钥' : '生成密钥'}
          </button>
        </p>
      )}
      <p aria-live="polite" role="alert">
        {message}
      </p>
    </section>
  )
}
