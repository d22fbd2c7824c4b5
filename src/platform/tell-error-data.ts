import type { AfterErrorHook } from 'payload'

import { isWriteConflict } from './database/write-conflict'
import { refusal } from './errors'
import { isFormFault } from './form-fault'

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
  const told = tellable(error)
  const { data, isPublic, message, name, status } = told
  if (!data || !isPublic) return undefined
  return { response: { errors: [{ name, data, message }] }, status }
}

/** What is said of an error that is not our own. */
function tellable(error: Refused): Refused {
  if (isWriteConflict(error)) return tryAgain()
  return isFormFault(error) ? badForm() : error
}

const badForm = () => refusal('bad-form', '上传的内容不完整，或格式不正确。请重新上传。')

/** Two saves met in the database; this one was rolled back whole. */
const tryAgain = () =>
  refusal('try-again', '同一时刻有别的保存正在进行，这一次没有存上。请再保存一次。', 409)
