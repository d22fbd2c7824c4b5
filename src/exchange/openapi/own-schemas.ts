import { feedBounds } from '@/publishing/changes-feed/feed-request'
import { flag, type JsonObject, list, orNull, ref, shape, text, textOrNull, whole } from './schema'

const marked = shape({
  text,
  marks: list({ type: 'array', items: whole, minItems: 2, maxItems: 2 }),
})
const facet = list(shape({ value: text, label: text, count: whole }))

/** What the portal's own addresses answer. */
export const ownSchemas: JsonObject = {
  Problem: {
    type: 'object',
    description: 'RFC 9457. `errors` are what is wrong, one by one. 错误说明。',
    required: ['type', 'title', 'status', 'detail', 'code', 'errors'],
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: text,
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: text,
      code: text,
      errors: list({
        type: 'object',
        required: ['message'],
        properties: { message: text, name: text, data: {} },
      }),
    },
  },
  Change: shape({
    seq: { type: 'integer', minimum: 1 },
    at: { type: 'string', format: 'date-time' },
    kind: text,
    id: text,
    action: { type: 'string', enum: ['published', 'updated', 'retracted'] },
    title: textOrNull,
    path: textOrNull,
    previousPath: textOrNull,
    hash: textOrNull,
    version: textOrNull,
  }),
  Changes: shape({
    changes: { ...list(ref('Change')), maxItems: feedBounds.limit.max },
    next: whole,
    head: whole,
  }),
  MarkedText: marked,
  SearchAnswer: shape({
    query: text,
    isCut: flag,
    total: whole,
    isMore: flag,
    page: whole,
    limit: whole,
    pages: whole,
    hits: list(
      shape({
        collection: text,
        id: text,
        kind: text,
        title: ref('MarkedText'),
        snippet: orNull(ref('MarkedText')),
        path: text,
        trail: list(shape({ title: text, path: text })),
        at: textOrNull,
        source: textOrNull,
        files: list(
          shape({ title: ref('MarkedText'), href: text, snippet: orNull(ref('MarkedText')) }),
        ),
      }),
    ),
    facets: shape({ kind: facet, column: facet, department: facet, year: facet }),
    suggestions: list(text),
  }),
  Suggestions: shape({ suggestions: { ...list(shape({ title: text, path: text })), maxItems: 8 } }),
  Count: shape({ totalDocs: whole }),
  ArticlesByCursor: shape({ docs: list(ref('Article')), limit: whole, next: textOrNull }),
  GraphQLRequest: {
    type: 'object',
    required: ['query'],
    properties: {
      query: { type: 'string', minLength: 1 },
      variables: { type: ['object', 'null'] },
    },
  },
  GraphQLAnswer: {
    type: 'object',
    properties: {
      data: { type: ['object', 'null'] },
      errors: list({ type: 'object', required: ['message'], properties: { message: text } }),
    },
  },
}

/** A page of a list, as Payload gives it. */
export const pageOf = (each: JsonObject): JsonObject =>
  shape({
    docs: list(each),
    hasNextPage: flag,
    hasPrevPage: flag,
    limit: whole,
    nextPage: orNull(whole),
    page: orNull(whole),
    pagingCounter: orNull(whole),
    prevPage: orNull(whole),
    totalDocs: whole,
    totalPages: whole,
  })
