'use client'

import { useAuth, useDocumentInfo, useField } from '@payloadcms/ui'

/** 当前密码 on one's own account, for who changes the password there. */
export function CurrentPassword({ path }: { path: string }) {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const { errorMessage, setValue, showError, value } = useField<string>({ path })
  if (user?.id !== id) return null
  return (
    <div className="portal-account-security">
      <label>
        当前密码
        <input
          aria-invalid={showError}
          autoComplete="current-password"
          onChange={(event) => setValue(event.target.value)}
          type="password"
          value={value ?? ''}
        />
        <small>{showError ? errorMessage : '只在修改本人密码时填写。'}</small>
      </label>
    </div>
  )
}
