import type { Article } from '@/payload-types'
import { related, relationId } from '@/platform/relations'
import type { ContentReader } from '@/publishing/reading'

import { columnTrail } from '../columns/queries'
import { columnLink } from '../columns/view'
import { neighboursOf } from './queries'
import { articleView, type ArticleView } from './view'

/** Everything the page of one article shows. */
export async function loadArticleView(
  reader: ContentReader,
  article: Article,
): Promise<ArticleView> {
  const columnId = relationId(article.column)
  const columnPath = related(article.column)?.path
  const [trail, neighbours] = await Promise.all([
    columnPath ? columnTrail(reader, columnPath) : [],
    columnId
      ? neighboursOf(reader, { ...article, columnId })
      : Promise.resolve({ newer: null, older: null }),
  ])
  return articleView(article, { trail: trail.map(columnLink), ...neighbours })
}
