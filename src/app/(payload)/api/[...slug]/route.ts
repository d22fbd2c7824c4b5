import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST } from '@payloadcms/next/routes'

import { parameterFaults } from '@/exchange/rest-parameters'
import { checkJsonBody } from '@/platform/json-body'
import { problemAnswer, tellProblem } from '@/platform/problem'
import { withValidator } from '@/platform/validators'
import { hasSessionCookie } from '@/platform/session-cookie'

type Handler = ReturnType<typeof REST_GET>

/** Payload's answer, its errors told as problems. */
const told =
  (handle: Handler): Handler =>
  async (request, args) =>
    tellProblem(await handle(request, args), request.headers.get('accept'))

/** What is sent as JSON is looked at before Payload reads it. */
const checked =
  (handle: Handler): Handler =>
  async (request, args) => {
    const sent = await checkJsonBody(request)
    return sent instanceof Response ? sent : handle(sent, args)
  }

/** Asks without the session of a person. */
const isProgram = ({ headers }: Request): boolean =>
  !hasSessionCookie(headers.get('cookie') ?? undefined) &&
  !/^JWT /i.test(headers.get('authorization') ?? '')

const read = told(REST_GET(config))

export const GET: Handler = async (request, args) => {
  // The admin's own screens ask as Payload wrote them.
  const faults = isProgram(request) ? parameterFaults(new URL(request.url).searchParams) : []
  if (faults.length > 0) return problemAnswer(400, faults)
  return withValidator(await read(request, args), request)
}
export const POST = checked(told(REST_POST(config)))
export const DELETE = checked(told(REST_DELETE(config)))
export const PATCH = checked(told(REST_PATCH(config)))
export const OPTIONS = REST_OPTIONS(config)
