import type { Article } from '@/payload-types'
import { related, relationId } from '@/platform/relations'
import type { ContentReader } from '@/publishing/reading'

import { columnTrail } from '../columns/queries'
import { columnLink } from '../columns/view'
import { staffByIds } from '../staff/queries'
import { neighboursOf } from './queries'
import { relatedArticles } from './related'
import { articleView, type ArticleView } from './view'

/** Everything the page of one article shows. */
export async function loadArticleView(
  reader: ContentReader,
  article: Article,
): Promise<ArticleView> {
  const columnId = relationId(article.column)
  const columnPath = related(article.column)?.path
  const staffIds = (article.mentionedStaff ?? []).flatMap((person) => relationId(person) ?? [])
  const [trail, people, neighbours, alike] = await Promise.all([
    columnPath ? columnTrail(reader, columnPath) : [],
    // Read apart from the body: their departments and photos lie a level too deep in it.
    staffByIds(reader, staffIds),
    columnId
      ? neighboursOf(reader, { ...article, columnId })
      : Promise.resolve({ newer: null, older: null }),
    relatedArticles(reader, article),
  ])
  return articleView(article, {
    trail: trail.map(columnLink),
    people,
    ...neighbours,
    related: alike,
  })
}
