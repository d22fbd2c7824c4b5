import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

import { keyOf } from '@/editorial/keys/key-format'
import { env } from '@/platform/env'
import { graphqlBounds, graphqlFault } from '@/platform/guard-graphql'
import { problemAnswer } from '@/platform/problem'

const handle = GRAPHQL_POST(config)

/** GraphQL behind its guard. */
export async function POST(request: Request): Promise<Response> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  const body = declared > graphqlBounds.bodyBytes ? null : await request.text()
  const fault =
    body === null
      ? {
          code: 'body-too-large',
          message: `A GraphQL request has at most ${graphqlBounds.bodyBytes} bytes`,
        }
      : graphqlFault(body, {
          mayIntrospect: env().graphqlIntrospection,
          isReadOnly: keyOf(request.headers.get('authorization')) !== null,
        })
  if (fault) {
    const { code, message } = fault
    return Response.json({ errors: [{ message, extensions: { code } }] }, { status: 400 })
  }
  return handle(new Request(request.url, { method: 'POST', headers: request.headers, body }))
}

export const OPTIONS = REST_OPTIONS(config)

/** There is no GET: a query string is no place for a query. */
function refuse(): Response {
  const answer = problemAnswer(405, [{ message: '查询只能用 POST 发送。' }])
  answer.headers.set('allow', 'OPTIONS, POST')
  return answer
}
export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH }
