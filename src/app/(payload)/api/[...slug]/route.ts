import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'

import { tellProblem } from '@/platform/problem'
import { withValidator } from '@/platform/validators'

type Handler = ReturnType<typeof REST_GET>

/** Payload's answer, its errors told as problems. */
const told =
  (handle: Handler): Handler =>
  async (request, args) =>
    tellProblem(await handle(request, args), request.headers.get('accept'))

const read = told(REST_GET(config))

export const GET: Handler = async (request, args) =>
  withValidator(await read(request, args), request)
export const POST = told(REST_POST(config))
export const DELETE = told(REST_DELETE(config))
export const PATCH = told(REST_PATCH(config))
export const PUT = told(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
