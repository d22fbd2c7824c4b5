'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { SecretPanel } from '@/editorial/admin/secret-panel'

/** 生成密钥: what the receiver checks the signatures with, shown this once. */
export function WebhookSecret() {
  const { id, savedDocumentData } = useDocumentInfo()
  return (
    <SecretPanel
      hasOne={Boolean(savedDocumentData?.shownPart)}
      heading="签名密钥"
      hint="请交给接收方，用来核对签名"
      path={`/api/webhooks/${String(id)}/secret`}
      warning="重新生成后，接收方要换上新的密钥，否则核对不上签名。继续吗？"
    />
  )
}
