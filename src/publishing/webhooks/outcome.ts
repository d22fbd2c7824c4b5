import type { WebhookDelivery } from '@/payload-types'
import type { OutgoingFault } from '@/platform/outgoing/outgoing-fault'

/** What came of one attempt: delivered, or what was wrong, in a code and in words for the staff. */
export type Outcome =
  { isSent: true; status: number } | { isSent: false; status: number | null; error: Problem }

interface Problem {
  code: string
  message: string
}

/** The receiver says that nobody is there any more: the webhook is switched off. */
export const GONE = 410

/** What an answer with this status means: everything but 2xx is a failure. */
export function outcomeOfStatus(status: number): Outcome {
  if (status >= 200 && status < 300) return { isSent: true, status }
  return { isSent: false, status, error: problemOf(status) }
}

function problemOf(status: number): Problem {
  if (status >= 300 && status < 400) {
    return {
      code: 'redirect',
      message: `对方要求转到别的网址（状态 ${status}）。系统不跟随跳转，请把最终的网址填到推送里。`,
    }
  }
  if (status === GONE) {
    return { code: 'gone', message: '对方表示这个地址已不再使用（状态 410），推送随即停用。' }
  }
  return { code: 'status', message: `对方没有接收（状态 ${status}）。` }
}

export function outcomeOfFault({ code, message }: OutgoingFault): Outcome {
  return { isSent: false, status: null, error: { code, message } }
}

/** A failure on our own side. */
export function outcomeOf(code: keyof typeof ownProblems): Outcome {
  return { isSent: false, status: null, error: { code, message: ownProblems[code] } }
}

const ownProblems = {
  'no-secret': '签名密钥还没有生成，或者换过 PAYLOAD_SECRET 后不能读取。请重新生成密钥。',
  'no-change': '发布日志里已没有这一条，可能恢复过备份。',
} as const

/** What a delivery keeps of its last attempt. @param durationMs rounded. */
export function attemptOf(
  outcome: Outcome,
  { at, durationMs }: { at: string; durationMs: number },
): Partial<WebhookDelivery> {
  const error = outcome.isSent ? null : outcome.error
  return {
    durationMs,
    lastAttemptAt: at,
    lastStatus: outcome.status,
    lastErrorCode: error?.code ?? null,
    lastError: error?.message ?? null,
  }
}
