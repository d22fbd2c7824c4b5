import type { SanitizedConfig } from 'payload'

import { documentSchemas, draftOf, publicCollections, publicGlobals } from './document-schemas'
import { json, read, withErrors } from './operations'
import { ownSchemas, pageOf } from './own-schemas'
import {
  changesParameters,
  countParameters,
  cursorParameters,
  depth,
  listParameters,
  oneParameters,
  searchParameters,
  suggestParameters,
} from './parameters'
import { type JsonObject, ref } from './schema'
import { addWritePaths } from './write-paths'

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

/** The API for consumers as OpenAPI 3.1, made from the config: docs/openapi.json, `/api/openapi.json`. */
export function openApiDocument(config: SanitizedConfig): JsonObject {
  const paths = collectionPaths()
  addWritePaths(paths)
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
