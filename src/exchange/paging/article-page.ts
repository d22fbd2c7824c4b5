import type { CollectionConfig, Endpoint, Where } from 'payload'

import { NEWEST_FIRST } from '@/content/articles/order'
import { problemOf } from '@/platform/problem'
import { type Cursor, readCursor, writeCursor } from './cursor'

const DEFAULT_LIMIT = 20
const MAX_LIMIT = 100

/**
 * `GET /api/articles/by-cursor`: articles, the newest first, from behind a cursor on. What was
 * published meanwhile shifts nothing, and the thousandth page costs what the first does. `select`,
 * `depth` (0–1) and `where` as ever; there are no page numbers and no total.
 */
const articlePage: Endpoint = {
  path: '/by-cursor',
  method: 'get',
  handler: async (req) => {
    const url = new URL(req.url ?? '', 'http://localhost')
    const text = url.searchParams.get('cursor') ?? ''
    const cursor = text === '' ? null : readCursor(text)
    if (text !== '' && cursor === null) {
      return fault(
        'cursor',
        '参数 cursor 不是本站给出的，请从上一次的回答中取 next，或留空从头开始。',
      )
    }
    const asked = url.searchParams.get('limit')
    const limit = asked === null ? DEFAULT_LIMIT : /^\d{1,3}$/.test(asked) ? Number(asked) : 0
    if (limit < 1 || limit > MAX_LIMIT) return fault('limit', '参数 limit 应为 1 到 100 的整数。')

    const { where, select } = req.query
    const { docs } = await req.payload.find({
      collection: 'articles',
      where: {
        and: [
          isObject(where) ? (where as Where) : {},
          // Drafts of a key's own have no place in this order.
          { publishedAt: { exists: true } },
          cursor ? behind(cursor) : {},
        ],
      },
      // The place is needed for the next cursor, whatever else is asked for.
      ...(isObject(select) ? { select: { ...select, publishedAt: true, number: true } } : {}),
      sort: NEWEST_FIRST,
      limit: limit + 1,
      pagination: false,
      depth: Number(req.query.depth) >= 1 ? 1 : 0,
      draft: false,
      trash: false,
      overrideAccess: false,
      user: req.user ?? undefined,
    })
    const page = docs.slice(0, limit)
    const last = page.at(-1)
    const next =
      docs.length > limit && last?.publishedAt && typeof last.number === 'number'
        ? writeCursor({ publishedAt: last.publishedAt, number: last.number })
        : null
    return Response.json({ docs: page, limit, next }, { headers: next ? linkTo(url, next) : {} })
  },
}

/** The collection with its list by cursor. */
export const withCursor = (articles: CollectionConfig): CollectionConfig => ({
  ...articles,
  endpoints: [...(articles.endpoints || []), articlePage],
})

function behind({ publishedAt, number }: Cursor): Where {
  return {
    and: [
      // Follows from what is below; said outright, an index finds where to begin.
      { publishedAt: { less_than_equal: publishedAt } },
      {
        or: [
          { publishedAt: { less_than: publishedAt } },
          { and: [{ publishedAt: { equals: publishedAt } }, { number: { less_than: number } }] },
        ],
      },
    ],
  }
}

function linkTo(url: URL, next: string): Record<string, string> {
  const params = new URLSearchParams(url.searchParams)
  params.set('cursor', next)
  return { Link: `<${url.pathname}?${params.toString()}>; rel="next"` }
}

/** What Payload read from the query string; a wrong shape is its own validation's to refuse. */
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fault(parameter: string, message: string): Response {
  const errors = [{ message, data: { code: 'bad-parameter', parameter } }]
  return Response.json(problemOf(400, errors), { status: 400 })
}
