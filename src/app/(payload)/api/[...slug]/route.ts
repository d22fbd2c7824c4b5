import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST } from '@payloadcms/next/routes'

import { methodsAt } from '@/exchange/methods-at'
import { parameterFaults } from '@/exchange/rest-parameters'
import { checkJsonBody } from '@/platform/json-body'
import { problemAnswer, tellProblem } from '@/platform/problem'
import { withValidator } from '@/platform/validators'
import { hasSessionCookie } from '@/platform/session-cookie'

type Handler = ReturnType<typeof REST_GET>

/** Payload's answer, its errors told as problems. */
const told =
  (handle: Handler): Handler =>
  async (request, args) => {
    const answer = await handle(request, args)
    return (
      (answer.status === 404 ? await methodFault(request) : null) ??
      tellProblem(answer, request.headers.get('accept'))
    )
  }

const OVERRIDES = ['x-http-method-override', 'x-payload-http-method-override']

/** 405 for an address that is there for other methods; Payload says 404 to that, too. */
async function methodFault({ method, url, headers }: Request): Promise<Response | null> {
  // A long filter is sent as POST and answered as GET.
  if (OVERRIDES.some((name) => headers.has(name))) return null
  const { pathname } = new URL(url)
  const methods = methodsAt(await config, pathname.replace(/^\/api/, ''))
  if (methods.length === 0 || methods.includes(method)) return null
  const answer = problemAnswer(405, [{ message: `这个接口只能用 ${methods.join('、')} 方法。` }])
  answer.headers.set('allow', methods.join(', '))
  return answer
}

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
/** What GET would say, without its body; Payload itself has no HEAD. */
export const HEAD: Handler = async ({ url, headers, signal }, args) => {
  const answer = await GET(new Request(url, { headers, signal }), args)
  await answer.body?.cancel()
  return new Response(null, answer)
}
export const POST = checked(told(REST_POST(config)))
export const DELETE = checked(told(REST_DELETE(config)))
export const PATCH = checked(told(REST_PATCH(config)))
export const OPTIONS = REST_OPTIONS(config)
