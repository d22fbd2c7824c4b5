import type { Article } from '@/payload-types'
import type { DatedItem } from '@/ui/dated-list'

import { validities } from './article'

/** The fields a row of a list needs; lists never load the body. */
export const rowSelect = {
  title: true,
  path: true,
  publishedAt: true,
  pinned: true,
  disclosure: { validity: true },
} as const

/** An article as far as a row needs it. */
export type RowArticle = Pick<Article, 'title' | 'path' | 'publishedAt' | 'pinned' | 'disclosure'>

/**
 * A row of a list; `null` for an article without an address (a draft in preview).
 * @param isPinnedFirst the list puts pinned articles on top and says so; in others 置顶 would only
 * puzzle.
 */
export function articleRow(article: RowArticle, isPinnedFirst = false): DatedItem | null {
  if (!article.path) return null
  return {
    title: article.title,
    href: article.path,
    date: article.publishedAt ?? null,
    label: rowLabel(article, isPinnedFirst),
  }
}

export function articleRows(articles: RowArticle[], isPinnedFirst = false): DatedItem[] {
  return articles.flatMap((article) => articleRow(article, isPinnedFirst) ?? [])
}

/** 已废止 and the like come first: a reader must not take a void document for a valid one. */
function rowLabel({ disclosure, pinned }: RowArticle, isPinnedFirst: boolean): DatedItem['label'] {
  const warning = validityWarning(disclosure?.validity)
  if (warning) return { text: warning, isWarning: true }
  return pinned && isPinnedFirst ? { text: '置顶', isWarning: false } : null
}

/** The label of a document that is no longer simply in force, else `null`. */
export function validityWarning(
  validity: NonNullable<Article['disclosure']>['validity'],
): string | null {
  return !validity || validity === 'inForce' ? null : validities[validity]
}
