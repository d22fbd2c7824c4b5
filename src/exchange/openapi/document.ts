import type { SanitizedConfig } from 'payload'

import { documentSchemas, draftOf, publicCollections, publicGlobals } from './document-schemas'
import { ownSchemas, pageOf } from './own-schemas'
import {
  changesParameters,
  countParameters,
  cursorParameters,
  depth,
  listParameters,
  oneParameters,
  pathId,
  searchParameters,
  suggestParameters,
} from './parameters'
import { PROBLEM_TYPE } from '@/platform/problem'
import { type Json, type JsonObject, ref } from './schema'

const json = (schema: Json): JsonObject => ({ 'application/json': { schema } })

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
const withErrors = (...codes: number[]): JsonObject =>
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

function read({
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

function write(
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

/** A document as it is read: with a key that delivers articles, its own drafts are among them. */
const asRead = (name: string): JsonObject =>
  name === 'Article' ? { anyOf: [ref(name), ref('ArticleDraft')] } : ref(name)

function collectionPaths(): JsonObject {
  const paths: JsonObject = {}
  for (const [slug, name] of Object.entries(publicCollections)) {
    const tag = '内容 · Content'
    paths[`/api/${slug}`] = read({
      id: `list-${slug}`,
      summary: `列表 · List of ${slug}`,
      tag,
      parameters: listParameters,
      ok: pageOf(asRead(name)),
      errors: [400],
    })
    paths[`/api/${slug}/{id}`] = read({
      id: `read-${slug}`,
      summary: `一项 · One of ${slug}`,
      tag,
      parameters: oneParameters,
      ok: asRead(name),
      errors: [400, 404],
    })
    paths[`/api/${slug}/count`] = read({
      id: `count-${slug}`,
      summary: `数量 · Number of ${slug}`,
      tag,
      parameters: countParameters,
      ok: ref('Count'),
      errors: [400],
    })
  }
  for (const [slug, name] of Object.entries(publicGlobals)) {
    paths[`/api/globals/${slug}`] = read({
      id: `read-${slug}`,
      summary: `设置 · ${name}`,
      tag: '内容 · Content',
      parameters: [depth],
      ok: ref(name),
      errors: [400],
    })
  }
  return paths
}

function writePaths(paths: JsonObject): void {
  const isDraft = {
    name: 'draft',
    in: 'query',
    required: true,
    schema: { type: 'string', enum: ['true'] },
  }
  const article = json({ type: 'object', description: 'docs/content-model.md' })
  const file = (fields: string): JsonObject => ({
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: {
          file: { type: 'string', format: 'binary' },
          _payload: { type: 'string', description: fields },
        },
      },
    },
  })
  const add = (path: string, method: string, operation: JsonObject) => {
    paths[path] = { ...(paths[path] as JsonObject | undefined), [method]: operation }
  }
  add(
    '/api/articles',
    'post',
    write('create-draft', '送一篇草稿 · Send a draft', {
      parameters: [isDraft],
      content: article,
      isRequired: false,
      created: 'ArticleDraft',
      status: '201',
    }),
  )
  add(
    '/api/articles/{id}',
    'patch',
    write('change-draft', '修改自己的草稿 · Change an own draft', {
      parameters: [pathId, isDraft],
      content: article,
      isRequired: false,
      created: 'ArticleDraft',
      status: '200',
    }),
  )
  add(
    '/api/photos',
    'post',
    write('upload-photo', '上传照片 · Upload a photo', {
      content: file('JSON: alt, caption, credit'),
      isRequired: true,
      created: 'Photo',
      status: '201',
    }),
  )
  add(
    '/api/attachments',
    'post',
    write('upload-attachment', '上传附件 · Upload a file', {
      content: file('JSON: title'),
      isRequired: true,
      created: 'Attachment',
      status: '201',
    }),
  )
}

/** The API for consumers as OpenAPI 3.1, made from the config: docs/openapi.json, `/api/openapi.json`. */
export function openApiDocument(config: SanitizedConfig): JsonObject {
  const paths = collectionPaths()
  writePaths(paths)
  const documents = documentSchemas(config)
  const find = '查找与同步 · Finding and following'
  paths['/api/articles/by-cursor'] = read({
    id: 'list-articles-by-cursor',
    summary: '从游标往后 · Articles from a cursor on',
    tag: find,
    parameters: cursorParameters,
    ok: ref('ArticlesByCursor'),
    errors: [400],
  })
  paths['/api/changes'] = read({
    id: 'changes',
    summary: '公开内容的变化 · Changes in order',
    tag: find,
    parameters: changesParameters,
    ok: ref('Changes'),
    errors: [400, 403, 409],
  })
  paths['/api/search'] = read({
    id: 'search',
    summary: '搜索 · Search',
    tag: find,
    parameters: searchParameters,
    ok: ref('SearchAnswer'),
    errors: [400],
  })
  paths['/api/search/suggest'] = read({
    id: 'suggest',
    summary: '标题提示 · Titles while typing',
    tag: find,
    parameters: suggestParameters,
    ok: ref('Suggestions'),
    errors: [400],
  })
  paths['/api/openapi.json'] = read({
    id: 'openapi',
    summary: '本文档 · This document',
    tag: find,
    ok: { type: 'object' },
  })
  paths['/api/graphql'] = {
    post: {
      operationId: 'graphql',
      summary: 'GraphQL',
      tags: [find],
      security: [{}, { apiKey: [] }],
      requestBody: { required: true, content: json(ref('GraphQLRequest')) },
      responses: {
        '200': { description: '成功 · OK', content: json(ref('GraphQLAnswer')) },
        '400': { description: '查询被拒绝 · refused', content: json(ref('GraphQLAnswer')) },
        '415': { description: '类型不对 · wrong type', content: json({}) },
        ...withErrors(),
      },
    },
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '政府信息公开门户接口 · Government information portal API',
      version: '1.0.0',
      description: '公开内容无需密钥即可读取。Everything public is read without a key.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: ['内容 · Content', find, '送稿 · Writing'].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: '接口密钥 dp_…' } },
      schemas: {
        ...ownSchemas,
        ...documents,
        ArticleDraft: draftOf(documents.Article as JsonObject),
      },
    },
  }
}

/** As it is committed and sent: the same for the same config, with a line end. */
export function openApiText(config: SanitizedConfig): string {
  return `${JSON.stringify(openApiDocument(config), null, 2)}\n`
}
