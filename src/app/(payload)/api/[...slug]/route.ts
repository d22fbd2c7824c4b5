import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'

import { checkJsonBody } from '@/platform/json-body'
import { tellProblem } from '@/platform/problem'
import { withValidator } from '@/platform/validators'

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

const read = told(REST_GET(config))

export const GET: Handler = async (request, args) =>
  withValidator(await read(request, args), request)
export const POST = checked(told(REST_POST(config)))
export const DELETE = checked(told(REST_DELETE(config)))
export const PATCH = checked(told(REST_PATCH(config)))
export const PUT = checked(told(REST_PUT(config)))
export const OPTIONS = REST_OPTIONS(config)
