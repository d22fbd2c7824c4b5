import type { Article } from '@/payload-types'
import { relationId, relationIds } from '@/platform/relations'
import { documentTag } from '@/publishing/changes/change'
import type { ContentReader } from '@/publishing/reading'
import { dependOn } from '@/publishing/renderer/render-context'
import { portalSearch } from '@/search/search'
import { UNRELATED_TAG } from '@/search/tags'

import { rowSelect, type RowArticle } from './rows'

/** 相关稿件 under an article. */
const RELATED = 5

/**
 * Articles with much in common with one, the closest first, as they are when its page is rendered:
 * a new one shows under older ones when these are rendered for another reason, a withdrawn one goes
 * at once.
 */
export async function relatedArticles(
  reader: ContentReader,
  article: Article,
): Promise<RowArticle[]> {
  const ids = await relatedIds(article)
  if (ids === null) {
    dependOn(UNRELATED_TAG)
    return []
  }
  if (ids.length === 0) return []
  const found = await reader.find('articles', {
    where: { id: { in: ids } },
    dependsOn: ids.map((id) => documentTag('articles', id)),
    limit: ids.length,
    select: rowSelect,
  })
  return ids.flatMap((id) => found.find((each) => each.id === id) ?? [])
}

async function relatedIds(article: Article): Promise<string[] | null> {
  const search = portalSearch()
  if (!search) return null
  const subject = {
    collection: 'articles',
    id: article.id,
    title: article.title,
    keywords: article.keywords ?? [],
    body: article.plainText ?? '',
    column: relationId(article.column),
    departments: [
      ...new Set(
        relationIds([...(article.departments ?? []), ...(article.mentionedDepartments ?? [])]),
      ),
    ],
  }
  return search.related(subject, RELATED)
}
