import { problemAnswer } from './problem'

/** Deepest nesting of JSON that is read; the longest article with tables in blocks has 25 levels. */
const MAX_DEPTH = 100

/**
 * Reads a JSON body before Payload does, which takes whatever it is: refuses what is no object and
 * what is nested without end, over which its copying of data would fail.
 * @returns the request to hand on, or the refusal.
 */
export async function checkJsonBody(request: Request): Promise<Request | Response> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return request
  const body = await request.text()
  const fault = jsonFault(body)
  if (fault !== null) {
    return problemAnswer(400, [{ message: fault, data: { code: 'bad-json' } }])
  }
  const { method, headers, signal } = request
  return new Request(request.url, { method, headers, signal, body })
}

/** What is wrong with a body, in a sentence; `null` for one that may be read. Empty is nothing sent. */
export function jsonFault(body: string): string | null {
  if (body.trim() === '') return null
  if (depthOf(body) > MAX_DEPTH) return `请求内容嵌套过深，最多 ${MAX_DEPTH} 层。`
  try {
    const value: unknown = JSON.parse(body)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? null : '请求内容应是一个 JSON 对象。'
  } catch {
    return '请求内容不是有效的 JSON。'
  }
}

/** Deepest nesting, without reading the values: what stands in texts does not count. */
function depthOf(body: string): number {
  let depth = 0
  let deepest = 0
  let isText = false
  for (let i = 0; i < body.length; i++) {
    const sign = body[i]
    if (isText) {
      if (sign === '\\') i += 1
      else if (sign === '"') isText = false
    } else if (sign === '"') isText = true
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1))
    else if (sign === '}' || sign === ']') depth -= 1
  }
  return deepest
}
