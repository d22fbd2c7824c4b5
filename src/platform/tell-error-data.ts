import type { AfterErrorHook } from 'payload'

import { isWriteConflict } from './database/write-conflict'

/** What a refusal carries, whichever copy of Payload's classes made it. */
interface Refused {
  data?: Record<string, unknown> | null
  isPublic?: boolean
  message: string
  name: string
}

/** Two saves met in the database; this one was rolled back whole. */
const tryAgain = {
  name: 'Refusal',
  message: '同一时刻有别的保存正在进行，这一次没有存上。请再保存一次。',
  data: { code: 'try-again' },
}

/**
 * Keeps code and field paths in REST's answers. In a production build Payload exists twice, in
 * Next's bundle and in Node's modules; its own formatter asks `instanceof`, finds an error of the
 * other copy and leaves out everything but the message.
 */
export const tellErrorData: AfterErrorHook = ({ error }) => {
  if (isWriteConflict(error)) return { response: { errors: [tryAgain] }, status: 409 }
  const { data, isPublic, message, name }: Refused = error
  if (!data || !isPublic) return undefined
  return { response: { errors: [{ name, data, message }] } }
}
