import type { AfterErrorHook } from 'payload'

import { logger } from '@/platform/logger'
import { recordEntry } from './record-entry'
import { rootOf, setRoot } from './root-operation'

/** Refusals of visitors without an account that are kept a minute: a flood must not fill the disk. */
const ANONYMOUS_A_MINUTE = 60

/**
 * Records that something was refused or failed: who tried what, and what was answered. Written
 * apart from the save's own transaction, of which nothing is left.
 */
export const auditRefusal: AfterErrorHook = async ({ error, req }) => {
  const root = rootOf(req)
  if (!root) return undefined
  setRoot(req, undefined)
  const { headers, payload, payloadAPI, user } = req
  if (!user && !allowsAnonymous()) return undefined
  const { message, status } = error as { message: string; status?: number }
  const code = status ?? 500
  try {
    await recordEntry(
      { headers, payload, payloadAPI, user },
      {
        action: root.action,
        result: code >= 500 ? 'failed' : 'refused',
        kind: root.slug,
        contentId: root.contentId,
        title: accountTried(root.email),
        status: code,
        reason: code >= 500 ? null : message,
      },
    )
  } catch (fault) {
    // The database is away: the answer to the user does not wait for the log of its refusal.
    logger.error({ err: fault, action: root.action, msg: 'A refusal could not be recorded' })
  }
  return undefined
}

/** People type passwords into the field above: only what looks like an account is kept. */
function accountTried(email: string | null): string | null {
  if (email === null) return null
  return /^[^\s@]{1,64}@[\w.-]{1,120}$/.test(email) ? email : '（不是邮箱地址）'
}

let minute = 0
let count = 0

function allowsAnonymous(): boolean {
  const now = Math.floor(Date.now() / 60_000)
  if (now !== minute) {
    if (count > ANONYMOUS_A_MINUTE) {
      logger.warn({ count, msg: 'More refusals of anonymous requests than the audit log keeps' })
    }
    minute = now
    count = 0
  }
  count += 1
  return count <= ANONYMOUS_A_MINUTE
}
