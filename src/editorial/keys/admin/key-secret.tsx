'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { sendJson } from '@/editorial/admin/send-json'

/** 生成密钥: the key is shown this once; making it again makes the old one worthless. */
export function KeySecret() {
  const { id, savedDocumentData } = useDocumentInfo()
  const [secret, setSecret] = useState('')
  const [message, setMessage] = useState('')
  const hasOne = Boolean(savedDocumentData?.shownPart)

  async function make() {
    if (hasOne && !window.confirm('重新生成后，原来的密钥立即失效。继续吗？')) return
    const {
      isOk,
      body,
      message: told,
    } = await sendJson<{ secret: string }>('POST', `/api/apiKeys/${String(id)}/secret`, {})
    setMessage(told)
    if (isOk && body.secret) setSecret(body.secret)
  }

  return (
    <section aria-label="密钥" className="portal-account-security">
      <h2>密钥</h2>
      {secret ? (
        <>
          <p>现在是唯一一次显示，请复制到调用接口的程序里：</p>
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
