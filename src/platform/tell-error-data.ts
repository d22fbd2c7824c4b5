import type { AfterErrorHook } from 'payload'

/** What a refusal carries, whichever copy of Payload's classes made it. */
interface Refused {
  data?: Record<string, unknown> | null
  isPublic?: boolean
  message: string
  name: string
}

/**
 * Keeps code and field paths in REST's answers. In a production build Payload exists twice, in
 * Next's bundle and in Node's modules; its own formatter asks `instanceof`, finds an error of the
 * other copy and leaves out everything but the message.
 */
export const tellErrorData: AfterErrorHook = ({ error }) => {
  const { data, isPublic, message, name }: Refused = error
  if (!data || !isPublic) return undefined
  return { response: { errors: [{ name, data, message }] } }
}
