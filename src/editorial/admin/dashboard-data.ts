import type { Payload, TypedUser, Where } from 'payload'

import { related } from '@/platform/relations'
import { can } from '../policy'

const SHOWN = 8

/** What the dashboard lists, as far as this user may read it. */
export async function loadDashboard(payload: Payload, user: TypedUser) {
  const list = async (where: Where, sort: string) => {
    const found = await payload.find({
      collection: 'articles',
      where,
      sort,
      limit: SHOWN,
      pagination: false,
      depth: 1,
      draft: true,
      select: { title: true, column: true, updatedAt: true, publishedAt: true, path: true },
      overrideAccess: false,
      user,
    })
    return found.docs.map((article) => ({
      id: article.id,
      title: article.title || '（无标题）',
      column: related(article.column)?.title ?? null,
      at: (sort === '-publishedAt' ? article.publishedAt : null) ?? article.updatedAt ?? null,
      path: sort === '-publishedAt' ? (article.path ?? null) : null,
    }))
  }
  if (!can(user, 'content.readUnpublished')) {
    return { drafts: [], latest: [], canRead: false, canWrite: false }
  }
  const [drafts, latest] = await Promise.all([
    list({ _status: { equals: 'draft' } }, '-updatedAt'),
    list({ _status: { equals: 'published' } }, '-publishedAt'),
  ])
  return { drafts, latest, canRead: true, canWrite: can(user, 'articles.write') }
}
