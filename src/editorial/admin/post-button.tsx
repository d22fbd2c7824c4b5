'use client'

import { useState } from 'react'

import { sendJson } from './send-json'

interface PostButtonProps {
  label: string
  /** Answers `{ message }` for the person. */
  path: string
}

/** A button of a form that asks the server to do something, and tells what came of it. */
export function PostButton({ label, path }: PostButtonProps) {
  const [message, setMessage] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function send() {
    setBusy(true)
    const { body, message: refusal } = await sendJson<{ message: string }>('POST', path, {})
    setMessage(refusal || (body.message ?? ''))
    setBusy(false)
  }

  return (
    <div className="portal-account-security">
      <p>
        <button disabled={isBusy} onClick={() => void send()} type="button">
          {isBusy ? '请稍候…' : label}
        </button>
      </p>
      <p aria-live="polite" role="status">
        {message}
      </p>
    </div>
  )
}
