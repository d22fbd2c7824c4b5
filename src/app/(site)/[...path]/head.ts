import type { Metadata } from 'next'

import { articleTags } from '@/content/articles/view'
import { columnTags } from '@/content/columns/view'
import { related } from '@/platform/relations'
import { feedLinks } from '@/publishing/feeds/feed'
import { pageWords } from '@/ui/pager-view'
import { pageMetadata, statusMetadata } from '@/ui/page-metadata'
import type { ShellView } from '@/ui/shell-view'
import { breadcrumbList, newsArticle, type StructuredItem } from '@/ui/structured-data'

import { MISSING_TITLE } from '../missing-page'
import type { findPage } from './find-page'

type Page = Awaited<ReturnType<typeof findPage>>

/** The head of what an address leads to. */
export function headOf(page: Page, shell: ShellView, path: string): Metadata {
  switch (page.kind) {
    case 'article': {
      const column = related(page.article.column)
      return pageMetadata({
        shell,
        path,
        titles: [page.article.title, ...(column ? [column.title] : [])],
        column: column && columnTags(column),
        article: articleTags(page.article, shell.publicUrl),
        version: page.article.updatedAt,
      })
    }
    case 'column': {
      const title = page.view.title + pageWords(page.address)
      const column = columnTags(page.column)
      const feeds = feedLinks(page.view.path)
      const version = page.column.updatedAt
      return pageMetadata({ shell, path, titles: [title], column, feeds, version })
    }
    case 'gone':
      return statusMetadata(shell, '页面已撤下')
    case 'redirect':
      return statusMetadata(shell, '页面已移动')
    case 'missing':
      return statusMetadata(shell, MISSING_TITLE)
  }
}

/** What search engines are told of it; nothing where there is nothing to index. */
export function dataOf(page: Page, shell: ShellView): StructuredItem[] {
  if (page.kind !== 'article' && page.kind !== 'column') return []
  const trail = breadcrumbList(shell, page.view.trail)
  if (page.kind === 'column') return [trail]
  const tags = articleTags(page.article, shell.publicUrl)
  return tags ? [newsArticle(shell, tags, page.article.updatedAt), trail] : [trail]
}
