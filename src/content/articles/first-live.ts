import type { PayloadRequest, Where } from 'payload'

import { publishedArticles } from './article'

/** The first live article in an order, inside the request's transaction; its id alone. */
export async function firstLive(
  req: PayloadRequest,
  where: Where,
  sort: string[],
): Promise<string | null> {
  const found = await req.payload.find({
    collection: 'articles',
    where: { and: [where, publishedArticles] },
    sort,
    limit: 1,
    pagination: false,
    depth: 0,
    select: { path: true },
    overrideAccess: true, // asks about the public state, not about a reader
    req,
  })
  return found.docs[0]?.id ?? null
}
