import { PROBLEM_TYPE } from '@/platform/problem'
import { type Json, type JsonObject, ref } from './schema'

/** An answer or a request in JSON. */
export const json = (schema: Json): JsonObject => ({ 'application/json': { schema } })

const problem = (description: string): JsonObject => ({
  description,
  content: {
    [PROBLEM_TYPE]: { schema: ref('Problem') },
    'application/json': { schema: ref('Problem') },
  },
})

const errors: Record<number, JsonObject> = {
  400: problem('参数或内容有误 · a parameter or field is wrong'),
  401: problem('密钥无效 · the key is wrong, expired or revoked'),
  403: problem('没有权限 · not allowed'),
  404: problem('没有找到，或不公开 · not there, or not public'),
  409: problem('与现状冲突 · in conflict with what there is'),
  413: problem('过大 · too large'),
  414: problem('网址过长 · the address is too long'),
  429: problem('过于频繁 · too many requests; see Retry-After'),
  503: problem('暂时不能回答 · busy; see Retry-After'),
}
/** These errors, and those that any request may meet. */
export const withErrors = (...codes: number[]): JsonObject =>
  Object.fromEntries(
    [...new Set([...codes, 401, 414, 429, 503])].map((code) => [String(code), errors[code] ?? {}]),
  )

const notModified = { description: '没有变化 · what you have is current' }

interface Operation {
  id: string
  summary: string
  tag: string
  parameters?: readonly unknown[]
  ok: Json
  errors?: number[]
}

/** `GET` of an address, for everybody and for keys. */
export function read({
  id,
  summary,
  tag,
  parameters = [],
  ok,
  errors: codes = [],
}: Operation): JsonObject {
  return {
    get: {
      operationId: id,
      summary,
      tags: [tag],
      security: [{}, { apiKey: [] }],
      parameters: parameters as Json,
      responses: {
        '200': { description: '成功 · OK', content: json(ok) },
        '304': notModified,
        ...withErrors(...codes),
      },
    },
  }
}

/** An operation that a key with the right to deliver may do. */
export function write(
  id: string,
  summary: string,
  options: {
    parameters?: unknown[]
    content: JsonObject
    /** A file must be there; of a draft nothing needs to be. */
    isRequired: boolean
    created: string
    status: string
  },
): JsonObject {
  return {
    operationId: id,
    summary,
    tags: ['送稿 · Writing'],
    security: [{ apiKey: [] }],
    parameters: (options.parameters ?? []) as Json,
    requestBody: { required: options.isRequired, content: options.content },
    responses: {
      [options.status]: {
        description: '已保存 · saved',
        content: json({
          type: 'object',
          required: ['doc', 'message'],
          properties: { doc: ref(options.created), message: { type: 'string' } },
        }),
      },
      ...withErrors(400, 403, 404, 409, 413),
    },
  }
}
