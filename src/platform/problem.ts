/** One thing that is wrong, as Payload's admin and forms know it. */
export interface ProblemError {
  message: string
  name?: string
  data?: unknown
}

/**
 * Body of every refusal of the API: a problem by RFC 9457, and `errors` as Payload's own forms read
 * them. One body for both, so that nobody gets another one by what he accepts.
 */
export interface Problem {
  /** Where the code is explained, relative to the site. */
  type: string
  title: string
  status: number
  /** A sentence for people, in Chinese. */
  detail: string
  /** For programs. */
  code: string
  errors: ProblemError[]
}

export const PROBLEM_TYPE = 'application/problem+json'

/** What a status is called, and its code when nothing says it better. */
const statuses: Record<number, [code: string, title: string]> = {
  400: ['bad-request', '请求有误'],
  401: ['not-signed-in', '没有登录或密钥无效'],
  403: ['not-allowed', '没有权限'],
  404: ['not-found', '没有找到'],
  405: ['method-not-allowed', '不支持这种方法'],
  409: ['conflict', '与现状冲突'],
  411: ['length-required', '请求没有写明长度'],
  413: ['too-large', '请求过大'],
  414: ['address-too-long', '网址过长'],
  415: ['wrong-type', '不支持的内容类型'],
  429: ['too-many-requests', '请求过于频繁'],
  500: ['failed', '系统出现问题'],
  501: ['not-supported', '不提供这个接口'],
  503: ['unavailable', '暂时不能回答'],
}

/** @param errors at least one; its first sentence and code speak for the whole. */
export function problemOf(status: number, errors: readonly ProblemError[]): Problem {
  const [fallback, title] = statuses[status] ?? ['failed', '请求没有成功']
  const [first] = errors
  const code = codeOf(first) ?? (first?.name === 'ValidationError' ? 'invalid' : fallback)
  return {
    type: `/api-docs#${code}`,
    title,
    status,
    detail: first?.message ?? title,
    code,
    errors: [...errors],
  }
}

/** The same as an answer, kept by nobody. */
export function problemAnswer(status: number, errors: readonly ProblemError[]): Response {
  return Response.json(problemOf(status, errors), {
    status,
    headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store' },
  })
}

function codeOf(error: ProblemError | undefined): string | null {
  const { code } = (error?.data ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : null
}

/** Payload's answers with an error become problems; everything else stays as it is. */
export async function tellProblem(response: Response, accept: string | null): Promise<Response> {
  const type = response.headers.get('content-type') ?? ''
  if (response.status < 400 || !/^application\/json\b/.test(type)) return response
  const body: unknown = await response.json()
  const told = problemOf(response.status, errorsOf(body, response.status))
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  headers.set('cache-control', 'no-store')
  if (accept?.includes(PROBLEM_TYPE)) headers.set('content-type', PROBLEM_TYPE)
  const kept = typeof body === 'object' && body !== null ? body : {}
  return new Response(JSON.stringify({ ...kept, ...told }), { status: response.status, headers })
}

/** Payload says `{ errors: […] }`, of an unknown address `{ message }` alone. */
function errorsOf(body: unknown, status: number): ProblemError[] {
  const { errors, message } = (body ?? {}) as { errors?: unknown; message?: unknown }
  if (Array.isArray(errors) && errors.length > 0) {
    return errors.map((error: Partial<ProblemError>) => ({
      ...error,
      message: String(error.message),
    }))
  }
  const fallback = status === 404 ? '没有这个接口，请检查网址和方法。' : '请求没有成功。'
  return [{ message: typeof message === 'string' && status !== 404 ? message : fallback }]
}
