'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { PostButton } from '@/editorial/admin/post-button'

/** 发送测试: a ping to the address as it is saved. */
export function WebhookTest() {
  const { id } = useDocumentInfo()
  return <PostButton label="发送测试" path={`/api/webhooks/${String(id)}/test`} />
}
