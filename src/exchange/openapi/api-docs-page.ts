import { createHash } from 'node:crypto'

import type { Json, JsonObject } from './schema'

const style = `body{font:16px/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.3rem;margin-top:2.5rem;border-bottom:1px solid #767676}
details{border:1px solid #c4c4c4;border-radius:4px;margin:.5rem 0;padding:.25rem .75rem}summary{cursor:pointer;overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,monospace;font-size:.9em}pre{overflow-x:auto;background:#f4f4f4;padding:.75rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #ddd}
a{color:#0a4b8f}`

const hash = createHash('sha256').update(style).digest('base64')

/** Nothing but this page's own style: no script, no other server. */
export const API_DOCS_POLICY = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** Codes of refusals that any address may answer with. */
const codes: [string, string][] = [
  ['bad-parameter', '参数有误，见 errors[].data.parameter · a parameter is wrong'],
  ['bad-request', '请求有误 · the request cannot be understood'],
  ['invalid', '字段有误，见 errors[].data.errors · fields are wrong'],
  ['not-signed-in', '没有登录 · not signed in'],
  ['key-invalid', '密钥写错、到期或已撤销 · the key is wrong, expired or revoked'],
  ['key-not-allowed', '密钥不能用于这个地址 · keys are not for this address'],
  ['not-allowed', '没有权限 · not allowed'],
  ['not-found', '没有，或不公开 · not there, or not public'],
  ['cursor-ahead', '游标比日志新，请从 0 重新同步 · begin again from 0'],
  ['no-such-column', '没有这个栏目 · there is no such column'],
  ['too-many-requests', '过于频繁，见 Retry-After · too many requests'],
  ['too-many-waiting', '同时等待的请求太多 · too many waiting requests'],
  ['address-too-long', '网址过长 · the address is too long'],
  ['try-again', '同时有别的保存，请重试 · two saves met; try again'],
  ['search-busy', '搜索正忙 · the search is busy'],
  ['search-slow', '搜索太慢而中止 · the search took too long'],
  ['search-unavailable', '搜索暂不可用 · the search is not available'],
  ['unavailable', '暂时不能回答 · not available for now'],
]

const escape = (value: string): string =>
  value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const object = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}

const listOf = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.map((each: Json) => object(each)) : []

const words = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** The reference of the API as one page without a script, from its OpenAPI document. */
export function apiDocsPage(document: JsonObject): string {
  const info = object(document.info)
  const sections = listOf(document.tags).map(({ name }) => section(document, words(name)))
  const rows = codes.map(
    ([code, said]) => `<tr id="${code}"><td><code>${code}</code></td><td>${escape(said)}</td></tr>`,
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>接口文档 · API</title><style>${style}</style></head><body><main><h1>${escape(words(info.title))}</h1><p>${escape(words(info.description))} <a href="/api/openapi.json">OpenAPI 3.1</a></p>${sections.join('')}<h2>错误代码 · Error codes</h2><div class="scroll"><table><tbody>${rows.join('')}</tbody></table></div></main></body></html>`
}

function section(document: JsonObject, tag: string): string {
  const operations = Object.entries(object(document.paths)).flatMap(([path, methods]) =>
    Object.entries(object(methods))
      .filter(([, operation]) => {
        const { tags } = object(operation)
        return Array.isArray(tags) && tags.includes(tag)
      })
      .map(([method, operation]) => operationHtml(path, method.toUpperCase(), object(operation))),
  )
  return `<h2>${escape(tag)}</h2>${operations.join('')}`
}

function operationHtml(path: string, method: string, operation: JsonObject): string {
  const parameters = listOf(operation.parameters).map(
    (each) =>
      `<tr><td><code>${escape(words(each.name))}</code>${each.required === true ? ' *' : ''}</td><td>${escape(words(each.description))}</td><td><code>${escape(bounds(object(each.schema)))}</code></td></tr>`,
  )
  const answers = Object.entries(object(operation.responses)).map(
    ([status, answer]) =>
      `<tr><td><code>${status}</code></td><td>${escape(words(object(answer).description))}</td></tr>`,
  )
  const example =
    method === 'GET'
      ? `curl "$PORTAL${path}"`
      : `curl -X ${method} "$PORTAL${path}" -H "Authorization: Bearer dp_…"`
  return `<details id="${escape(words(operation.operationId))}"><summary><strong>${method}</strong> <code>${escape(path)}</code> ${escape(words(operation.summary))}</summary><pre tabindex="0">${escape(example)}</pre>${parameters.length > 0 ? `<h3>参数 · Parameters</h3><div class="scroll"><table><tbody>${parameters.join('')}</tbody></table></div>` : ''}<h3>回答 · Answers</h3><div class="scroll"><table><tbody>${answers.join('')}</tbody></table></div></details>`
}

function bounds({
  type,
  minimum,
  maximum,
  enum: values,
  default: fallback,
  pattern,
  format,
}: JsonObject): string {
  if (Array.isArray(values)) return values.join(' | ')
  const range =
    typeof minimum === 'number' && typeof maximum === 'number' ? ` ${minimum}–${maximum}` : ''
  const given = fallback === undefined ? '' : ` = ${JSON.stringify(fallback)}`
  return `${words(type)}${range}${words(pattern) ? ` ${words(pattern)}` : ''}${words(format) ? ` ${words(format)}` : ''}${given}`
}
