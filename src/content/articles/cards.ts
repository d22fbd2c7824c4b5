import type { Article, Photo } from '@/payload-types'
import { relationId } from '@/platform/relations'
import { documentTag } from '@/publishing/changes/change'
import type { ContentReader } from '@/publishing/reading'
import type { PhotoView } from '@/ui/photo-view'

import { photosByIds } from '../photos/queries'
import { photoView } from '../photos/view'
import { latestOf } from './in-columns'
import { rowSelect, type RowArticle } from './rows'

/** An article shown with its photo. */
export interface ArticleCard {
  title: string
  href: string
  date: string | null
  summary: string | null
  photo: PhotoView | null
}

type CardArticle = RowArticle & Pick<Article, 'summary' | 'cover' | 'usedPhotos'>

/** Some of the newest may have no photo; so many more are looked at. */
const READ_AHEAD = 30

const cardSelect = { ...rowSelect, summary: true, cover: true, usedPhotos: true } as const

/** The newest articles of some columns that have a photo, with it. */
export async function latestCards(
  reader: ContentReader,
  columnIds: string[],
  limit: number,
): Promise<ArticleCard[]> {
  const articles = await latestOf(reader, columnIds, limit + READ_AHEAD, cardSelect)
  const withPhoto = articles.filter((article) => photoIdOf(article) !== null)
  return cardsOf(reader, withPhoto.slice(0, limit))
}

/** One article as a card; `null` when visitors cannot see it. */
export async function cardById(reader: ContentReader, id: string): Promise<ArticleCard | null> {
  const article = await reader.findOne('articles', {
    where: { id: { equals: id } },
    dependsOn: [documentTag('articles', id)],
    select: cardSelect,
    depth: 0,
  })
  if (!article) return null
  return (await cardsOf(reader, [article]))[0] ?? null
}

async function cardsOf(reader: ContentReader, articles: CardArticle[]): Promise<ArticleCard[]> {
  const ids = articles.flatMap((article) => photoIdOf(article) ?? [])
  const photos = new Map((await photosByIds(reader, ids)).map((photo) => [photo.id, photo]))
  return articles.flatMap((article) => articleCard(article, photos) ?? [])
}

/** The editor's cover, else the first photo of the body. */
function photoIdOf(article: CardArticle): string | null {
  return relationId(article.cover) ?? relationId(article.usedPhotos?.[0])
}

function articleCard(article: CardArticle, photos: Map<string, Photo>): ArticleCard | null {
  if (!article.path) return null
  return {
    title: article.title,
    href: article.path,
    date: article.publishedAt ?? null,
    summary: article.summary?.trim() || null,
    photo: photoView(photos.get(photoIdOf(article) ?? '')),
  }
}
