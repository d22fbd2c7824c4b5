import type { Article, Staff } from '@/payload-types'
import { related } from '@/platform/relations'
import type { DatedItem } from '@/ui/dated-list'
import type { ArticleTags } from '@/ui/meta-tags'
import type { PhotoView } from '@/ui/photo-view'
import type { RichTextData } from '@/ui/rich-text/rich-text'
import type { NavItem } from '@/ui/shell-view'

import { attachmentViews, type AttachmentView } from '../attachments/view'
import { photoView } from '../photos/view'
import { storyPeople, type StoryPeople } from './blocks'
import { correctionsView, type CorrectionsView } from './corrections'
import { disclosureView, validityView, type DisclosureView, type ValidityView } from './disclosure'
import { firstPhotoOf } from './first-photo'
import { articleRows, type RowArticle } from './rows'

/** What the page of one article shows. */
export interface ArticleView {
  /** `null` for a draft that was never published. */
  path: string | null
  title: string
  subtitle: string | null
  /** ISO time of first publication. */
  publishedAt: string | null
  corrections: CorrectionsView | null
  source: string
  sourceUrl: string | null
  author: string | null
  disclosure: DisclosureView | null
  validity: ValidityView | null
  body: RichTextData | null
  people: StoryPeople
  signOff: { organization: string | null; date: string | null } | null
  /** （此件公开发布）stands under documents. */
  isPublicDocument: boolean
  attachments: AttachmentView[]
  responsibleEditor: string | null
  trail: NavItem[]
  previous: NavItem | null
  next: NavItem | null
  /** 相关稿件, the closest first. */
  related: DatedItem[]
}

/** What lies round an article in its column. */
export interface ArticleSurroundings {
  trail: NavItem[]
  /** Whose stories the body may tell. */
  people: Staff[]
  newer: RowArticle | null
  older: RowArticle | null
  related: RowArticle[]
}

export function articleView(article: Article, around: ArticleSurroundings): ArticleView {
  const organization = article.signOff?.organization?.trim() || null
  const date = article.signOff?.date ?? null
  const manner = article.disclosure?.manner ?? 'proactive'
  return {
    path: article.path ?? null,
    title: article.title,
    subtitle: article.subtitle?.trim() || null,
    publishedAt: article.publishedAt ?? null,
    corrections: correctionsView(article),
    source: article.source.trim(),
    sourceUrl: article.sourceUrl?.trim() || null,
    author: article.author?.trim() || null,
    disclosure: disclosureView(article),
    validity: validityView(article),
    body: article.body ?? null,
    people: storyPeople(around.people),
    signOff: organization || date ? { organization, date } : null,
    isPublicDocument: article.kind === 'document' && manner === 'proactive',
    attachments: attachmentViews(article.attachments),
    responsibleEditor: article.responsibleEditor?.trim() || null,
    trail: around.trail,
    previous: neighbour(around.newer),
    next: neighbour(around.older),
    related: articleRows(around.related),
  }
}

/** The photo an article is shown with elsewhere: its cover, else the first of its body. */
export function leadPhoto(article: Pick<Article, 'cover' | 'body'>): PhotoView | null {
  return photoView(related(article.cover)) ?? firstPhotoOf(article.body)
}

/** The article's page tags; `null` for a draft, which no machine should read. */
export function articleTags(article: Article, publicUrl: string): ArticleTags | null {
  if (!article.publishedAt || !article.path) return null
  const photo = leadPhoto(article)
  return {
    title: article.title,
    publishedAt: article.publishedAt,
    source: article.source,
    keywords: article.keywords ?? [],
    author: article.author?.trim() || article.responsibleEditor?.trim() || null,
    description: article.summary?.trim() || null,
    image: photo && new URL(photo.src, publicUrl).href,
    url: publicUrl + article.path,
  }
}

function neighbour(article: RowArticle | null): NavItem | null {
  return article?.path ? { title: article.title, href: article.path } : null
}
