import type { AfterErrorHook } from 'payload'

import { isWriteConflict } from './database/write-conflict'
import { refusal } from './errors'

/** What a refusal carries, whichever copy of Payload's classes made it. */
interface Refused {
  data?: Record<string, unknown> | null
  isPublic?: boolean
  message: string
  name: string
  status?: number
}

/**
 * Keeps code and field paths in REST's answers. In a production build Payload exists twice, in
 * Next's bundle and in Node's modules; its own formatter asks `instanceof`, finds an error of the
 * other copy and leaves out everything but the message.
 */
export const tellErrorData: AfterErrorHook = ({ error }) => {
  const told: Refused = isWriteConflict(error) ? tryAgain() : error
  const { data, isPublic, message, name, status } = told
  if (!data || !isPublic) return undefined
  return { response: { errors: [{ name, data, message }] }, status }
}

/** Two saves met in the database; this one was rolled back whole. */
const tryAgain = () =>
  refusal('try-again', '同一时刻有别的保存正在进行，这一次没有存上。请再保存一次。', 409)
