import type { Article } from '@/payload-types'
import { formatDate } from '@/platform/dates'
import { related, relatedAll } from '@/platform/relations'
import type { NavItem } from '@/ui/shell-view'

import { manners, validities } from './article'
import { validityWarning } from './rows'

/** The block of facts above a document (D-GOV-03). */
export interface DisclosureView {
  facts: { label: string; value: string; isWide: boolean }[]
}

/** 已废止 and the like, with the document that took its place. */
export interface ValidityView {
  label: string
  replacedBy: NavItem | null
}

/** Only documents, and notices that were given an index number, have the block. */
export function disclosureView(article: Article): DisclosureView | null {
  const { disclosure, kind } = article
  const has = kind === 'document' || (kind === 'notice' && Boolean(disclosure?.indexNumber))
  if (!has) return null
  const issuers = relatedAll(article.departments).map(({ name }) => name)
  const fact = (label: string, value: string | null | undefined, isWide = false) => ({
    label,
    value: value?.trim() || '无',
    isWide,
  })
  return {
    facts: [
      fact('索引号', disclosure?.indexNumber),
      fact('主题分类', disclosure?.topic),
      fact('发文机关', issuers.join('、') || article.source),
      fact('成文日期', disclosure?.issuedOn && formatDate(disclosure.issuedOn)),
      fact('名称', article.title, true),
      fact('文号', disclosure?.documentNumber),
      fact('发布日期', article.publishedAt && formatDate(article.publishedAt)),
      fact('公开方式', manners[disclosure?.manner ?? 'proactive']),
      fact('有效性', validities[disclosure?.validity ?? 'inForce']),
    ],
  }
}

/** What stands above a document that was amended, repealed or has expired; else `null`. */
export function validityView(article: Article): ValidityView | null {
  const label = validityWarning(article.disclosure?.validity)
  if (!label) return null
  const other = related(article.disclosure?.replacedBy)
  return { label, replacedBy: other?.path ? { title: other.title, href: other.path } : null }
}

/** One line of the catalogue of documents: 索引号 名称 内容概述 生成日期 文号 有效性. */
export interface CatalogueRow {
  href: string
  title: string
  indexNumber: string
  summary: string
  issuedOn: string
  documentNumber: string
  validity: { text: string; isWarning: boolean }
}

/** The fields a line of the catalogue needs. */
export const catalogueSelect = {
  title: true,
  path: true,
  publishedAt: true,
  summary: true,
  disclosure: true,
} as const

export type CatalogueArticle = Pick<
  Article,
  'title' | 'path' | 'publishedAt' | 'summary' | 'disclosure'
>

export function catalogueRow(article: CatalogueArticle): CatalogueRow | null {
  const { disclosure } = article
  const day = disclosure?.issuedOn ?? article.publishedAt
  if (!article.path) return null
  return {
    href: article.path,
    title: article.title,
    indexNumber: disclosure?.indexNumber?.trim() || '无',
    summary: article.summary?.trim() || article.title,
    issuedOn: day ? formatDate(day) : '无',
    documentNumber: disclosure?.documentNumber?.trim() || '无',
    validity: {
      text: validities[disclosure?.validity ?? 'inForce'],
      isWarning: validityWarning(disclosure?.validity) !== null,
    },
  }
}
