'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { SecretPanel } from '@/editorial/admin/secret-panel'

/** 生成密钥: the key is shown this once; making it again makes the old one worthless. */
export function KeySecret() {
  const { id, savedDocumentData } = useDocumentInfo()
  return (
    <SecretPanel
      hasOne={Boolean(savedDocumentData?.shownPart)}
      heading="密钥"
      hint="请复制到调用接口的程序里"
      path={`/api/apiKeys/${String(id)}/secret`}
      warning="重新生成后，原来的密钥立即失效。继续吗？"
    />
  )
}
