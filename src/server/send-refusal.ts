import type { FastifyReply } from 'fastify'

import { problemOf, PROBLEM_TYPE } from '@/platform/problem'
import { errorPage } from '@/ui/error-page'
import { refusals } from './refusals'

/** One thing that is wrong, for programs: what Payload's own refusals look like. */
export interface ApiError {
  message: string
  data: { code: string; parameter?: string }
}

const REFUSAL_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'"

/** Says why there is no answer: to programs in JSON, to visitors as a plain page. */
export function sendRefusal(reply: FastifyReply, status: keyof typeof refusals) {
  const { code, text } = refusals[status]
  if (reply.request.url.startsWith('/api/')) {
    return sendErrors(reply, status, [{ message: text, data: { code } }])
  }
  return (
    reply
      .code(status)
      .header('cache-control', 'no-store')
      // A page of words and one style sheet; nothing in it runs.
      .header('content-security-policy', REFUSAL_POLICY)
      .type('text/html; charset=utf-8')
      .send(errorPage({ status, ...refusals[status] }))
  )
}

export function sendErrors(reply: FastifyReply, status: number, errors: ApiError[]) {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemOf(status, errors)))
}
