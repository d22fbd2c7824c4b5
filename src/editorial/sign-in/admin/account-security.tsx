'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import { sendJson } from '@/editorial/admin/send-json'
import type { ShownSession } from '../session-endpoints'
import { SecondFactorSetup } from './second-factor-setup'
import { SwitchOffForm } from './switch-off-form'

interface Security {
  hasSecondFactor: boolean
  recoveryCodesLeft: number
  sessions: ShownSession[]
}

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
})

/** 登录安全 on the page of an account: one's own in full, of others what a manager may do. */
export function AccountSecurity() {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  return (
    <section aria-label="登录安全" className="portal-account-security">
      <h2>登录安全</h2>
      {user?.id === id ? <OwnSecurity /> : <OthersSecurity id={String(id)} />}
    </section>
  )
}

function OwnSecurity() {
  const [security, setSecurity] = useState<Security | null>(null)
  const [message, setMessage] = useState('')
  const load = useCallback(async () => {
    const response = await fetch('/api/users/sessions', { credentials: 'same-origin' })
    if (response.ok) setSecurity((await response.json()) as Security)
    else setMessage('暂时读不到登录情况，请刷新页面。')
  }, [])
  useEffect(() => void load(), [load])

  async function end(body: object) {
    const { isOk, message: told } = await sendJson('POST', '/api/users/sessions/end', body)
    setMessage(told)
    if (isOk) await load()
  }

  if (!security) return <p>{message || '正在读取…'}</p>
  const { hasSecondFactor, recoveryCodesLeft, sessions } = security
  return (
    <>
      <h3>动态验证码</h3>
      {hasSecondFactor ? (
        <>
          <p>已启用，还有 {recoveryCodesLeft} 个恢复码可用。</p>
          <SwitchOffForm onDone={() => void load()} />
        </>
      ) : (
        <SecondFactorSetup goTo="/admin/account" />
      )}
      <h3>登录处</h3>
      <ul className="portal-account-security__sessions">
        {sessions.map(({ number, since, usedAt, address, browser, isThis }) => (
          <li key={number}>
            {[browser, address].filter(Boolean).join('，') || '未知'}
            <small>
              {when.format(new Date(since))} 登录，{when.format(new Date(usedAt))} 用过
            </small>
            {isThis ? (
              <em>本机</em>
            ) : (
              <button onClick={() => void end({ number })} type="button">
                退出此处
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <button onClick={() => void end({ others: true })} type="button">
          退出其他各处
        </button>
      )}
      <p aria-live="polite" role="status">
        {message}
      </p>
    </>
  )
}

function OthersSecurity({ id }: { id: string }) {
  const [message, setMessage] = useState('')
  async function act(path: string, body: object, done: string) {
    const { isOk, message: told } = await sendJson('POST', path, body)
    setMessage(isOk ? done : told)
  }
  return (
    <>
      <p>
        <button
          onClick={() =>
            void act('/api/users/sessions/end', { user: id }, '已让这个账号在各处退出。')
          }
          type="button"
        >
          让其在各处退出
        </button>
        <button
          onClick={() =>
            void act(`/api/users/${id}/second-factor/reset`, {}, '已重设；本人下次登录后重新启用。')
          }
          type="button"
        >
          重设动态验证码
        </button>
      </p>
      <p aria-live="polite" role="status">
        {message}
      </p>
    </>
  )
}
