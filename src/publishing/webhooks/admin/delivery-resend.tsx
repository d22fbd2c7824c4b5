'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { PostButton } from '@/editorial/admin/post-button'

/** 重新发送: the same delivery once more, from its first attempt on. */
export function DeliveryResend() {
  const { id } = useDocumentInfo()
  return <PostButton label="重新发送" path={`/api/webhookDeliveries/${String(id)}/resend`} />
}
